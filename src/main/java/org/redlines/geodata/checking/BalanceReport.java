package org.redlines.geodata.checking;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.redlines.geodata.Dossier;
import org.redlines.geodata.DossierRecord;
import org.redlines.geodata.Kind;

/**
 * Reports the balance of the evidence: statements by actor and year, and their sources by side and language. A source
 * counts once for each statement that cites it, because that is its weight.
 */
public final class BalanceReport {

    private final Dossier dossier;
    private final List<DossierRecord> statements;

    /** Makes a report on all statements of the dossier. */
    public BalanceReport(Dossier dossier) {
        this.dossier = dossier;
        this.statements = dossier.list(Kind.STATEMENT);
    }

    /**
     * Writes the report as text, with one table for each question, the largest count first. Years are in order of time.
     */
    public String write() {
        StringBuilder out = new StringBuilder();
        out.append(statements.size()).append(" statements, ");
        out.append(citations().count()).append(" citations of ");
        out.append(dossier.list(Kind.SOURCE).size()).append(" sources\n");
        table(
                out,
                "Statements by actor",
                largestFirst(count(statements.stream(), statement -> statement.ids("actors"))));
        table(out, "Statements by year", new TreeMap<>(count(statements.stream(), BalanceReport::year)));
        table(out, "Statements by confidence", largestFirst(count(statements.stream(), field("confidence"))));
        table(out, "Citations by side of the publisher", largestFirst(count(citations(), field("side"))));
        table(out, "Citations by language of the page", largestFirst(count(citations(), field("language"))));
        table(out, "Positions by actor", largestFirst(count(dossier.list(Kind.POSITION).stream(), field("actor"))));
        sidesByActor(out);
        return out.toString();
    }

    private Stream<DossierRecord> citations() {
        return statements.stream().flatMap(this::sources);
    }

    private Stream<DossierRecord> sources(DossierRecord statement) {
        return statement.ids("sources").stream().flatMap(id -> dossier.find(Kind.SOURCE, id).stream());
    }

    private static Function<DossierRecord, List<String>> field(String name) {
        return record -> record.text(name).map(List::of).orElse(List.of("(none)"));
    }

    private static List<String> year(DossierRecord statement) {
        String date = statement.text("date").orElse("");
        return List.of(date.length() < 4 ? "(none)" : date.substring(0, 4));
    }

    private static Map<String, Long> count(
            Stream<DossierRecord> records, Function<DossierRecord, List<String>> values) {
        return records.flatMap(record -> values.apply(record).stream())
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    }

    private static Map<String, Long> largestFirst(Map<String, Long> counts) {
        Map<String, Long> sorted = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }

    private static void table(StringBuilder out, String title, Map<String, Long> counts) {
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        out.append('\n').append(title).append('\n');
        counts.forEach((name, count) ->
                out.append("  %-24s %5d  %3d %%%n".formatted(name, count, Math.round(100.0 * count / all))));
    }

    /** Writes the sides of the sources that each principal actor's statements cite. */
    private void sidesByActor(StringBuilder out) {
        out.append("\nCitations behind each principal actor's statements, by side\n");
        List<DossierRecord> principals = new ArrayList<>(dossier.list(Kind.ACTOR));
        principals.removeIf(actor -> !actor.body().path("principal").asBoolean());
        principals.sort(Comparator.comparingInt(actor -> order(actor.body())));
        for (DossierRecord actor : principals) {
            Set<String> one = Set.of(actor.id());
            Stream<DossierRecord> cited = statements.stream()
                    .filter(statement -> statement.ids("actors").stream().anyMatch(one::contains))
                    .flatMap(this::sources);
            String sides = largestFirst(count(cited, field("side"))).entrySet().stream()
                    .map(entry -> entry.getKey() + " " + entry.getValue())
                    .collect(Collectors.joining(", "));
            out.append("  %-24s %s%n".formatted(actor.id(), sides));
        }
    }

    private static int order(JsonNode actor) {
        return actor.path("order").asInt(Integer.MAX_VALUE);
    }
}
