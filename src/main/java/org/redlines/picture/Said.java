package org.redlines.picture;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.redlines.texts.Texts;

/** Texts of a statement for a picture. */
final class Said {

    private Said() {}

    /** Whether it has a quote, in the original language or translated. */
    static boolean hasWords(JsonNode statement) {
        return statement.hasNonNull("quote") || statement.hasNonNull("translation");
    }

    /**
     * The quote in English, otherwise in the original language; without quotation marks if it is a paraphrase by the
     * source. Our summary if there is no quote.
     */
    static String quoted(JsonNode statement) {
        if (!hasWords(statement)) {
            return statement.path("summary").asText();
        }
        String words = statement.hasNonNull("translation")
                ? statement.get("translation").asText()
                : statement.get("quote").asText();
        return Texts.get(statement.path("paraphrase").asBoolean() ? "paraphrased" : "quoted", "words", words);
    }

    /** The speaker with the office, and the day. */
    static String by(JsonNode statement) {
        return Texts.row(List.of(speaker(statement), day(statement)));
    }

    /** The speaker without the office, and the day. */
    static String inShort(JsonNode statement) {
        return Texts.row(List.of(statement.path("speaker").asText(), day(statement)));
    }

    /** The speaker with the office. */
    static String speaker(JsonNode statement) {
        String speaker = statement.path("speaker").asText();
        return statement.hasNonNull("role")
                ? Texts.get(
                        "speakerInRole",
                        "speaker",
                        speaker,
                        "role",
                        statement.get("role").asText())
                : speaker;
    }

    /** The day, with its precision. */
    static String day(JsonNode statement) {
        return Texts.date(
                statement.path("date").asText(), statement.path("datePrecision").asText("day"));
    }

    /** The last statement by a day that has a quote; if none has a quote, the last one. */
    static Optional<JsonNode> last(Stream<JsonNode> statements, String day) {
        List<JsonNode> made = statements
                .filter(one -> one.path("date").asText().compareTo(day) <= 0)
                .sorted(Comparator.comparing((JsonNode one) -> one.path("date").asText()))
                .toList();
        return made.stream()
                .filter(Said::hasWords)
                .reduce((one, later) -> later)
                .or(() -> made.stream().reduce((one, later) -> later));
    }
}
