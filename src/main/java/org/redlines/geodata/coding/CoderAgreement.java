package org.redlines.geodata.coding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dkpro.statistics.agreement.coding.CodingAnnotationStudy;
import org.dkpro.statistics.agreement.coding.KrippendorffAlphaAgreement;
import org.dkpro.statistics.agreement.distance.IDistanceFunction;
import org.dkpro.statistics.agreement.distance.IntervalDistanceFunction;
import org.dkpro.statistics.agreement.distance.NominalDistanceFunction;
import org.redlines.geodata.DateText;
import org.redlines.geodata.Dossier;
import org.redlines.geodata.DossierRecord;
import org.redlines.geodata.Kind;

/**
 * Compares a second coding with the dossier's: Krippendorff's alpha for each field (nominal for words, interval for
 * days), confusion matrices, and all differences.
 *
 * <p>Klaus Krippendorff, Content Analysis, chapter on reliability: 0.8 and more is reliable, below 0.667 is not.
 */
public final class CoderAgreement {

    private static final String INTRODUCTION =
            """
            %d positions were coded a second time from their statements alone, by somebody who had not seen the first coding.
            Alpha is Krippendorff's: 1 is full agreement, 0 what chance would give; below 0.667 a field is not reliable. Days
            agree when both name the same one; their alpha counts the days between. Made by `./redlines coding --compare`.

            """;
    private static final double TENTATIVE = 0.667;
    private static final String OPEN = "open";
    private static final Set<String> DAYS = Set.of("begin", "end");

    /** What the two coders wrote for a position; empty if nothing. */
    private record Pair(String position, String first, String second) {

        private Pair ended() {
            return new Pair(position, first.equals(OPEN) ? OPEN : "ended", second.equals(OPEN) ? OPEN : "ended");
        }
    }

    private final Map<String, DossierRecord> positions = new TreeMap<>();
    private final JsonNode second;

    /**
     * Compares the dossier with a sheet that was filled in.
     *
     * @throws IllegalArgumentException if the sheet is not a list of items of this dossier
     * @throws IOException if the file cannot be read as YAML
     */
    public CoderAgreement(Dossier dossier, Path sheet) throws IOException {
        dossier.list(Kind.POSITION).forEach(position -> positions.put(BlindSheet.hash(position.id()), position));
        second = new YAMLMapper().readTree(sheet.toFile());
        if (!second.isArray() || second.isEmpty()) {
            throw new IllegalArgumentException(sheet + " is not a sheet: a list of items was expected.");
        }
        for (JsonNode item : second) {
            String name = item.path("item").asText();
            if (!positions.containsKey(name)) {
                throw new IllegalArgumentException(
                        sheet + ": no position of this dossier has the item '" + name + "'.");
            }
        }
    }

    /** The report, as Markdown. */
    public String write() {
        StringBuilder out = new StringBuilder("# Agreement of two codings\n\n" + INTRODUCTION.formatted(second.size()));
        out.append("| field | scale | compared | same | alpha | |\n|---|---|--:|--:|--:|---|\n");
        fields().forEach(field -> row(out, field, pairs(field)));
        fields().stream().filter(field -> !DAYS.contains(field)).forEach(field -> matrix(out, field, pairs(field)));
        differences(out);
        return out.toString();
    }

    /** Krippendorff's alpha of two coders over words. */
    static double nominal(List<String> first, List<String> second) {
        return alpha(first, second, new NominalDistanceFunction());
    }

    static double interval(List<Double> first, List<Double> second) {
        return alpha(first, second, new IntervalDistanceFunction());
    }

    private static double alpha(List<?> first, List<?> second, IDistanceFunction distance) {
        CodingAnnotationStudy study = new CodingAnnotationStudy(2);
        for (int i = 0; i < first.size(); i++) {
            study.addItem(first.get(i), second.get(i));
        }
        return new KrippendorffAlphaAgreement(study, distance).calculateAgreement();
    }

