package org.redlines.html;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;
import org.redlines.collection.Snapshot;

/** What lies under the features of a small map: land, waters, boundaries, places; read once a version. */
@Singleton
class Basemap {

    /**
     * A thing with a geometry.
     *
     * @param zoom level from which it is drawn
     */
    record Thing(Geometry geometry, String name, String kind, int zoom) {}

    private final Features features;
    private final ObjectMapper json;
    private final Cache<String, List<Thing>> read =
            Caffeine.newBuilder().maximumSize(40).build();

    Basemap(Features features, ObjectMapper json) {
        this.features = features;
        this.json = json;
    }

    /** The things of a collection, as exact as the zoom level asks. */
    List<Thing> list(Snapshot snapshot, String collection, double zoom) {
        int level = zoom < 5.5 ? 5 : zoom < 8.5 ? 8 : 11;
        return read.get(snapshot.tag() + " " + collection + " " + level, key -> read(snapshot, collection, level));
    }

    private List<Thing> read(Snapshot snapshot, String collection, int level) {
        List<Thing> things = new ArrayList<>();
        features.forEach(snapshot, collection, level, text -> add(text, things));
        return things;
    }

    private void add(byte[] text, List<Thing> things) {
        try {
            JsonNode feature = json.readTree(text);
            Geometry geometry = geometry(feature.path("geometry"));
            JsonNode properties = feature.path("properties");
            if (geometry != null) {
                things.add(new Thing(
                        geometry,
                        properties.path("name").asText(""),
                        properties.path("kind").asText(""),
                        properties.path("minZoom").asInt(0)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A GeoJSON geometry; null when there is none, or when it cannot be read as one. */
    static Geometry geometry(JsonNode geoJson) {
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
