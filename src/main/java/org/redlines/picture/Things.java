package org.redlines.picture;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;
import org.redlines.collection.Snapshot;
import org.redlines.picture.Features.Feature;

/** The things that positions govern, each by its collection and id, such as {@code routes/meghri-rail}. */
record Things(Features features, Snapshot snapshot) {

    private static final double ZOOM = 8;

    // The page's measure (frontend/src/map/positions/parallel-groups.ts): two lines within these degrees look like one,
    // and a route runs along a boundary if so much of it is near the boundary.
    private static final double NEAR = 0.025;
    private static final double MOST = 0.7;
    private static final GeometryFactory POINTS = new GeometryFactory();

    /** The geometry of a thing in degrees; null if it has none. */
    Geometry geometry(String thing) {
        return features.list(snapshot, thing.split("/")[0], ZOOM).stream()
                .filter(one -> thing.endsWith("/" + one.id()))
                .map(Feature::geometry)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Some things that a position governs, without the routes that run along others of them: these count once. */
    Set<String> withoutDoubles(List<String> governed) {
        Set<String> kept = new LinkedHashSet<>(governed);
        for (String thing : governed) {
            if (kept.stream().anyMatch(other -> !other.equals(thing) && runsAlong(thing, other))) {
                kept.remove(thing);
            }
        }
        return kept;
    }

    /** Of some things, the boundary along which most of a route runs; the thing itself if there is none. */
    String boundaryAlong(String thing, Collection<String> all) {
        return all.stream()
                .filter(other -> other.startsWith("boundaries/") && runsAlong(thing, other))
                .findFirst()
                .orElse(thing);
    }

    private boolean runsAlong(String thing, String other) {
        if (!thing.startsWith("routes/") || !(other.startsWith("routes/") || other.startsWith("boundaries/"))) {
            return false;
        }
        Coordinate[] places = geometry(thing).getCoordinates();
        IndexedFacetDistance distance = new IndexedFacetDistance(geometry(other));
        long near = Arrays.stream(places)
                .filter(place -> distance.isWithinDistance(POINTS.createPoint(place), NEAR))
                .count();
        return near >= MOST * places.length;
    }
}
