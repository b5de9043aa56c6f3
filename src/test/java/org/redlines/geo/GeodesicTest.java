package org.redlines.geo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKTReader;

class GeodesicTest {

    @Test
    void aDegreeOfTheEquatorHas111Km() {
        assertEquals(111_319.5, Geodesic.distance(new Coordinate(0, 0), new Coordinate(1, 0)), 0.1);
    }

    @Test
    void theLinesOfAGeometryAddUp() throws Exception {
        Geometry lines = new WKTReader().read("MULTILINESTRING((0 0, 1 0, 2 0), (10 0, 11 0))");
        assertEquals(3 * 111_319.5, Geodesic.length(lines), 0.3);
    }

    @Test
    void withinAnAreaTheDistanceIsNothing() throws Exception {
        Geometry square = new WKTReader().read("POLYGON((0 0, 1 0, 1 1, 0 1, 0 0))");
        assertEquals(0, Geodesic.distance(square, new Coordinate(0.5, 0.5)), 0);
        assertEquals(110_574, Geodesic.distance(square, new Coordinate(0.5, -1)), 1);
    }
}
