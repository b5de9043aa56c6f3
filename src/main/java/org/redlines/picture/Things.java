package org.redlines.picture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.linearref.LengthIndexedLine;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;
import org.locationtech.jts.operation.linemerge.LineMerger;
import org.redlines.collection.Snapshot;
import org.redlines.picture.Features.Feature;

/** The things that positions govern, each by its collection and id, such as {@code routes/meghri-rail}. */
record Things(Features features, Snapshot snapshot) {

    private static final double ZOOM = 8;
    private static final double DETAILED = 9;

    // The page's measure (frontend/src/map/positions/parallel-groups.ts): two lines within these degrees look like one,
    // and a route runs along a boundary if so much of it is near the boundary.
    private static final double NEAR = 0.025;
    private static final double MOST = 0.7;

    // frontend/src/map/positions/tick-side.ts: so many places of a line are asked, each so far beside it in degrees.
    private static final int VOTES = 24;
    private static final double LOOK = 0.01;
    private static final GeometryFactory POINTS = new GeometryFactory();

    /** A thing, generalised; empty if there is none. */
    Optional<Feature> find(String thing) {
        return find(thing, ZOOM);
    }

    private Optional<Feature> find(String thing, double zoom) {
        return features.list(snapshot, thing.split("/")[0], zoom).stream()
                .filter(one -> thing.endsWith("/" + one.id()))
                .findFirst();
    }

    /** The generalised geometry of a thing in degrees; null if it has none. */
    Geometry geometry(String thing) {
        return find(thing).map(Feature::geometry).orElse(null);
    }

    /** The geometry of a thing in degrees, for a map of Syunik, its lines as long as they are connected. */
    Geometry detailed(String thing) {
        Geometry whole = find(thing, DETAILED).orElseThrow().geometry();
        if (whole.getDimension() != 1) {
            return whole;
        }
        LineMerger merger = new LineMerger();
        merger.add(whole);
        return POINTS.buildGeometry(merger.getMergedLineStrings());
    }

    /** Whether a territory is another one or belongs to it, in either direction, such as Nakhchivan and Azerbaijan. */
    boolean isWithin(String territory, String other) {
        return territory.equals(other)
                || partOf(territory).equals(other)
                || partOf(other).equals(territory);
    }

    private String partOf(String territory) {
        return find("territories/" + territory).map(one -> one.text("partOf")).orElse("");
    }

    /** Some lines, each in the direction in which most of a territory lies to its left, on a map with north up. */
    static Geometry withLeft(Geometry lines, Geometry territory) {
        List<Geometry> turned = new ArrayList<>();
        for (int i = 0; i < lines.getNumGeometries(); i++) {
            Geometry part = lines.getGeometryN(i);
            turned.add(part instanceof LineString line && isRight(line, territory) ? part.reverse() : part);
        }
        return POINTS.buildGeometry(turned);
    }

    // Many places vote, because a generalised territory misses the line in places.
    private static boolean isRight(LineString line, Geometry territory) {
        LengthIndexedLine along = new LengthIndexedLine(line);
        int votes = 0;
        for (int i = 1; i < VOTES; i++) {
            double at = line.getLength() * i / VOTES;
            votes += isIn(territory, along.extractPoint(at, -LOOK)) - isIn(territory, along.extractPoint(at, LOOK));
        }
        return votes > 0;
    }

    private static int isIn(Geometry territory, Coordinate place) {
        return SimplePointInAreaLocator.isContained(place, territory) ? 1 : 0;
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
