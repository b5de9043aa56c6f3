package org.redlines.html;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.redlines.catalogue.JsonLd;
import org.redlines.collection.Collection;
import org.redlines.collection.Document;
import org.redlines.http.Call;
import org.redlines.texts.Texts;
import org.redlines.version.Version;

/** Makes the frame of each page. */
final class Frames {

    private static final int MOST_DESCRIPTION = 300;

    private Frames() {}

    /** The frame of a document's page, on the way from the root over the collections. */
    static Frame of(Document document, String title, String description, List<Frame.Link> way, JsonNode linkedData) {
        List<Frame.Link> alternates = new ArrayList<>();
        for (JsonNode link : document.json().path("links")) {
            if (link.path("rel").asText().equals("self")) {
                alternates.add(new Frame.Link(
                        "JSON", link.path("href").asText(), link.path("type").asText()));
            }
        }
        return frame(
                document.call(),
                title,
                description,
                way,
                alternates,
                version(document),
                linkedData == null ? null : JsonLd.inScript(linkedData));
    }

    /** The frame of a page that is about no version. */
    static Frame plain(Call call, String title, String description) {
        return frame(call, title, description, List.of(), List.of(), null, null);
    }

    private static Frame frame(
            Call call,
            String title,
            String description,
            List<Frame.Link> way,
            List<Frame.Link> alternates,
            String version,
            String linkedData) {
        return new Frame(
                title,
                shortened(description),
                way,
                call.link(call.path()),
                alternates,
                call,
                version,
                linkedData,
                Style.SHEET);
    }

    /** The way to what is in a collection. */
    static List<Frame.Link> way(Call call, Collection collection) {
        return List.of(
                Frame.Link.to(Texts.get("collections"), Addresses.keeping(call, "/ogc/collections")),
                Frame.Link.to(collection.title(), Addresses.collection(call, collection.id())));
    }

    private static String version(Document document) {
        Version version = document.edition().version();
        return Texts.get(
                "evidenceTo",
                "version",
                String.valueOf(version.number()),
                "date",
                Dates.read(String.valueOf(version.lastEvidence())));
    }

    private static String shortened(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        if (line.length() <= MOST_DESCRIPTION) {
            return line;
        }
        int end = line.lastIndexOf(' ', MOST_DESCRIPTION);
        return line.substring(0, end < 0 ? MOST_DESCRIPTION : end) + " …";
    }
}
