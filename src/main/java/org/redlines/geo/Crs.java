package org.redlines.geo;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.crs.GeographicCRS;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.referencing.CRS;
import org.geotools.referencing.crs.DefaultGeographicCRS;
import org.geotools.referencing.operation.DefaultCoordinateOperationFactory;

/**
 * A coordinate reference system in which geometry can be asked for and boxes be given.
 *
 * <p>EPSG systems have the order of axes that their authority defines: EPSG:4326 is latitude before
 * longitude. CRS84 is the same datum with longitude first, and is what features are stored in.
 */
public final class Crs {

    private static final String EPSG = "http://www.opengis.net/def/crs/EPSG/0/";

    /** Longitude and latitude on WGS 84, in degrees. */
    public static final Crs CRS84 = new Crs("http://www.opengis.net/def/crs/OGC/1.3/CRS84", 4326, false, -180, 180);

    private static final List<Crs> ALL = List.of(
            CRS84,
            new Crs(EPSG + 4326, 4326, true, -180, 180),
            new Crs(EPSG + 3857, 3857, true, -180, 180),
            // Its meridian is 45; a quarter of the globe away the projection has no place for a point.
            new Crs(EPSG + 32638, 32638, true, -35, 125));

    private final String uri;
    private final int srid;
    private final boolean byAuthority;
    private final double west;
    private final double east;
    private CoordinateReferenceSystem system;

    private Crs(String uri, int srid, boolean byAuthority, double west, double east) {
        this.uri = uri;
        this.srid = srid;
        this.byAuthority = byAuthority;
        this.west = west;
        this.east = east;
    }

    /** All that are offered; the first is the default and the one of storage. */
    public static List<Crs> list() {
        return ALL;
    }

    /** The system of this URI; empty when it is not offered. */
    public static Optional<Crs> find(String uri) {
        return ALL.stream().filter(crs -> crs.uri.equals(uri)).findFirst();
    }

    /** Its URI, as the OGC writes it. */
    public String uri() {
        return uri;
    }

    /** Its number in PostGIS' table of reference systems. */
    public int srid() {
        return srid;
    }

    /** Whether coordinates are northing before easting. */
    public boolean isNorthFirst() {
        return byAuthority && CRS.getAxisOrder(system()) == CRS.AxisOrder.NORTH_EAST;
    }

    /**
     * Its name in the member {@code crs} of GeoJSON as of 2008, which GDAL and QGIS read; empty where they would take
     * northing for easting.
     */
    public Optional<String> oldName() {
        return byAuthority && !isNorthFirst() ? Optional.of("urn:ogc:def:crs:EPSG::" + srid) : Optional.empty();
    }

    /** Its code, such as {@code EPSG-3857}, for names of files. */
    public String code() {
        return byAuthority ? "EPSG-" + srid : "CRS84";
    }

    /** Whether the system has a place for every point between these longitudes. */
    public boolean covers(double fromWest, double toEast) {
        return west <= fromWest && toEast <= east;
    }

    /** Whether coordinates are angles on the ellipsoid. */
    public boolean isInDegrees() {
        return !byAuthority || system() instanceof GeographicCRS;
    }

    /** Decimals that are worth writing: a centimetre in degrees, a millimetre in metres. */
    public int decimals() {
        return isInDegrees() ? 7 : 3;
    }

    /** From x and y in this system to longitude and latitude. */
    MathTransform toLonLat() throws FactoryException {
        CoordinateReferenceSystem eastFirst = isInDegrees() ? DefaultGeographicCRS.WGS84 : system();
        // The factory that GeoTools takes by itself asks its EPSG database, too.
        return new DefaultCoordinateOperationFactory()
                .createOperation(eastFirst, DefaultGeographicCRS.WGS84)
                .getMathTransform();
    }

    /** The system itself, in the order of axes of its authority. */
    synchronized CoordinateReferenceSystem system() {
        if (system == null) {
            system = read();
        }
        return system;
    }

    // From our own copy: GeoTools' EPSG database takes 80 MB of memory, and a second or two at first use.
    private CoordinateReferenceSystem read() {
        try (InputStream file = Crs.class.getResourceAsStream("systems.properties")) {
            Properties texts = new Properties();
            texts.load(file);
            return CRS.parseWKT(texts.getProperty(String.valueOf(srid)));
        } catch (IOException | FactoryException e) {
            throw new IllegalStateException("EPSG:" + srid + " cannot be read from systems.properties.", e);
        }
    }
}