    /** The fields that the second coder filled in for any item; a sheet may ask for some only. */
    private List<String> fields() {
        return BlindSheet.FIELDS.stream()
                .filter(field -> second.findValuesAsText(field).stream().anyMatch(code -> !code.isBlank()))
                .toList();
    }

    private List<Pair> pairs(String field) {
        List<Pair> pairs = new ArrayList<>();
        for (JsonNode item : second) {
            DossierRecord position = positions.get(item.path("item").asText());
            String code = item.path("code").path(field).asText("").strip().toLowerCase(Locale.ROOT);
            pairs.add(new Pair(
                    position.id(), first(position, field), field.equals("end") && code.isEmpty() ? OPEN : code));
        }
        return pairs;
    }

    private static String first(DossierRecord position, String field) {
        return switch (field) {
            case "begin" -> position.text("validFrom").orElse("");
            case "end" -> position.text("validTo").orElse(OPEN);
            default -> position.text(field).orElse("");
        };
    }

    private static void row(StringBuilder out, String field, List<Pair> pairs) {
        if (field.equals("end")) {
            line(out, "ended or open", "words", pairs.stream().map(Pair::ended).toList());
        }
        boolean days = DAYS.contains(field);
        List<Pair> compared = pairs.stream()
                .filter(pair ->
                        days ? day(pair.first).isPresent() && day(pair.second).isPresent() : isCoded(pair))
                .toList();
        line(out, field, days ? "days" : "words", compared);
    }

    private static void line(StringBuilder out, String field, String scale, List<Pair> pairs) {
        long same =
                pairs.stream().filter(pair -> pair.first.equals(pair.second)).count();
        double alpha = scale.equals("days")
                ? interval(days(pairs, true), days(pairs, false))
                : nominal(
                        pairs.stream().map(Pair::first).toList(),
                        pairs.stream().map(Pair::second).toList());
        out.append("| %s | %s | %d | %d | %.2f | %s |%n"
                .formatted(field, scale, pairs.size(), same, alpha, alpha < TENTATIVE ? "not reliable" : ""));
    }

    private static List<Double> days(List<Pair> pairs, boolean first) {
        return pairs.stream()
                .map(pair -> (double) day(first ? pair.first : pair.second).orElseThrow())
                .toList();
    }

    private static Optional<Long> day(String text) {
        return DateText.parse(text).map(date -> date.first().toEpochDay());
    }

    /** Only claims and red lines have type and strength. The field "kind" shows all other differences. */
    private static boolean isCoded(Pair pair) {
        return !pair.first.isEmpty() && !pair.second.isEmpty();
    }

    private static void matrix(StringBuilder out, String field, List<Pair> pairs) {
        Set<String> words = new TreeSet<>();
        Map<String, Integer> counts = new TreeMap<>();
        pairs.stream().filter(CoderAgreement::isCoded).forEach(pair -> {
            words.add(pair.first);
            words.add(pair.second);
            counts.merge(pair.first + " " + pair.second, 1, Integer::sum);
        });
        out.append("\n## ").append(field).append("\n\nRows: the dossier. Columns: the second coder.\n\n| |");
        words.forEach(word -> out.append(' ').append(word).append(" |"));
        out.append("\n|---|").append("--:|".repeat(words.size())).append('\n');
        for (String row : words) {
            String cells = words.stream()
                    .map(column -> counts.getOrDefault(row + " " + column, 0) + " |")
                    .collect(Collectors.joining(" "));
            out.append("| %s | %s%n".formatted(row, cells));
        }
    }

    private void differences(StringBuilder out) {
        out.append("\n## Differences\n\n| position | field | dossier | second coder |\n|---|---|---|---|\n");
        for (String field : fields()) {
            pairs(field).stream()
                    .filter(pair -> !pair.first.equals(pair.second))
                    .filter(pair -> isCoded(pair) || !Set.of("type", "strength").contains(field))
                    .forEach(pair -> out.append(
                            "| %s | %s | %s | %s |%n".formatted(pair.position, field, pair.first, pair.second)));
        }
    }
}
