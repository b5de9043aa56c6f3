package org.redlines.geo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.referencing.CRS;
import org.geotools.referencing.crs.DefaultGeographicCRS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Our copies of the reference systems are those of GeoTools' EPSG database. */
class CrsTest {

    @ParameterizedTest
    @MethodSource("org.redlines.geo.Crs#list")
    void isThatOfTheEpsgDatabase(Crs crs) throws FactoryException {
        CoordinateReferenceSystem expected = CRS.decode("EPSG:" + crs.srid());
        assertTrue(CRS.equalsIgnoreMetadata(expected, crs.system()), crs.uri());
        assertEquals(CRS.getAxisOrder(expected), CRS.getAxisOrder(crs.system()), crs.uri());
    }

    @ParameterizedTest
    @MethodSource("org.redlines.geo.Crs#list")
    void leadsToLongitudeAndLatitudeAsTheEpsgDatabaseDoes(Crs crs) throws FactoryException {
        CoordinateReferenceSystem eastFirst = CRS.decode("EPSG:" + crs.srid(), true);
        assertEquals(CRS.findMathTransform(eastFirst, DefaultGeographicCRS.WGS84, true), crs.toLonLat(), crs.uri());
    }
}
