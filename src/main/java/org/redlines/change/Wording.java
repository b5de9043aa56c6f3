package org.redlines.change;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** A record in words: its own, said by whom it says. Nothing is added that would judge. */
public final class Wording {

    private static final List<String> WHOSE = List.of("actorName", "speaker", "publisher", "source");
    private static final List<String> TITLES = List.of("title", "name", "text", "url");
    private static final List<String> SUMMARIES = List.of("summary", "question", "finding", "statusText", "note");

    private Wording() {}

    /** Who, and what: "Iran: No change of the borders". The id where a record has no words. */
    public static String title(Change change) {
        String title = first(change.properties(), TITLES);
        String whose = first(change.properties(), WHOSE);
        return title == null ? change.id() : whose == null ? title : whose + ": " + title;
    }

    /** The record's own summary; empty when it has none. */
    public static String summary(Change change) {
        String summary = first(change.properties(), SUMMARIES);
        return summary == null ? "" : summary;
    }

    private static String first(JsonNode properties, List<String> names) {
        return names.stream()
                .map(name -> properties.path(name).textValue())
                .filter(text -> text != null && !text.isBlank())
                .findFirst()
                .orElse(null);
    }
}
