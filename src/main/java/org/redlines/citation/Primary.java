package org.redlines.citation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.redlines.texts.Texts;

/**
 * A statement as a primary source: speaker, date, words, and the first page that carries it.
 *
 * @param speaker name of the speaker
 * @param role office of the speaker; empty if not recorded
 * @param date ISO 8601: a year, a month or a day
 * @param day the date in words, with the same precision
 * @param words the words in English or in their own language; empty if not recorded
 * @param title summary of the statement in our words
 * @param publisher publisher of the page; empty if no page is recorded
 * @param url address of the page
 * @param isCopy whether the page is a copy of another publisher's page
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
                datePart(date, statement.path("datePrecision").asText("day")),
                Texts.date(date, statement.path("datePrecision").asText("day")),
                statement.hasNonNull("translation") ? text(statement, "translation") : text(statement, "quote"),
                text(statement, "title"),
                text(source, "publisher"),
                text(source, "url"),
                source.path("mirror").asBoolean());
    }

    private static String datePart(String date, String precision) {
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

    /** The words in quotation marks, or the title if there are no words. */
    String said() {
        return words.isEmpty() ? title : Texts.get("quoted", "words", words);
    }

    /** The publisher of the page, marked if the page is a copy; empty if no page is recorded. */
    String carrier() {
        return publisher.isEmpty() ? "" : Texts.get(isCopy ? "asCopiedBy" : "asCarriedBy", "publisher", publisher);
    }

    /** The source as one sentence. */
    String text() {
        List<String> parts = new ArrayList<>(List.of(speaker, role, day, said(), carrier(), url));
        parts.removeIf(String::isEmpty);
        return String.join(", ", parts) + ";";
    }
}
