package org.redlines.geo;

import org.geotools.referencing.GeodeticCalculator;
import org.geotools.referencing.datum.DefaultEllipsoid;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.operation.distance.DistanceOp;

/** Measures on the WGS 84 ellipsoid, in metres. Coordinates are longitude before latitude, in degrees. */
public final class Geodesic {

    private Geodesic() {}

    /** The length of the shortest line between two points. */
    public static double distance(Coordinate from, Coordinate to) {
        GeodeticCalculator calculator = new GeodeticCalculator(DefaultEllipsoid.WGS84);
        calculator.setStartingGeographicPoint(from.x, from.y);
        calculator.setDestinationGeographicPoint(to.x, to.y);
        return calculator.getOrthodromicDistance();
    }

    /** The total length of the lines of a geometry, vertex by vertex; 0 if it has no lines. */
    public static double length(Geometry lines) {
        double length = 0;
        for (int i = 0; i < lines.getNumGeometries(); i++) {
            if (lines.getGeometryN(i) instanceof LineString line) {
                length += length(line.getCoordinates());
            }
        }
        return length;
    }

    private static double length(Coordinate[] vertices) {
        double length = 0;
        for (int i = 1; i < vertices.length; i++) {
            length += distance(vertices[i - 1], vertices[i]);
        }
        return length;
    }

    /**
     * The distance from a point to a geometry; 0 inside it.
     *
     * <p>The nearest point is computed in degrees. At 40° of latitude, the result can be up to a third longer than the
     * true distance. It is an upper bound, which is enough for tolerances.
     */
    public static double distance(Geometry to, Coordinate from) {
        Coordinate[] nearest = DistanceOp.nearestPoints(to, to.getFactory().createPoint(from));
        return distance(nearest[0], nearest[1]);
    }
}
