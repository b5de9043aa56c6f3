package org.redlines.citation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.redlines.texts.Texts;

/**
 * A statement as a primary source: speaker, date, words, and the first page that carries it.
 *
 * @param id id of the statement
 * @param speaker name of the speaker
 * @param role office of the speaker; empty if not recorded
 * @param date ISO 8601: a year, a month or a day
 * @param day the date in words, with the same precision
 * @param said the words in quotation marks, or what stands in their place: a paraphrase by the page or a summary by
 *     Redlines, named as such and without quotation marks
 * @param isQuoted whether {@code said} has the words of the speaker
 * @param translator who translated the words; empty if nobody did
 * @param carrier the publisher of the page, marked if the page is a copy or passes on another publisher's report;
 *     empty if no page is recorded
 * @param publisher the publisher alone
 * @param url address of the page
 * @param accessed ISO 8601 day on which the page was last read; empty if none is recorded
 */
record Primary(
        String id,
        String speaker,
        String role,
        String date,
        String day,
        String said,
        boolean isQuoted,
        String translator,
        String carrier,
        String publisher,
        String url,
        String accessed) {

    /**
     * Reads the properties of a statement.
     *
     * @param source the properties of the first page that carries it; a missing node if there is none
     */
    static Primary of(JsonNode statement, JsonNode source) {
        String date = statement.path("date").asText();
        String precision = statement.path("datePrecision").asText("day");
        String publisher = text(source, "publisher");
        String words = statement.hasNonNull("translation") ? text(statement, "translation") : text(statement, "quote");
        boolean isQuoted = !words.isEmpty() && !statement.path("paraphrase").asBoolean();
        return new Primary(
                text(statement, "id"),
                text(statement, "speaker"),
                text(statement, "role"),
                datePart(date, precision),
                Texts.date(date, precision),
                isQuoted ? Texts.get("quoted", "words", words) : inOtherWords(statement, words, publisher),
                isQuoted,
                isQuoted && statement.hasNonNull("translation") ? text(statement, "translator") : "",
                carrier(source, publisher),
                publisher,
                text(source, "url"),
                text(source, "checkedOn"));
    }

    private static String inOtherWords(JsonNode statement, String words, String publisher) {
        if (!words.isEmpty() && !publisher.isEmpty()) {
            return Texts.get("citedParaphrase", "publisher", publisher, "words", words);
        }
        String ours = statement.hasNonNull("title") ? text(statement, "title") : text(statement, "summary");
        return Texts.get("citedSummary", "summary", ours.replaceFirst("\\.$", ""));
    }

    private static String carrier(JsonNode source, String publisher) {
        if (publisher.isEmpty()) {
            return "";
        }
        String carried =
                Texts.get(source.path("mirror").asBoolean() ? "asCopiedBy" : "asCarriedBy", "publisher", publisher);
        return source.hasNonNull("relays")
                ? Texts.get("asRelayed", "carried", carried, "origin", text(source, "relays"))
                : carried;
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

    /** Who translated the words, in a sentence; empty if nobody did. */
    String translated() {
        return translator.isEmpty() ? "" : Texts.get("citedTranslation", "translator", translator);
    }

    private String inText() {
        return translator.isEmpty() ? said : said + " (" + translated() + ")";
    }

    /** The source as one sentence, without a full stop. */
    String text() {
        String read = accessed.isEmpty() ? "" : Texts.get("citedAccess", "date", Texts.date(accessed));
        List<String> parts = new ArrayList<>(List.of(speaker, role, day, inText(), carrier, url, read));
        parts.removeIf(String::isEmpty);
        return String.join(", ", parts);
    }
}
