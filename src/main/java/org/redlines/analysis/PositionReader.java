package org.redlines.analysis;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.redlines.analysis.CodedPosition.Coded;
import org.redlines.analysis.CodedPosition.Said;
import org.redlines.geodata.DossierRecord;

/**
 * Reads positions with their conditions, in full or as of a day.
 *
 * @param statements all statements by id, from records or from published features
 */
record PositionReader(Map<String, JsonNode> statements) {

    private static final Set<String> KINDS = Set.of("claim", "red-line");
    // A date after every day.
    private static final String ALWAYS = "9999-12-31";

    static PositionReader of(Collection<? extends JsonNode> statements) {
        Map<String, JsonNode> byId = new TreeMap<>();
        statements.forEach(one -> byId.put(one.path("id").asText(), one));
        return new PositionReader(byId);
    }

    /** The claims and red lines with conditions, by id. */
    List<JsonNode> listCoded(Collection<? extends JsonNode> records) {
        return records.stream()
                .<JsonNode>map(record -> record)
                .filter(record -> KINDS.contains(text(record, "kind")))
                .filter(record -> !record.path("conditions").isEmpty())
                .sorted(Comparator.comparing(record -> text(record, "id")))
                .toList();
    }

    /** Reads a position from a valid record, or from the properties of a published feature. */
    CodedPosition read(JsonNode record) {
        return read(record, ALWAYS);
    }

    /**
     * Reads a position in stages. Each stage has the conditions whose words had been said by its first day. There is
     * none before the first such condition.
     */
    List<CodedPosition> readStages(JsonNode record) {
        CodedPosition whole = read(record);
        TreeSet<String> days = new TreeSet<>(List.of(whole.from()));
        whole.conditions().stream()
                .flatMap(one -> one.statements().stream())
                .filter(statements::containsKey)
                .map(id -> CodedPosition.firstDay(date(statements.get(id))))
                .filter(whole::isActive)
                .forEach(days::add);
        List<CodedPosition> stages = new ArrayList<>();
        String to = whole.to();
        for (String day : days.descendingSet()) {
            CodedPosition then = read(record, day).within(day, to);
            if (!then.conditions().isEmpty()) {
                stages.add(0, then);
            }
            to = day;
        }
        return stages;
    }

    private CodedPosition read(JsonNode record, String day) {
        List<Coded> conditions = new ArrayList<>();
        for (JsonNode node : record.path("conditions")) {
            List<JsonNode> evidence = list(DossierRecord.ids(node, "statements"));
            List<JsonNode> byThen = evidence.stream()
                    .filter(one -> CodedPosition.firstDay(date(one)).compareTo(day) <= 0)
                    .toList();
            if (evidence.isEmpty() || !byThen.isEmpty()) {
                conditions.add(coded(node, evidence, byThen));
            }
        }
        String id = record.path("id").asText();
        return new CodedPosition(
                id,
                text(record, "actor"),
                DossierRecord.text(record, "line").orElse(id),
                text(record, "issue"),
                text(record, "title"),
                text(record, "kind").equals("red-line"),
                text(record, "strength"),
                CodedPosition.firstDay(text(record, "validFrom")),
                CodedPosition.firstDay(text(record, "validTo")),
                lastDate(list(statementsOf(record))),
                List.copyOf(conditions));
    }

    private static Coded coded(JsonNode node, List<JsonNode> evidence, List<JsonNode> byThen) {
        String words = node.path("words").asText();
        Optional<JsonNode> quoted =
                byThen.stream().filter(one -> isQuoted(words, one)).findFirst();
        if (quoted.isPresent() || byThen.isEmpty()) {
            return coded(
                    node, byThen, words, quoted.isPresent(), quoted.stream().toList());
        }
        if (evidence.stream().noneMatch(one -> isQuoted(words, one))) {
            return coded(node, byThen, words, false, byThen);
        }
        // If the words were said later, the position's last statement by that day is used instead.
        JsonNode last = byThen.get(byThen.size() - 1);
        Optional<String> quote = quotes(last).filter(text -> !text.isEmpty()).findFirst();
        return coded(node, byThen, quote.orElse(text(last, "title")), quote.isPresent(), List.of(last));
    }

    private static Coded coded(
            JsonNode node, List<JsonNode> byThen, String words, boolean quoted, List<JsonNode> saidIn) {
        List<String> known = byThen.stream().map(one -> text(one, "id")).toList();
        return new Coded(
                Condition.of(node.path("requires")),
                DossierRecord.ids(node, "statements").stream()
                        .filter(id -> known.isEmpty() || known.contains(id))
                        .toList(),
                words,
                text(node, "confidence"),
                text(node, "bound").equals("loose"),
                node.path("disputedCoding").asBoolean()
                        ? Optional.of(new Condition.All(Condition.list(node.path("secondCoding"))))
                        : Optional.empty(),
                quoted,
                saidIn.stream().map(one -> Said.of(one, date(one))).distinct().toList());
    }

    private List<JsonNode> list(List<String> ids) {
        return ids.stream()
                .map(statements::get)
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing(one -> CodedPosition.firstDay(date(one))))
                .toList();
    }

    // A record lists the ids of its statements. A published feature contains the statements.
    private static List<String> statementsOf(JsonNode record) {
        List<String> ids = new ArrayList<>();
        record.path("statements").forEach(one -> ids.add(one.path("id").asText(one.asText())));
        return ids;
    }

    private static String lastDate(List<JsonNode> oldestFirst) {
        return oldestFirst.isEmpty() ? "" : date(oldestFirst.get(oldestFirst.size() - 1));
    }

    // A published feature has the first day of a month or year, and the precision of the date.
    private static String date(JsonNode statement) {
        String date = text(statement, "date");
        int exact =
                switch (text(statement, "datePrecision")) {
                    case "year" -> 4;
                    case "month" -> 7;
                    default -> date.length();
                };
        return date.substring(0, Math.min(exact, date.length()));
    }

    private static String text(JsonNode record, String field) {
        return DossierRecord.text(record, field).orElse("");
    }

    // In a record the translation is inside the quote. In a published feature it is a separate property.
    private static Stream<String> quotes(JsonNode statement) {
        return Stream.of("/translation", "/quote/translation", "/quote", "/quote/text")
                .map(field -> statement.at(field).asText(""))
                .filter(text -> !text.equals("null"));
    }

    private static boolean isQuoted(String words, JsonNode statement) {
        return quotes(statement).anyMatch(quote -> contains(words, quote));
    }

    /** Whether a text contains these words; case, quotation marks, apostrophes and dots are ignored. */
    static boolean contains(String words, String text) {
        return letters(text).contains(letters(words));
    }

    private static String letters(String text) {
        return " "
                + text.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}]+", " ")
                        .strip() + " ";
    }
}
