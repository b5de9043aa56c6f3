package org.redlines.ownlayer.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.algorithm.PointLocation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.strtree.STRtree;

/** Puts rings together to polygons: a Shapefile tells outer rings, clockwise, from holes by their winding alone. */
final class ShapePolygons {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private ShapePolygons() {}

    /** An outer ring and what is cut out of it. */
    private record Outer(LinearRing ring, List<LinearRing> holes) {

        Outer(LinearRing ring) {
            this(ring, new ArrayList<>());
        }

        Polygon polygon() {
            return FACTORY.createPolygon(ring, holes.toArray(LinearRing[]::new));
        }
    }

    /** A polygon, or several. A hole that is in no outer ring is one itself, whose winding is wrong. */
    static Geometry make(List<LinearRing> rings) {
        List<Outer> outers = new ArrayList<>();
        List<LinearRing> holes = new ArrayList<>();
        STRtree index = new STRtree();
        for (LinearRing ring : rings) {
            if (rings.size() == 1 || !Orientation.isCCW(ring.getCoordinateSequence())) {
                Outer outer = new Outer(ring);
                outers.add(outer);
                index.insert(ring.getEnvelopeInternal(), outer);
            } else {
                holes.add(ring);
            }
        }
        for (LinearRing hole : holes) {
            findAround(hole, index).ifPresentOrElse(outer -> outer.holes.add(hole), () -> outers.add(new Outer(hole)));
        }
        Polygon[] polygons = outers.stream().map(Outer::polygon).toArray(Polygon[]::new);
        return polygons.length == 1 ? polygons[0] : FACTORY.createMultiPolygon(polygons);
    }

    // The smallest: an island in a lake has a lake of its own.
    private static Optional<Outer> findAround(LinearRing hole, STRtree index) {
        List<Outer> around = new ArrayList<>();
        index.query(hole.getEnvelopeInternal(), found -> {
            Outer outer = (Outer) found;
            if (outer.ring.getEnvelopeInternal().covers(hole.getEnvelopeInternal()) && isWithin(hole, outer.ring)) {
                around.add(outer);
            }
        });
        return around.stream()
                .min(Comparator.comparingDouble(
                        outer -> outer.ring.getEnvelopeInternal().getArea()));
    }

    // A hole may touch its outer ring: the first of its points that does not tells.
    private static boolean isWithin(LinearRing hole, LinearRing outer) {
        for (int i = 0; i < hole.getNumPoints(); i++) {
            Coordinate point = hole.getCoordinateN(i);
            int location = PointLocation.locateInRing(point, outer.getCoordinates());
            if (location != Location.BOUNDARY) {
                return location == Location.INTERIOR;
            }
        }
        return true;
    }
}
