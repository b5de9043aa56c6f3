package org.redlines.html;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.redlines.collection.Collection;
import org.redlines.collection.ItemQuery;
import org.redlines.collection.Items;
import org.redlines.collection.Snapshot;

/** Every feature of the collections that pages draw on: names, and the ground of the small maps. */
@Singleton
class Features {

    private final Items items;

    Features(Items items) {
        this.items = items;
    }

    /** Gives each feature's GeoJSON in UTF-8, drawn for a zoom level; nothing when there is no such collection. */
    void forEach(Snapshot snapshot, String collection, int zoomLevel, Consumer<byte[]> out) {
        snapshot.collections().stream()
                .filter(one -> one.id().equals(collection))
                .forEach(found -> forEach(snapshot, found, zoomLevel, out));
    }

    private void forEach(Snapshot snapshot, Collection collection, int zoomLevel, Consumer<byte[]> out) {
        ItemQuery query = ItemQuery.everything(collection, zoomLevel);
        try {
            items.write(snapshot, collection, query, out::accept);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
