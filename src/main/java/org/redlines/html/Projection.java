package org.redlines.html;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

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

    /** Writes lines and areas as the {@code d} of an SVG path, no more exact than can be seen. */
    static final class SvgPath {

        /** How exact a path is: two tenths of a pixel, or a whole one where many lie over each other. */
        enum Exactness {
            FINE(5),
            COARSE(1);

            private final double partsOfPixel;

            Exactness(double partsOfPixel) {
                this.partsOfPixel = partsOfPixel;
            }
        }

        // Closer points cannot be told apart.
        private static final double STEP = 0.7;

        private final Projection view;
        private final double parts;
        private final StringBuilder path = new StringBuilder();

        private SvgPath(Projection view, Exactness exactness) {
            this.view = view;
            this.parts = exactness.partsOfPixel;
        }

        /** The path of every line of this dimension (1 or 2) in the geometry; empty when there is none. */
        static String of(Geometry geometry, int dimension, Projection view, Exactness exactness) {
            SvgPath text = new SvgPath(view, exactness);
            text.add(geometry, dimension);
            return text.path.toString();
        }

        private void add(Geometry geometry, int dimension) {
            if (geometry instanceof Polygon polygon && dimension == 2) {
                ring(polygon.getExteriorRing());
                for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                    ring(polygon.getInteriorRingN(i));
                }
            } else if (geometry instanceof LineString line && dimension == 1) {
                line(line, line.getNumPoints());
            } else if (geometry.getNumGeometries() > 1 || geometry.getGeometryN(0) != geometry) {
                for (int i = 0; i < geometry.getNumGeometries(); i++) {
                    add(geometry.getGeometryN(i), dimension);
                }
            }
        }

        private void ring(LineString ring) {
            line(ring, ring.getNumPoints() - 1);
            path.append('z');
        }

        // Steps from the point before, which are shorter than places; counted in the rounded grid, so that
        // rounding does not add up.
        private void line(LineString line, int points) {
            double lastX = 0;
            double lastY = 0;
            for (int i = 0; i < points; i++) {
                Coordinate place = line.getCoordinateN(i);
                double x = Math.rint(view.x(place) * parts) / parts;
                double y = Math.rint(view.y(place) * parts) / parts;
                if (i == 0 || Math.hypot(x - lastX, y - lastY) >= STEP) {
                    path.append(i == 0 ? 'M' : 'l')
                            .append(pixel(x - lastX))
                            .append(' ')
                            .append(pixel(y - lastY));
                    lastX = x;
                    lastY = y;
                }
            }
        }

        static String pixel(double value) {
            double rounded = Math.rint(value * 10) / 10;
            return rounded == Math.rint(rounded) ? String.valueOf((long) rounded) : String.valueOf(rounded);
        }
    }
}
