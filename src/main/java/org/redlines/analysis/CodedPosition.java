package org.redlines.analysis;

import java.util.List;
import java.util.Optional;
import org.redlines.geodata.DateText;

/**
 * A claim or red line with the conditions that its words set.
 *
 * @param actor who holds it
 * @param line id of the position with which its line began
 * @param issue what it is about
 * @param redLine a red line rather than a claim
 * @param from its first day, ISO 8601; a month or a year counts from its first day
 * @param to the day on which another replaced it; empty while nothing did
 * @param lastEvidence date of its latest statement: a day, a month or a year
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
        String lastEvidence,
        List<Coded> conditions) {

    /**
     * Who said something, and when.
     *
     * @param date a day, a month or a year
     */
    public record Said(String speaker, String date) {}

    /**
     * One condition with the evidence for it.
     *
     * @param statements what it is taken from
     * @param words those that carry it
     * @param loose whether the words also allow a narrower condition
     * @param secondCoding what a second coder wrote instead, all of which must hold; empty where both agree
     * @param quoted whether the words stand in the quote of one of the statements or in its translation; else they are ours
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

        /** The same words as the second coder coded them. */
        Coded second() {
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

    /** Who said the words of its conditions. */
    public List<String> listSpeakers() {
        return conditions.stream()
                .flatMap(one -> one.said().stream())
                .map(Said::speaker)
                .distinct()
                .toList();
    }

    /** Whether a second coder coded one of its conditions otherwise. */
    boolean isDisputed() {
        return conditions.stream().anyMatch(one -> one.secondCoding().isPresent());
    }

    /** The same for another time. */
    CodedPosition within(String from, String to) {
        return new CodedPosition(id, actor, line, issue, title, redLine, strength, from, to, lastEvidence, conditions);
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
                lastEvidence,
                conditions.stream().map(Coded::second).toList());
    }

    /** Everything that must hold. */
    public Condition condition() {
        return new Condition.All(conditions.stream().map(Coded::condition).toList());
    }
}
