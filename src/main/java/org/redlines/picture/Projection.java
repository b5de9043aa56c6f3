package org.redlines.picture;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * The part of the world that a map shows, in Web Mercator like the map page.
 *
 * @param west left edge, in degrees
 * @param north Mercator northing of the upper edge, in degrees of longitude at the equator
 * @param scale pixels for one degree of longitude
 * @param width pixels
 * @param height pixels
 */
public record Projection(double west, double north, double scale, int width, int height) {

    // Mercator is not usable beyond this latitude.
    private static final double HIGHEST = 85;
    private static final double LEAST_SPAN = 0.7;
    private static final double MARGIN = 1.25;
    private static final double TILE = 256;

    /** Shows a box, in degrees, with a margin; a point with its surroundings. */
    public static Projection of(Envelope box, int width, int height) {
        double across = Math.max(LEAST_SPAN, box.getWidth() * MARGIN);
        double upward = Math.max(LEAST_SPAN / 2, upward(box) * MARGIN);
        return around(box, Math.min(width / across, height / upward), width, height);
    }

    /** Fills the map with a box, in degrees. If the proportions differ, the map shows the middle of the box. */
    static Projection filling(Envelope box, int width, int height) {
        return around(box, Math.max(width / box.getWidth(), height / upward(box)), width, height);
    }

    /** Shows the same as a tiled map at this zoom level, centred on this point in degrees. */
    static Projection at(double zoom, double longitude, double latitude, int width, int height) {
        return around(new Envelope(new Coordinate(longitude, latitude)), scale(zoom), width, height);
    }

    private static Projection around(Envelope box, double scale, int width, int height) {
        double middle = (mercator(box.getMinY()) + mercator(box.getMaxY())) / 2;
        double west = (box.getMinX() + box.getMaxX() - width / scale) / 2;
        return new Projection(west, middle + height / scale / 2, scale, width, height);
    }

    private static double upward(Envelope box) {
        return mercator(box.getMaxY()) - mercator(box.getMinY());
    }

    /** Pixels from the left edge. */
    public double x(Coordinate place) {
        return (place.x - west) * scale;
    }

    /** Pixels from the upper edge. */
    public double y(Coordinate place) {
        return (north - mercator(place.y)) * scale;
    }

    /** The pixels of one degree of latitude at the middle of the map. */
    double pixelsOfLatitude() {
        double middle = latitude(north - height / scale / 2);
        return scale / Math.cos(Math.toRadians(middle));
    }

    /** The extent of the map in degrees, slightly enlarged. */
    public Envelope sight() {
        Envelope sight = new Envelope(west, west + width / scale, latitude(north - height / scale), latitude(north));
        sight.expandBy(sight.getWidth() * 0.02, sight.getHeight() * 0.02);
        return sight;
    }

    /** The zoom level of a tiled map at this scale. */
    public double zoom() {
        return Math.log(scale * 360 / TILE) / Math.log(2);
    }

    private static double scale(double zoom) {
        return TILE * Math.pow(2, zoom) / 360;
    }

    /** Whether the geometry's box meets the map; false for null. */
    public boolean shows(Geometry geometry) {
        return geometry != null && sight().intersects(geometry.getEnvelopeInternal());
    }

    /** Clips a geometry to the map; null if it lies outside. */
    public Geometry clip(Geometry geometry) {
        Envelope sight = sight();
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
                                ? clip(part)
                                : OverlayNGRobust.overlay(part, window, OverlayNG.INTERSECTION));
            }
        }
        parts.removeIf(part -> part == null || part.isEmpty());
        return parts.isEmpty() ? null : factory.buildGeometry(parts);
    }

    /** Converts a geometry to pixels from the upper left corner. */
    Geometry project(Geometry geometry) {
        Geometry drawn = geometry.copy();
        drawn.apply(new Pixels());
        drawn.geometryChanged();
        return drawn;
    }

    private final class Pixels implements CoordinateSequenceFilter {

        @Override
        public void filter(CoordinateSequence places, int index) {
            Coordinate place = places.getCoordinate(index);
            places.setOrdinate(index, 0, x(place));
            places.setOrdinate(index, 1, y(place));
        }

        @Override
        public boolean isDone() {
            return false;
        }

        @Override
        public boolean isGeometryChanged() {
            return true;
        }
    }

    private static double mercator(double latitude) {
        double bounded = Math.toRadians(Math.max(-HIGHEST, Math.min(HIGHEST, latitude)));
        return Math.toDegrees(Math.log(Math.tan(Math.PI / 4 + bounded / 2)));
    }

    private static double latitude(double mercator) {
        return Math.toDegrees(2 * Math.atan(Math.exp(Math.toRadians(mercator))) - Math.PI / 2);
    }
}
