package org.redlines.picture;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.redlines.analysis.answer.ScenarioResource;
import org.redlines.collection.Snapshot;
import org.redlines.texts.Texts;

/**
 * That an arrangement is first mentioned after the day of a picture. As on the page, the verdicts of the latest day stand
 * beside those of the picture's day then.
 *
 * @param day of the first mention
 * @param latest the response by the positions of the last day with evidence
 */
record FirstMention(String day, JsonNode latest) {

    /** The day on which an arrangement is first mentioned; empty if no statement mentions it. */
    static Optional<String> dayOf(JsonNode answer) {
        return JudgedScenario.elements(answer.path("facts"))
                .flatMap(fact -> JudgedScenario.elements(fact.path("statements")))
                .map(statement -> statement.path("date").asText())
                .min(Comparator.naturalOrder());
    }

    /** The first mention of an arrangement; empty if it was known on the day, or if no statement mentions it. */
    static Optional<FirstMention> after(String day, Snapshot snapshot, JsonNode answer, ScenarioResource scenarios) {
        Optional<String> last =
                Optional.ofNullable(snapshot.version().lastEvidence()).map(LocalDate::toString);
        return dayOf(answer).filter(first -> first.compareTo(day) > 0).flatMap(first -> last.flatMap(
                        latest -> scenarios.find(snapshot, answer.path("id").asText(), latest))
                .map(latest -> new FirstMention(first, latest)));
    }

    private List<String> sentences() {
        return List.of(
                Texts.get("arrangementLater", "date", Texts.date(day)),
                Texts.get(
                        "judgedLatest",
                        "date",
                        Texts.date(latest.path("datetime").asText()),
                        "count",
                        redLines("breached"),
                        "unclear",
                        redLines("unclear"),
                        "open",
                        redLines("not-addressed")));
    }

    private long redLines(String verdict) {
        return JudgedScenario.elements(latest.path("judgements"))
                .filter(one -> one.path("kind").asText().equals("red-line"))
                .filter(one -> one.path("verdict").asText().equals(verdict))
                .count();
    }

    /** The height of its text at this width. */
    double measure(Canvas canvas, double wide) {
        return sentences().stream()
                .mapToDouble(sentence -> canvas.measure(sentence, wide, 2, Sheet.LATER))
                .sum();
    }

    /** Writes it; returns the lower edge. */
    double draw(Canvas canvas, double x, double y, double wide) {
        double below = y;
        for (String sentence : sentences()) {
            below = canvas.paragraph(sentence, x, below, wide, 2, Sheet.LATER);
        }
        return below;
    }
}
