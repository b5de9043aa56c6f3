package org.redlines.geojson;

import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * Writes a geometry as RFC 7946 GeoJSON: two dimensions, longitude before latitude, at most {@link #DECIMALS} decimals.
 */
public final class GeometryText {

    /** Decimals of a degree: the seventh is about a centimetre. */
    public static final int DECIMALS = 7;

    private static final double SCALE = 1e7;
    private static final long WHOLE = 10_000_000L;

    private final StringBuilder out;

    private GeometryText(StringBuilder out) {
        this.out = out;
    }

    /** Rounds a coordinate as it is written, to {@link #DECIMALS}. */
    public static double round(double degrees) {
        return Math.round(degrees * SCALE) / SCALE;
    }

    /** Appends a geometry in degrees, without spaces; {@code null} if it is null. */
    public static void append(Geometry geometry, StringBuilder out) {
        if (geometry == null) {
            out.append("null");
        } else {
            new GeometryText(out).object(geometry);
        }
    }

    private void object(Geometry geometry) {
        out.append("{\"type\":\"").append(geometry.getGeometryType()).append("\",\"");
        boolean mixed = geometry.getGeometryType().equals(Geometry.TYPENAME_GEOMETRYCOLLECTION);
        out.append(mixed ? "geometries" : "coordinates").append("\":");
        if (mixed) {
            members(geometry, true);
        } else {
            coordinates(geometry);
        }
        out.append('}');
    }

    private void coordinates(Geometry geometry) {
        if (geometry instanceof Point point) {
            point(point);
        } else if (geometry instanceof LineString line) {
            line(line);
        } else if (geometry instanceof Polygon polygon) {
            polygon(polygon);
        } else {
            members(geometry, false);
        }
    }

    private void members(Geometry geometry, boolean objects) {
        out.append('[');
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            comma(i);
            if (objects) {
                object(geometry.getGeometryN(i));
            } else {
                coordinates(geometry.getGeometryN(i));
            }
        }
        out.append(']');
    }

    private void point(Point point) {
        if (point.isEmpty()) {
            out.append("[]");
        } else {
            position(point.getCoordinateSequence(), 0);
        }
    }

    private void line(LineString line) {
        CoordinateSequence positions = line.getCoordinateSequence();
        out.append('[');
        for (int i = 0; i < positions.size(); i++) {
            comma(i);
            position(positions, i);
        }
        out.append(']');
    }

    private void polygon(Polygon polygon) {
        out.append('[');
        if (!polygon.isEmpty()) {
            line(polygon.getExteriorRing());
        }
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            comma(1);
            line(polygon.getInteriorRingN(i));
        }
        out.append(']');
    }

    private void position(CoordinateSequence positions, int i) {
        out.append('[');
        number(positions.getX(i));
        out.append(',');
        number(positions.getY(i));
        out.append(']');
    }

    // Computes with whole numbers of ten-millionths: many times faster than a decimal format, and exact.
    private void number(double degrees) {
        long scaled = Math.round(degrees * SCALE);
        if (scaled < 0) {
            out.append('-');
            scaled = -scaled;
        }
        out.append(scaled / WHOLE);
        long rest = scaled % WHOLE;
        if (rest > 0) {
            int at = out.length();
            out.append(WHOLE + rest);
            out.setCharAt(at, '.');
            int end = out.length();
            while (out.charAt(end - 1) == '0') {
                end--;
            }
            out.setLength(end);
        }
    }

    private void comma(int i) {
        if (i > 0) {
            out.append(',');
        }
    }
}
