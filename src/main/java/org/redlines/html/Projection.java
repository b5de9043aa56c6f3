package org.redlines.html;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * The part of the world that a small map shows, in Web Mercator as on the map page.
 *
 * @param west degrees
 * @param north Mercator northing of the upper edge, in degrees of longitude at the equator
 * @param scale pixels a degree of longitude
 * @param width pixels
 * @param height pixels
 */
record Projection(double west, double north, double scale, int width, int height) {

    // Beyond this Mercator is of no use.
    private static final double HIGHEST = 85;
    private static final double LEAST_SPAN = 0.7;
    private static final double MARGIN = 1.25;

    /** Shows this box, in degrees, with a margin; a point with what is around it. */
    static Projection of(Envelope box, int width, int height) {
        double south = mercator(box.getMinY());
        double north = mercator(box.getMaxY());
        double across = Math.max(LEAST_SPAN, box.getWidth() * MARGIN);
        double upward = Math.max(LEAST_SPAN / 2, (north - south) * MARGIN);
        double scale = Math.min(width / across, height / upward);
        double west = (box.getMinX() + box.getMaxX() - width / scale) / 2;
        return new Projection(west, (south + north + height / scale) / 2, scale, width, height);
    }

    double x(Coordinate place) {
        return (place.x - west) * scale;
    }

    double y(Coordinate place) {
        return (north - mercator(place.y)) * scale;
    }

    /** The box that is shown, in degrees, with a little around it. */
    Envelope sight() {
        Envelope sight = new Envelope(west, west + width / scale, latitude(north - height / scale), latitude(north));
        sight.expandBy(sight.getWidth() * 0.02, sight.getHeight() * 0.02);
        return sight;
    }

    /** The zoom level of a tiled map at this scale. */
    double zoom() {
        return Math.log(scale * 360 / 256) / Math.log(2);
    }

    private static double mercator(double latitude) {
        double bounded = Math.toRadians(Math.max(-HIGHEST, Math.min(HIGHEST, latitude)));
        return Math.toDegrees(Math.log(Math.tan(Math.PI / 4 + bounded / 2)));
    }

    private static double latitude(double mercator) {
        return Math.toDegrees(2 * Math.atan(Math.exp(Math.toRadians(mercator))) - Math.PI / 2);
    }
}
