package org.redlines.collection;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.redlines.http.Representation;
import org.redlines.http.RequestKey;

/** Features as pages to read, each made from the answer that a program gets. */
@Singleton
class ItemPages {

    // A table that is read: JSON holds more, and downloads hold all.
    private static final int DEFAULT_LIMIT = 50;
    private static final int MAXIMUM_LIMIT = 1000;

    private final Items items;
    private final Documents documents;
    private final ObjectMapper json;

    ItemPages(Items items, Documents documents, ObjectMapper json) {
        this.items = items;
        this.documents = documents;
        this.json = json;
    }

    /** A page of features; without a limit in the request it is shorter than JSON's. */
    Representation list(RequestKey key, Snapshot snapshot, Collection collection, ItemQuery query, boolean limited) {
        int most = limited ? Math.min(MAXIMUM_LIMIT, query.limit()) : DEFAULT_LIMIT;
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try {
            RequestKey asked = key.with("f", "json").with("limit", String.valueOf(most));
            ItemResource.write(items, asked, snapshot, collection, limited(query, most), answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return page(Document.Kind.ITEMS, key, snapshot, collection, answer.toByteArray());
    }

    private static ItemQuery limited(ItemQuery query, int most) {
        return new ItemQuery(
                query.area(),
                query.datetime(),
                query.filters(),
                query.filter(),
                query.sorting(),
                query.selection(),
                query.tolerance(),
                query.crs(),
                most,
                query.offset(),
                query.after());
    }

    /** One feature. */
    Representation get(RequestKey key, Snapshot snapshot, Collection collection, byte[] feature) {
        byte[] answer = ItemResource.linked(key.with("f", "json"), snapshot, collection, feature);
        return page(Document.Kind.FEATURE, key, snapshot, collection, answer);
    }

    private Representation page(
            Document.Kind kind, RequestKey key, Snapshot snapshot, Collection collection, byte[] answer) {
        try {
            return documents.page(new Document(kind, key, snapshot, collection, json.readTree(answer)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
