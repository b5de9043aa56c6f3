package org.redlines.html;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.redlines.collection.Collection;
import org.redlines.collection.ItemQuery;
import org.redlines.collection.Items;
import org.redlines.collection.Snapshot;
import org.redlines.collection.ZoomLevel;

/** Every feature of the collections that pages draw on: names, and the ground of the small maps. */
@Singleton
class Features {

    private final Items items;
    private final ObjectMapper json;
    // A dossier has about twenty collections, and few versions are read at a time.
    private final Cache<String, Map<String, String>> names =
            Caffeine.newBuilder().maximumSize(100).build();

    /** Finds the name of a feature of a collection by its id; empty when there is no such feature. */
    @FunctionalInterface
    interface NameFinder {
        Optional<String> find(String collection, String id);
    }

    Features(Items items, ObjectMapper json) {
        this.items = items;
        this.json = json;
    }

    /** The name of a feature, or its id when it has none; empty when there is no such feature. */
    Optional<String> findName(Snapshot snapshot, String collection, String id) {
        // Read once for each version.
        return Optional.ofNullable(names.get(snapshot.tag() + " " + collection, key -> readNames(snapshot, collection))
                .get(id));
    }

    /** The name of a feature; its id when it has none, or when there is no such feature. */
    String name(Snapshot snapshot, String collection, String id) {
        return findName(snapshot, collection, id).orElse(id);
    }

    private Map<String, String> readNames(Snapshot snapshot, String collection) {
        Map<String, String> read = new HashMap<>();
        forEach(snapshot, collection, ZoomLevel.LOWEST, text -> {
            try {
                JsonNode feature = json.readTree(text);
                String id = feature.path("id").asText();
                read.put(id, Collection.titleOf(feature.path("properties"), id));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return read;
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
