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
import org.redlines.collection.FeatureTitle;
import org.redlines.collection.Snapshot;
import org.redlines.collection.ZoomLevel;

/** What the things are called that records name by their id; read once for each version. */
@Singleton
class Names {

    private final Features features;
    private final ObjectMapper json;
    // A dossier has about twenty collections, and few versions are read at a time.
    private final Cache<String, Map<String, String>> names =
            Caffeine.newBuilder().maximumSize(100).build();

    Names(Features features, ObjectMapper json) {
        this.features = features;
        this.json = json;
    }

    /** The name of a feature; its id when it has none, or when there is no such feature. */
    String get(Snapshot snapshot, String collection, String id) {
        return names.get(snapshot.tag() + " " + collection, key -> read(snapshot, collection))
                .getOrDefault(id, id);
    }

    private Map<String, String> read(Snapshot snapshot, String collection) {
        Map<String, String> read = new HashMap<>();
        features.forEach(snapshot, collection, ZoomLevel.LOWEST, text -> {
            try {
                JsonNode feature = json.readTree(text);
                String id = feature.path("id").asText();
                read.put(id, FeatureTitle.of(feature.path("properties"), id));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return read;
    }
}
