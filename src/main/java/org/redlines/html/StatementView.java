package org.redlines.html;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.redlines.http.RequestKey;
import org.redlines.texts.Texts;

/**
 * A dated utterance or act: when, who in which office, what, in which words, and where it can be read.
 *
 * @param date as ISO 8601 writes it
 * @param quote null when the words as spoken are not known
 * @param translation the words in English; null when they were spoken so, or there is none
 * @param origin language and translator of the quote; empty when it is in English, untranslated
 * @param record address of its own page
 */
record StatementView(
        String date,
        String dateText,
        String speaker,
        String summary,
        String quote,
        String quoteLanguage,
        String translation,
        String origin,
        List<SourceLine> sources,
        String record) {

    static StatementView of(JsonNode statement, RequestKey key) {
        String role = statement.path("role").asText("");
        String speaker = statement.path("speaker").asText("");
        String date = statement.path("date").asText("");
        return new StatementView(
                date,
                Dates.read(date, statement.path("datePrecision").asText("day")),
                speaker(speaker, role, statement),
                statement.path("summary").asText(null),
                text(statement, "quote"),
                statement.path("quoteLanguage").asText("en"),
                text(statement, "translation"),
                origin(statement),
                StreamSupport.stream(statement.path("sources").spliterator(), false)
                        .map(source -> SourceLine.of(source, key))
                        .toList(),
                PageLinks.feature(key, "statements", statement.path("id").asText()));
    }

    /** Language and translator of a quote, for people. */
    static String origin(JsonNode quoted) {
        List<String> origin = new ArrayList<>();
        String language = quoted.path("quoteLanguage").asText("en");
        boolean hasOriginal = quoted.hasNonNull("quote");
        if (!language.equals("en")) {
            origin.add(Texts.get(hasOriginal ? "quoteIn" : "saidIn", "language", Texts.language(language)));
        }
        if (quoted.hasNonNull("translator")) {
            origin.add(Texts.get("translatedBy", "who", quoted.get("translator").asText()));
        }
        if (!hasOriginal) {
            origin.add(Texts.get("originalMissing"));
        }
        return String.join(" · ", origin);
    }

    private static String speaker(String name, String role, JsonNode statement) {
        String who = role.isEmpty() ? name : Texts.get("speakerInRole", "speaker", name, "role", role);
        return statement.path("authorised").asBoolean(true) ? who : who + " " + Texts.get("notAuthorised");
    }

    private static String text(JsonNode object, String member) {
        return object.hasNonNull(member) ? object.get(member).asText() : null;
    }
}
