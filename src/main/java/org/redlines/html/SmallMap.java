package org.redlines.html;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.redlines.collection.Snapshot;

/** Draws features over the boundaries around them as SVG, which needs no script and no other request. */
@Singleton
class SmallMap {

    static final int WIDTH = 480;
    static final int HEIGHT = 320;

    private static final int MOST_LABELS = 40;

    private final Basemap ground;

    SmallMap(Basemap ground) {
        this.ground = ground;
    }

    /**
     * A thing that the map is about.
     *
     * @param sign class of its colours
     */
    record Subject(Geometry geometry, String sign) {}

    /** The drawing, with a title to be read out; null when no subject has geometry. */
    String draw(Snapshot snapshot, List<Subject> subjects, String title) {
        Envelope box = new Envelope();
        subjects.forEach(subject -> box.expandToInclude(subject.geometry().getEnvelopeInternal()));
        return box.isNull() ? null : draw(snapshot, subjects, box, title);
    }

    /** The drawing of a box and what is in it. */
    String draw(Snapshot snapshot, List<Subject> subjects, Envelope box, String title) {
        Projection view = Projection.of(box, WIDTH, HEIGHT);
        Drawing drawing = new Drawing(view, title);
        paint(snapshot, view, "territories", "state", "land", drawing);
        paint(snapshot, view, "waters", null, "water", drawing);
        paint(snapshot, view, "boundaries", null, "boundary", drawing);
        boolean many = subjects.size() > 3;
        subjects.forEach(subject -> drawing.subject(clip(subject.geometry(), view), subject.sign(), many));
        label(snapshot, view, drawing);
        return drawing.text();
    }

    private void paint(
            Snapshot snapshot, Projection view, String collection, String kind, String style, Drawing drawing) {
        for (Basemap.Thing thing : ground.list(snapshot, collection, view.zoom())) {
            if ((kind == null || kind.equals(thing.kind())) && isInSight(thing, view)) {
                drawing.ground(clip(thing.geometry(), view), style);
            }
        }
    }

    private void label(Snapshot snapshot, Projection view, Drawing drawing) {
        for (Basemap.Thing state : ground.list(snapshot, "territories", view.zoom())) {
            if (state.kind().equals("state") && isInSight(state, view)) {
                Geometry seen = clip(state.geometry(), view);
                if (seen != null && seen.getArea() > view.sight().getArea() * 0.03) {
                    drawing.label(seen.getInteriorPoint().getCoordinate(), state.name(), "state");
                }
            }
        }
        List<Basemap.Thing> places = new ArrayList<>(ground.list(snapshot, "places", view.zoom()));
        places.removeIf(place -> place.zoom() > view.zoom() + 0.7 || !isInSight(place, view));
        places.sort(Comparator.comparingInt(Basemap.Thing::zoom));
        places.stream().limit(MOST_LABELS).forEach(place -> drawing.place(middle(place), place.name()));
    }

    private static Coordinate middle(Basemap.Thing thing) {
        return thing.geometry().getCoordinate();
    }

    private static boolean isInSight(Basemap.Thing thing, Projection view) {
        return view.sight().intersects(thing.geometry().getEnvelopeInternal());
    }

    /** What is in sight of it; null when nothing is. */
    private static Geometry clip(Geometry geometry, Projection view) {
        Envelope sight = view.sight();
        if (sight.contains(geometry.getEnvelopeInternal())) {
            return geometry;
        }
        GeometryFactory factory = geometry.getFactory();
        Geometry window = factory.toGeometry(sight);
        List<Geometry> parts = new ArrayList<>();
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            Geometry part = geometry.getGeometryN(i);
            if (sight.intersects(part.getEnvelopeInternal())) {
                parts.add(
                        part.getNumGeometries() > 1
                                ? clip(part, view)
                                : OverlayNGRobust.overlay(part, window, OverlayNG.INTERSECTION));
            }
        }
        parts.removeIf(part -> part == null || part.isEmpty());
        return parts.isEmpty() ? null : factory.buildGeometry(parts);
    }

    /** What lies under the features of a small map: land, waters, boundaries, places; read once a version. */
    @Singleton
    static class Basemap {
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
}
