package org.redlines.citation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.redlines.texts.Texts;

/**
 * A statement as a primary source: who said what on which day, and the first page that carries it.
 *
 * @param speaker who said it
 * @param role in which office; empty when that is not recorded
 * @param date ISO 8601, as far as it is known
 * @param day the date in words, as exactly as it is known
 * @param words in English or in their own language; empty when none are kept
 * @param title what was said, in our words
 * @param publisher of the page that carries it; empty when no page is recorded
 * @param url of that page
 * @param isCopy whether the page is a copy of somebody else's
 */
record Primary(
        String speaker,
        String role,
        String date,
        String day,
        String words,
        String title,
        String publisher,
        String url,
        boolean isCopy) {

    /** Reads the properties of a statement. */
    static Primary of(JsonNode statement) {
        JsonNode source = statement.path("sources").path(0);
        String date = statement.path("date").asText();
        return new Primary(
                statement.path("speaker").asText(),
                text(statement, "role"),
                known(date, statement.path("datePrecision").asText("day")),
                Texts.date(date, statement.path("datePrecision").asText("day")),
                statement.hasNonNull("translation") ? text(statement, "translation") : text(statement, "quote"),
                text(statement, "title"),
                text(source, "publisher"),
                text(source, "url"),
                source.path("mirror").asBoolean());
    }

    private static String known(String date, String precision) {
        return switch (precision) {
            case "year" -> date.substring(0, Math.min(4, date.length()));
            case "month", "season" -> date.substring(0, Math.min(7, date.length()));
            case "circa" -> date.replaceFirst("(-01)?-01$", "");
            default -> date;
        };
    }

    private static String text(JsonNode node, String member) {
        return node.hasNonNull(member) ? node.get(member).asText() : "";
    }

    /** What was said, quoted where words are kept. */
    String said() {
        return words.isEmpty() ? title : Texts.get("quoted", "words", words);
    }

    /** The page that carries it, named as a copy where it is one; empty when none is recorded. */
    String carrier() {
        return publisher.isEmpty() ? "" : Texts.get(isCopy ? "asCopiedBy" : "asCarriedBy", "publisher", publisher);
    }

    /** In one sentence, for people. */
    String text() {
        List<String> parts = new ArrayList<>(List.of(speaker, role, day, said(), carrier(), url));
        parts.removeIf(String::isEmpty);
        return String.join(", ", parts) + ";";
    }
}
