package org.redlines.picture;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.redlines.texts.Texts;

/**
 * An arrangement with the verdicts on the positions held on a day.
 *
 * @param answer the response of {@code /analysis/scenarios/{id}}
 * @param day quotes are not later than this day
 * @param statements the statements that it rests on, with their actors
 * @param positions all positions that may be judged, by id
 * @param later its first mention, if that is after the day
 */
record JudgedScenario(
        JsonNode answer,
        String day,
        List<JsonNode> statements,
        Map<String, JsonNode> positions,
        Optional<FirstMention> later) {

    private static final List<String> AT_CROSSING = List.of("decides", "guards", "law");

    /** The verdicts with the keys of their texts, the most important first. */
    static final Map<String, String> VERDICTS = new LinkedHashMap<>();

    static {
        VERDICTS.put("breached", "countBreached");
        VERDICTS.put("unmet", "countUnmet");
        VERDICTS.put("held", "countHeld");
        VERDICTS.put("met", "countMet");
        VERDICTS.put("unclear", "countUnclear");
        VERDICTS.put("not-addressed", "countNotAddressed");
    }

    String title() {
        return answer.path("title").asText();
    }

    /** Whether its route leads through Iran. */
    boolean isRound() {
        return values("via").contains("iran");
    }

    /** Who checks at the crossing: the id of an actor or another value; empty if the arrangement does not say. */
    String checker() {
        return values("decides").stream().findFirst().orElse("");
    }

    /** Who checks, who guards and whose law applies, as far as the arrangement says. */
    List<String> atCrossing(Palette palette) {
        return AT_CROSSING.stream()
                .filter(dimension -> !fact(dimension).isMissingNode())
                .map(dimension -> Texts.get(
                        "labelled",
                        "label",
                        Texts.get("atCrossing." + dimension),
                        "value",
                        inFewWords(fact(dimension), palette)))
                .toList();
    }

    private static String inFewWords(JsonNode fact, Palette palette) {
        List<String> words = new ArrayList<>();
        for (JsonNode value : fact.path("values")) {
            String id = value.asText();
            Optional<String> known = palette.isColoured(id)
                    ? Optional.of(palette.actor(id).name())
                    : Texts.find("atCrossingAnswer." + id);
            if (known.isEmpty()) {
                return fact.path("text").asText();
            }
            words.add(known.get());
        }
        return words.isEmpty() ? fact.path("text").asText() : Texts.list(words);
    }

    private List<String> values(String dimension) {
        return elements(fact(dimension).path("values")).map(JsonNode::asText).toList();
    }

    private JsonNode fact(String dimension) {
        return elements(answer.path("facts"))
                .filter(fact -> fact.path("dimension").asText().equals(dimension))
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    private Stream<JsonNode> judgements(String party) {
        return elements(answer.path("judgements"))
                .filter(one -> one.path("actor").asText().equals(party));
    }

    /** The number of a party's positions for each verdict. */
    String counts(String party) {
        List<String> counts = new ArrayList<>();
        VERDICTS.forEach((verdict, text) -> {
            long count = judgements(party).filter(isJudged(verdict)).count();
            if (count > 0) {
                counts.add(Texts.get(text, "count", count));
            }
        });
        return counts.isEmpty()
                ? Texts.get("noJudgement", "date", Texts.date(day))
                : String.join(
                        Sheet.APART,
                        counts.stream()
                                .map(count -> count.replace(' ', '\u00a0'))
                                .toList());
    }

    /** The counts after the party's name. */
    String counted(Sheet sheet, String party) {
        return Texts.get("labelled", "label", sheet.palette.actor(party).name(), "value", counts(party));
    }

    /** Writes a party with its counts; returns the lower edge. */
    double verdicts(Sheet sheet, String party, double x, double y, double wide, int lines) {
        double from = sheet.chip(party, x, y + 15);
        double below = sheet.canvas.paragraph(counted(sheet, party), from, y, x + wide - from, lines, Sheet.FACTS);
        return below + 4;
    }

    /** Writes a party with its last words, on the arrangement or on its weightiest position; returns the lower edge. */
    double words(Sheet sheet, String party, double x, double y, double wide) {
        double below = verdicts(sheet, party, x, y, wide, 2) - 2;
        Optional<JsonNode> words = lastWords(party);
        Optional<JsonNode> position = words.isPresent() ? Optional.empty() : mostImportantPosition(party);
        if (words.isEmpty()) {
            words = position.flatMap(one -> Said.last(elements(one.path("statements")), day));
            String of = words.isEmpty()
                    ? Texts.get("nothingOnArrangement")
                    : Texts.get(
                            "onPosition", "title", position.get().path("title").asText());
            below = sheet.canvas.paragraph(of, x, below, wide, 2, Sheet.SMALL);
        }
        if (words.isEmpty()) {
            return below + 8;
        }
        double quoted = sheet.canvas.paragraph(Said.quoted(words.get()), x, below, wide, 2, Sheet.QUOTE);
        return sheet.canvas.paragraph(Said.inShort(words.get()), x, quoted, wide, 1, Sheet.SMALL) + 8;
    }

    private Optional<JsonNode> mostImportantPosition(String party) {
        return VERDICTS.keySet().stream()
                .flatMap(verdict -> judgements(party).filter(isJudged(verdict)))
                .findFirst()
                .map(one -> positions.get(one.path("position").asText()));
    }

    private static Predicate<JsonNode> isJudged(String verdict) {
        return judgement -> judgement.path("verdict").asText().equals(verdict);
    }

    private Optional<JsonNode> lastWords(String party) {
        Stream<JsonNode> said = judgements(party).flatMap(one -> elements(one.path("said")));
        Stream<JsonNode> proposed = statements.stream().filter(one -> elements(one.path("actors"))
                .anyMatch(actor -> actor.asText().equals(party)));
        return Said.last(said, day).or(() -> Said.last(proposed, day));
    }

    static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
