package org.redlines.html;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.redlines.collection.Collection;
import org.redlines.collection.Document;
import org.redlines.collection.FileFormats;
import org.redlines.collection.Licence;
import org.redlines.http.RequestKey;
import org.redlines.texts.Texts;

/** What is said of a collection on its page and on those below it. */
record CollectionView(
        Collection collection,
        String title,
        String description,
        String count,
        long features,
        String time,
        String href,
        String itemsHref,
        String queryablesHref,
        Licence licence,
        String attribution,
        List<PageHead.Link> formats,
        List<PageHead.Link> systems) {

    static CollectionView of(Document document, FileFormats files) {
        Collection collection = document.collection();
        RequestKey key = document.key();
        String href = PageLinks.collection(key, collection.id());
        return new CollectionView(
                collection,
                collection.title(),
                collection.description().strip(),
                Numbers.read(document.snapshot().summary(collection).features()),
                document.snapshot().summary(collection).features(),
                time(document.json()
                        .path("extent")
                        .path("temporal")
                        .path("interval")
                        .path(0)),
                href,
                PageLinks.keeping(key, collection.path() + "/items"),
                PageLinks.keeping(key, collection.path() + "/queryables"),
                Licence.of(collection.licence()),
                collection.attribution(),
                new OtherFormats(key, collection, files).collection(),
                document.snapshot().listCrs(collection).stream()
                        .map(crs -> PageHead.Link.to(OtherFormats.name(crs), crs.uri()))
                        .toList());
    }

    private static String time(JsonNode interval) {
        if (!interval.isArray()) {
            return null;
        }
        String from = interval.path(0).isNull() ? null : day(interval.path(0));
        String to = interval.path(1).isNull() ? null : day(interval.path(1));
        return to == null ? Texts.get("fromOn", "from", from) : Texts.get("fromTo", "from", from, "to", to);
    }

    private static String day(JsonNode instant) {
        String text = instant.asText();
        return Dates.read(text.substring(0, Math.min(10, text.length())));
    }
}
