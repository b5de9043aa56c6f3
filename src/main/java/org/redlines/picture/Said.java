package org.redlines.picture;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.redlines.texts.Texts;

/** What was said, in words for a picture: a statement as features carry it. */
final class Said {

    private Said() {}

    /** Whether its own words are kept, in its language or in translation. */
    static boolean hasWords(JsonNode statement) {
        return statement.hasNonNull("quote") || statement.hasNonNull("translation");
    }

    /** Its words in English, or in its own language where there is no translation; our summary where there are no words. */
    static String quoted(JsonNode statement) {
        if (!hasWords(statement)) {
            return statement.path("summary").asText();
        }
        String words = statement.hasNonNull("translation")
                ? statement.get("translation").asText()
                : statement.get("quote").asText();
        return Texts.get("quoted", "words", words);
    }

    /** Who said it, and when. */
    static String by(JsonNode statement) {
        return Texts.row(List.of(speaker(statement), day(statement)));
    }

    /** Who said it, without the office, and when. */
    static String inShort(JsonNode statement) {
        return Texts.row(List.of(statement.path("speaker").asText(), day(statement)));
    }

    /** Who said it, in which office. */
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

    /** The day as exactly as it is known. */
    static String day(JsonNode statement) {
        return Texts.date(
                statement.path("date").asText(), statement.path("datePrecision").asText("day"));
    }

    /** Of some statements the last by a day that has words; the last of all where none has. */
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
