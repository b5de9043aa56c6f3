package org.redlines.analysis;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.redlines.geodata.DateText;
import org.redlines.geodata.DossierRecord;

/**
 * A claim or red line with the conditions that its words set.
 *
 * @param actor who holds it
 * @param line id of the position with which its line began
 * @param issue what it is about
 * @param redLine a red line rather than a claim
 * @param from its first day, ISO 8601; a month or a year counts from its first day
 * @param to the day on which another replaced it; empty while nothing did
 * @param conditions all must hold
 */
public record CodedPosition(
        String id,
        String actor,
        String line,
        String issue,
        String title,
        boolean redLine,
        String strength,
        String from,
        String to,
        List<Coded> conditions) {

    /**
     * One condition with the evidence for it.
     *
     * @param statements what it is taken from
     * @param words those that carry it
     * @param loose whether the words also allow a narrower condition
     * @param secondCoding what a second coder wrote instead, all of which must hold; empty where both agree
     * @param quoted whether the words stand in the quote of one of the statements or in its translation; else they are ours
     */
    public record Coded(
            Condition condition,
            List<String> statements,
            String words,
            String confidence,
            boolean loose,
            Optional<Condition> secondCoding,
            boolean quoted) {

        /** The same words as the second coder coded them. */
        Coded second() {
            return new Coded(
                    secondCoding.orElse(condition), statements, words, confidence, loose, Optional.empty(), quoted);
        }
    }

    /**
     * The position of a record, or of the properties of a published feature; both are well formed.
     *
     * @param statements all statements by id, of records or of published features
     */
    static CodedPosition of(JsonNode record, Map<String, JsonNode> statements) {
        List<Coded> conditions = new ArrayList<>();
        for (JsonNode node : record.path("conditions")) {
            List<String> evidence = DossierRecord.ids(node, "statements");
            String words = node.path("words").asText();
            conditions.add(new Coded(
                    Condition.of(node.path("requires")),
                    evidence,
                    words,
                    node.path("confidence").asText(),
                    node.path("bound").asText().equals("loose"),
                    node.path("disputedCoding").asBoolean()
                            ? Optional.of(new Condition.All(Condition.list(node.path("secondCoding"))))
                            : Optional.empty(),
                    evidence.stream()
                            .filter(statements::containsKey)
                            .anyMatch(id -> isQuoted(words, statements.get(id)))));
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
                firstDay(text(record, "validFrom")),
                firstDay(text(record, "validTo")),
                List.copyOf(conditions));
    }

    // A record has the translation within the quote, a published feature beside it.
    private static boolean isQuoted(String words, JsonNode statement) {
        return Stream.of("/quote", "/translation", "/quote/text", "/quote/translation")
                .anyMatch(field -> stands(words, statement.at(field).asText()));
    }

    /** Whether words stand in a text; case aside, and quotation marks, apostrophes and dots, which differ where the words do not. */
    static boolean stands(String words, String text) {
        return letters(text).contains(letters(words));
    }

    private static String letters(String text) {
        return " "
                + text.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}]+", " ")
                        .strip() + " ";
    }

    private static String text(JsonNode record, String field) {
        return DossierRecord.text(record, field).orElse("");
    }

    /** The first day that a date may mean; any other text as it is. */
    static String firstDay(String date) {
        return DateText.parse(date).map(parsed -> parsed.first().toString()).orElse(date);
    }

    /**
     * Whether it held on a day.
     *
     * @param day ISO 8601, {@code 2024-09-06}
     */
    public boolean isActive(String day) {
        return from.compareTo(day) <= 0 && (to.isEmpty() || day.compareTo(to) < 0);
    }

    /** Whether a second coder coded one of its conditions otherwise. */
    boolean isDisputed() {
        return conditions.stream().anyMatch(one -> one.secondCoding().isPresent());
    }

    /** The same position as the second coder coded it. */
    public CodedPosition second() {
        return new CodedPosition(
                id,
                actor,
                line,
                issue,
                title,
                redLine,
                strength,
                from,
                to,
                conditions.stream().map(Coded::second).toList());
    }

    /** Everything that must hold. */
    public Condition condition() {
        return new Condition.All(conditions.stream().map(Coded::condition).toList());
    }
}
