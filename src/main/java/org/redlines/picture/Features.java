package org.redlines.picture;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Scheduler;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;
import org.redlines.collection.Collection;
import org.redlines.collection.ItemQuery;
import org.redlines.collection.Items;
import org.redlines.collection.Snapshot;
import org.redlines.collection.ZoomLevel;
import org.redlines.geo.Crs;

/** Reads and caches features of a snapshot: their names, and the features that maps are drawn from. */
@Singleton
public class Features {

    private final Items items;
    private final ObjectMapper json;
    // A dossier has about thirty collections, and few versions are requested at a time.
    private final Cache<String, Map<String, String>> names =
            Caffeine.newBuilder().maximumSize(100).build();
    // The features of one map take some megabytes. Pictures of one view in several sizes are requested within minutes.
    private final Cache<String, List<Feature>> lists = Caffeine.newBuilder()
            .maximumSize(12)
            .expireAfterAccess(Duration.ofMinutes(2))
            .scheduler(Scheduler.systemScheduler())
            .build();

    Features(Items items, ObjectMapper json) {
        this.items = items;
        this.json = json;
    }

    /**
     * A published feature.
     *
     * @param geometry in degrees, longitude first; null if it has none
     */
    public record Feature(String id, JsonNode properties, Geometry geometry) {

        /** Its name; empty if it has none. */
        public String name() {
            return text("name");
        }

        /** A property as text; empty if it has none. */
        public String text(String property) {
            return properties.path(property).asText("");
        }

        /** The lowest zoom level at which a map shows it. */
        public int zoom() {
            return properties.path("minZoom").asInt(0);
        }
    }

    /**
     * Finds the name of a feature by collection and id; empty if there is no such feature. A value of a dimension and a
     * reading of a term have the id of both, as in {@code law/armenia}.
     */
    @FunctionalInterface
    public interface NameFinder {
        Optional<String> find(String collection, String id);
    }

    /** The name of a feature, or its id if it has no name; empty if there is no such feature. */
    public Optional<String> findName(Snapshot snapshot, String collection, String id) {
        // Names are read once for each version.
        return Optional.ofNullable(names.get(snapshot.tag() + " " + collection, key -> readNames(snapshot, collection))
                .get(id));
    }

    /** The name of a feature; its id if it has no name, or if there is no such feature. */
    public String name(Snapshot snapshot, String collection, String id) {
        return findName(snapshot, collection, id).orElse(id);
    }

    private Map<String, String> readNames(Snapshot snapshot, String collection) {
        Map<String, String> read = new HashMap<>();
        forEach(snapshot, collection, ZoomLevel.LOWEST, text -> {
            Feature feature = read(text);
            read.put(feature.id(), Collection.titleOf(feature.properties(), feature.id()));
            nameParts(feature, "values", "label", read);
            nameParts(feature, "readings", "text", read);
        });
        return read;
    }

    private static void nameParts(Feature feature, String parts, String name, Map<String, String> names) {
        for (JsonNode part : feature.properties().path(parts)) {
            if (part.has("id") && part.has(name)) {
                names.put(
                        feature.id() + "/" + part.get("id").asText(),
                        part.get(name).asText());
            }
        }
    }

    /**
     * The features of a collection, generalised for a zoom level and read once for each version; empty if there is no
     * such collection.
     */
    public List<Feature> list(Snapshot snapshot, String collection, double zoom) {
        int level = zoom < 5.5 ? 5 : zoom < 8.5 ? 8 : 11;
        return lists.get(snapshot.tag() + " " + collection + " " + level, key -> {
            List<Feature> read = new ArrayList<>();
            forEach(snapshot, collection, level, text -> read.add(read(text)));
            return List.copyOf(read);
        });
    }

    /** One feature with all its properties; empty if there is no such collection or feature. */
    public Optional<Feature> find(Snapshot snapshot, String collection, String id) {
        return snapshot.collections().stream()
                .filter(one -> one.id().equals(collection))
                .findFirst()
                .flatMap(found -> items.find(snapshot, found, id, Crs.CRS84))
                .map(this::read);
    }

    /**
     * Passes each feature of a collection to {@code out}, as GeoJSON in UTF-8, generalised for a zoom level. Does
     * nothing if there is no such collection.
     */
    public void forEach(Snapshot snapshot, String collection, int zoomLevel, Consumer<byte[]> out) {
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

    private Feature read(byte[] text) {
        try {
            JsonNode feature = json.readTree(text);
            String id = feature.path("id").asText();
            return new Feature(id, feature.path("properties"), geometry(feature.path("geometry")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a GeoJSON geometry; null if there is none, or if it is malformed. */
    public static Geometry geometry(JsonNode geoJson) {
        if (!geoJson.isObject()) {
            return null;
        }
        try {
            Geometry geometry = new GeoJsonReader().read(geoJson.toString());
            return geometry.isEmpty() ? null : geometry;
        } catch (ParseException | RuntimeException e) {
            return null;
        }
    }
}
