package org.redlines.html;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.redlines.http.RequestKey;
import org.redlines.texts.Texts;

/**
 * A publication that carries evidence.
 *
 * @param title publisher and title
 * @param href where it is; null when the address is none that a browser may follow
 * @param facts date, side and whether it is a copy
 * @param record address of its own page
 */
record SourceLine(String title, String href, String language, String facts, String record) {

    static SourceLine of(JsonNode source, RequestKey key) {
        String title = source.path("title").asText("");
        String publisher = source.path("publisher").asText();
        List<String> facts = new ArrayList<>();
        if (source.hasNonNull("date")) {
            facts.add(Dates.read(source.get("date").asText()));
        }
        if (source.hasNonNull("side")) {
            facts.add(Texts.get(
                    "side", "side", Words.within("side", source.get("side").asText())));
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

    /** Only web addresses become links: a record must not be able to run a script. */
    static String safe(String address) {
        return address.matches("(?i)https?://\\S+") ? address : null;
    }
}
