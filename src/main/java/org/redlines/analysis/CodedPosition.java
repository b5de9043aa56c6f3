package org.redlines.analysis;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.redlines.geodata.DateText;
import org.redlines.texts.Texts;

/**
 * A claim or red line with its coded conditions.
 *
 * @param actor id of the actor who holds it
 * @param line id of the first position of its line
 * @param issue id of its issue
 * @param redLine true for a red line, false for a claim
 * @param from first day, ISO 8601; a month or a year counts from its first day
 * @param to day on which another position replaced it; empty if none has
 * @param lastEvidence date of its latest statement: a day, a month or a year
 * @param conditions the conditions, which must all hold
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
        String lastEvidence,
        List<Coded> conditions) {

    /**
     * Who said something, and when.
     *
     * @param date a day, a month or a year; with {@code ~} behind it when it is about then (ISO 8601-2)
     */
    public record Said(String speaker, String date) {

        private static final String ABOUT = "~";

        /** Of a statement that was made on that day, or about then. */
        static Said of(JsonNode statement, String date) {
            boolean about = statement.path("circa").asBoolean()
                    || statement.path("datePrecision").asText().equals("circa");
            return new Said(statement.path("speaker").asText(), about ? date + ABOUT : date);
        }

        /** In words. */
        String inWords() {
            boolean about = date.endsWith(ABOUT);
            String when = Texts.date(about ? date.substring(0, date.length() - ABOUT.length()) : date);
            return Texts.get("saidBy", "speaker", speaker, "date", when, "about", about ? "yes" : "no");
        }
    }

    /**
     * One condition with its evidence.
     *
     * @param statements ids of the statements on which it is based
     * @param words the words on which it is based
     * @param loose whether the words also allow a narrower condition
     * @param secondCoding the conditions of a second coder, which must all hold; empty if both coders agree
     * @param quoted whether the words are in the quote of a statement or in its translation; otherwise they are ours
     * @param said who said the words, and when
     */
    public record Coded(
            Condition condition,
            List<String> statements,
            String words,
            String confidence,
            boolean loose,
            Optional<Condition> secondCoding,
            boolean quoted,
            List<Said> said) {

        /** This condition in the second coder's version. */
        Coded withSecondCoding() {
            return new Coded(
                    secondCoding.orElse(condition),
                    statements,
                    words,
                    confidence,
                    loose,
                    Optional.empty(),
                    quoted,
                    said);
        }
    }

    /** The first day of a date; other text is returned unchanged. */
    static String firstDay(String date) {
        return DateText.parse(date).map(parsed -> parsed.first().toString()).orElse(date);
    }

    /**
     * Whether the position was held on a day.
     *
     * @param day ISO 8601, {@code 2024-09-06}
     */
    public boolean isActive(String day) {
        return from.compareTo(day) <= 0 && (to.isEmpty() || day.compareTo(to) < 0);
    }

    /** The speakers of the words of all conditions. */
    public List<String> listSpeakers() {
        return conditions.stream()
                .flatMap(one -> one.said().stream())
                .map(Said::speaker)
                .distinct()
                .toList();
    }

    /**
     * Its title, with those who said it and the day of the last evidence.
     *
     * @param name of its actor, as within a sentence
     */
    public String inWords(String name) {
        return Texts.get(
                "analysis.redLineSaidBy",
                "actor",
                name,
                "title",
                title,
                "speakers",
                Texts.list(listSpeakers()),
                "evidence",
                Texts.date(lastEvidence));
    }

    /** Whether a second coder coded one of the conditions differently. */
    boolean isDisputed() {
        return conditions.stream().anyMatch(one -> one.secondCoding().isPresent());
    }

    /** This position in another interval. */
    CodedPosition within(String from, String to) {
        return new CodedPosition(id, actor, line, issue, title, redLine, strength, from, to, lastEvidence, conditions);
    }

    /** This position in the second coder's version. */
    public CodedPosition withSecondCoding() {
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
                lastEvidence,
                conditions.stream().map(Coded::withSecondCoding).toList());
    }

    /** The conjunction of all conditions. */
    public Condition condition() {
        return new Condition.All(conditions.stream().map(Coded::condition).toList());
    }
}
