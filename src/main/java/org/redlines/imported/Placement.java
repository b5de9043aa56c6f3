package org.redlines.imported;

import java.util.Arrays;
import java.util.Optional;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.redlines.geo.SourceCrs;
import org.redlines.geojson.GeometryText;
import org.redlines.imported.reading.FeatureReader.RawFeature;

/** Converts geometry to its published form: longitude and latitude, rounded, with rings wound as in RFC 7946. */
final class Placement {

    private static final int WGS_84 = 4326;
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private Placement() {}

    /**
     * The converted geometry.
     *
     * @param geometry null if it cannot be placed on the globe
     * @param outside the first position that is not on the globe; the first of all if the geometry is outside its
     *     system's domain
     * @param hadHeights whether heights were left out
     */
    record Placed(Geometry geometry, Coordinate outside, boolean hadHeights) {}

    /** Converts a geometry. The argument may be changed. */
    static Placed place(Geometry raw, SourceCrs crs) {
        Rounding rounding = new Rounding();
        Optional<Geometry> lonLat = crs.toLonLat(raw);
        if (lonLat.isEmpty()) {
            return new Placed(null, raw.getCoordinate(), false);
        }
        Geometry geometry = lonLat.get();
        geometry.apply(rounding);
        if (rounding.outside != null) {
            return new Placed(null, rounding.outside, false);
        }
        Geometry wound = wind(geometry);
        wound.setSRID(WGS_84);
        return new Placed(wound, null, rounding.heights);
    }

    // RFC 7946, 3.1.6: outer rings counter-clockwise, holes clockwise.
    private static Geometry wind(Geometry geometry) {
        if (geometry instanceof Polygon polygon) {
            return wind(polygon);
        }
        if (!(geometry instanceof GeometryCollection) || geometry.getDimension() < 2) {
            return geometry;
        }
        Geometry[] members = new Geometry[geometry.getNumGeometries()];
        for (int i = 0; i < members.length; i++) {
            members[i] = wind(geometry.getGeometryN(i));
        }
        return geometry.getGeometryType().equals(Geometry.TYPENAME_MULTIPOLYGON)
                ? FACTORY.createMultiPolygon(Arrays.copyOf(members, members.length, Polygon[].class))
                : FACTORY.createGeometryCollection(members);
    }

    private static Polygon wind(Polygon polygon) {
        LinearRing[] holes = new LinearRing[polygon.getNumInteriorRing()];
        for (int i = 0; i < holes.length; i++) {
            holes[i] = wind(polygon.getInteriorRingN(i), false);
        }
        return FACTORY.createPolygon(wind(polygon.getExteriorRing(), true), holes);
    }

    private static LinearRing wind(LinearRing ring, boolean counterClockwise) {
        boolean right = ring.isEmpty() || Orientation.isCCW(ring.getCoordinateSequence()) == counterClockwise;
        return right ? ring : ring.reverse();
    }

    /** Rounds every position, and checks that it is on the globe. */
    private static final class Rounding implements CoordinateSequenceFilter {

        private Coordinate outside;
        private boolean heights;

        @Override
        public void filter(CoordinateSequence positions, int i) {
            double x = positions.getX(i);
            double y = positions.getY(i);
            if (!RawFeature.isOnGlobe(x, y)) {
                outside = new Coordinate(x, y);
            }
            heights |= positions.hasZ() && !Double.isNaN(positions.getZ(i));
            positions.setOrdinate(i, CoordinateSequence.X, GeometryText.round(x));
            positions.setOrdinate(i, CoordinateSequence.Y, GeometryText.round(y));
        }

        @Override
        public boolean isDone() {
            return outside != null;
        }

        @Override
        public boolean isGeometryChanged() {
            return true;
        }
    }
}
