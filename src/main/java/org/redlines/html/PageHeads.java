package org.redlines.html;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.redlines.catalogue.JsonLd;
import org.redlines.collection.Collection;
import org.redlines.collection.Document;
import org.redlines.http.RequestKey;
import org.redlines.texts.Texts;
import org.redlines.version.Version;

/** Makes the frame of each page. */
final class PageHeads {

    private static final int MOST_DESCRIPTION = 300;

    private PageHeads() {}

    /** The frame of a document's page, on the way from the root over the collections. */
    static PageHead of(
            Document document, String title, String description, List<PageHead.Link> way, JsonNode linkedData) {
        List<PageHead.Link> alternates = new ArrayList<>();
        for (JsonNode link : document.json().path("links")) {
            if (link.path("rel").asText().equals("self")) {
                alternates.add(new PageHead.Link(
                        "JSON", link.path("href").asText(), link.path("type").asText()));
            }
        }
        return frame(
                document.key(),
                title,
                description,
                way,
                alternates,
                version(document),
                linkedData == null ? null : JsonLd.inScript(linkedData));
    }

    /** The frame of a page that is about no version. */
    static PageHead plain(RequestKey key, String title, String description) {
        return frame(key, title, description, List.of(), List.of(), null, null);
    }

    private static PageHead frame(
            RequestKey key,
            String title,
            String description,
            List<PageHead.Link> way,
            List<PageHead.Link> alternates,
            String version,
            String linkedData) {
        return new PageHead(
                title,
                shortened(description),
                way,
                key.link(key.path()),
                alternates,
                key,
                version,
                linkedData,
                Style.SHEET);
    }

    /** The way to what is in a collection. */
    static List<PageHead.Link> way(RequestKey key, Collection collection) {
        return List.of(
                PageHead.Link.to(Texts.get("collections"), PageLinks.keeping(key, "/ogc/collections")),
                PageHead.Link.to(collection.title(), PageLinks.collection(key, collection.id())));
    }

    private static String version(Document document) {
        Version version = document.snapshot().version();
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
