package org.redlines.html;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.redlines.picture.Projection;

/** Writes lines and areas as the {@code d} of an SVG path, with no more precision than is visible. */
final class SvgPath {

    /** The precision of a path: a fifth of a pixel, or a whole pixel where many paths overlap. */
    enum Exactness {
        FINE(5),
        COARSE(1);

        private final double partsOfPixel;

        Exactness(double partsOfPixel) {
            this.partsOfPixel = partsOfPixel;
        }
    }

    // Points that are closer, in pixels, look the same.
    private static final double STEP = 0.7;

    private final Projection view;
    private final double parts;
    private final StringBuilder path = new StringBuilder();

    private SvgPath(Projection view, Exactness exactness) {
        this.view = view;
        this.parts = exactness.partsOfPixel;
    }

    /** The path of the geometry's parts of this dimension (1 or 2); empty if there is none. */
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

    // Writes the difference to the previous point, which is shorter than absolute coordinates. Differences are between
    // rounded points, so that rounding errors do not add up.
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
