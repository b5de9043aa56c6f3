package org.redlines.collection;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.redlines.http.Answer;
import org.redlines.http.Call;

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
    Answer list(Call call, Edition edition, Collection collection, ItemQuery query, boolean limited) {
        int most = limited ? Math.min(MAXIMUM_LIMIT, query.limit()) : DEFAULT_LIMIT;
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try {
            Call asked = call.with("f", "json").with("limit", String.valueOf(most));
            ItemResource.write(items, asked, edition, collection, limited(query, most), answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return page(Document.Kind.ITEMS, call, edition, collection, answer.toByteArray());
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
    Answer get(Call call, Edition edition, Collection collection, byte[] feature) {
        byte[] answer = ItemResource.linked(call.with("f", "json"), edition, collection, feature);
        return page(Document.Kind.FEATURE, call, edition, collection, answer);
    }

    private Answer page(Document.Kind kind, Call call, Edition edition, Collection collection, byte[] answer) {
        try {
            return documents.page(new Document(kind, call, edition, collection, json.readTree(answer)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
