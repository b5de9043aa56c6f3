package org.redlines.html;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.redlines.html.DisplayValue.StatementView.SourceLine;
import org.redlines.http.RequestKey;
import org.redlines.texts.Texts;

/**
 * A value for a reader. Exactly one of text, list, records, sources and statements is set.
 *
 * @param text a text; otherwise null
 * @param href link of the text; null if there is none
 * @param language language tag of the text; null for English
 * @param list values in one line
 * @param records values with properties, one below the other
 * @param sources publications
 * @param statements dated utterances and acts
 */
record DisplayValue(
        String text,
        String href,
        String language,
        List<DisplayValue> list,
        List<List<PropertyRow>> records,
        List<SourceLine> sources,
        List<StatementView> statements) {

    static DisplayValue text(String text) {
        return new DisplayValue(text, null, null, null, null, null, null);
    }

    static DisplayValue text(String text, String language) {
        return new DisplayValue(text, null, language, null, null, null, null);
    }

    static DisplayValue link(String text, String href) {
        return new DisplayValue(text, href, null, null, null, null, null);
    }

    static DisplayValue list(List<DisplayValue> list) {
        return new DisplayValue(null, null, null, list, null, null, null);
    }

    static DisplayValue records(List<List<PropertyRow>> records) {
        return new DisplayValue(null, null, null, null, records, null, null);
    }

    static DisplayValue sources(List<SourceLine> sources) {
        return new DisplayValue(null, null, null, null, null, sources, null);
    }

    static DisplayValue statements(List<StatementView> statements) {
        return new DisplayValue(null, null, null, null, null, null, statements);
    }

    /** Whether it is evidence: statements or sources. */
    boolean isEvidence() {
        return sources != null || statements != null;
    }

    /** Whether it needs the page's whole width: statements, sources and records. */
    boolean isWide() {
        return records != null || sources != null || statements != null;
    }

    /**
     * A property for a reader.
     *
     * @param property its name in the data
     * @param term its label
     * @param meaning its description; null if the collection has none
     */
    record PropertyRow(String property, String term, String meaning, DisplayValue value) {}

    /**
     * A statement: when, who in which office, what, in which words, and where to read it.
     *
     * @param date ISO 8601
     * @param quote null if the original words are unknown
     * @param translation the words in English; null if they were spoken in English, or were not translated
     * @param origin language and translator of the quote; empty if it is in English and not translated
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
                    Words.date(date, statement.path("datePrecision").asText("day")),
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

        /** The language and translator of a quote, as text. */
        static String origin(JsonNode quoted) {
            List<String> origin = new ArrayList<>();
            String language = quoted.path("quoteLanguage").asText("en");
            boolean hasOriginal = quoted.hasNonNull("quote");
            if (!language.equals("en")) {
                origin.add(Texts.get(hasOriginal ? "quoteIn" : "saidIn", "language", Texts.language(language)));
            }
            if (quoted.hasNonNull("translator")) {
                origin.add(Texts.get(
                        "translatedBy", "who", quoted.get("translator").asText()));
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

        /**
         * A source.
         *
         * @param title publisher and title
         * @param href its address; null if that is not a web address
         * @param facts date, side, and whether it is a mirror
         * @param record address of its own page
         */
        record SourceLine(String title, String href, String language, String facts, String record) {

            static SourceLine of(JsonNode source, RequestKey key) {
                String title = source.path("title").asText("");
                String publisher = source.path("publisher").asText();
                List<String> facts = new ArrayList<>();
                if (source.hasNonNull("date")) {
                    facts.add(Words.date(source.get("date").asText()));
                }
                if (source.hasNonNull("side")) {
                    facts.add(Texts.get(
                            "side",
                            "side",
                            Words.within("side", source.get("side").asText())));
                }
                if (source.path("mirror").asBoolean()) {
                    facts.add(Texts.get("mirror"));
                }
                return new SourceLine(
                        title.isEmpty() ? publisher : Texts.get("sourceTitle", "publisher", publisher, "title", title),
                        safe(source.path("url").asText()),
                        source.path("language").asText("en"),
                        String.join(" · ", facts),
                        PageLinks.feature(key, "sources", source.path("id").asText()));
            }

            /**
             * Returns web addresses only, because a link in a record must not be able to run a script; null for others.
             */
            static String safe(String address) {
                return address.matches("(?i)https?://\\S+") ? address : null;
            }
        }
    }
}
