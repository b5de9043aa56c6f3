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
 * A coordinate reference system that requests can use for geometry and boxes.
 *
 * <p>EPSG systems have the axis order that EPSG defines: EPSG:4326 is latitude before longitude. CRS84 has the same
 * datum with longitude first. The database stores features in CRS84.
 */
public final class Crs {

    private static final String EPSG = "http://www.opengis.net/def/crs/EPSG/0/";

    /** Longitude and latitude on WGS 84, in degrees. */
    public static final Crs CRS84 = new Crs("http://www.opengis.net/def/crs/OGC/1.3/CRS84", 4326, false, -180, 180);

    private static final List<Crs> ALL = List.of(
            CRS84,
            new Crs(EPSG + 4326, 4326, true, -180, 180),
            new Crs(EPSG + 3857, 3857, true, -180, 180),
            // Its central meridian is 45° east. The projection is not defined more than about 90° away from it.
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

    /** All systems that requests can use. The first is the default and the storage system. */
    public static List<Crs> list() {
        return ALL;
    }

    /** The system with this URI; empty if requests cannot use it. */
    public static Optional<Crs> find(String uri) {
        return ALL.stream().filter(crs -> crs.uri.equals(uri)).findFirst();
    }

    /** The URI that OGC defines for it. */
    public String uri() {
        return uri;
    }

    /** Its SRID in PostGIS. */
    public int srid() {
        return srid;
    }

    /** Whether coordinates are northing before easting. */
    public boolean isNorthFirst() {
        return byAuthority && CRS.getAxisOrder(system()) == CRS.AxisOrder.NORTH_EAST;
    }

    /**
     * Its name for the member {@code crs} of the GeoJSON specification of 2008, which GDAL and QGIS still read. Empty
     * for systems that are northing first, because those programs would swap the axes.
     */
    public Optional<String> oldName() {
        return byAuthority && !isNorthFirst() ? Optional.of("urn:ogc:def:crs:EPSG::" + srid) : Optional.empty();
    }

    /** Its code for file names, such as {@code EPSG-3857}. */
    public String code() {
        return byAuthority ? "EPSG-" + srid : "CRS84";
    }

    /** Whether the system is defined for every point between these longitudes, in degrees. */
    public boolean covers(double fromWest, double toEast) {
        return west <= fromWest && toEast <= east;
    }

    /** Whether coordinates are in degrees. */
    public boolean isInDegrees() {
        return !byAuthority || system() instanceof GeographicCRS;
    }

    /** The number of decimals to write: about a centimetre in degrees, a millimetre in metres. */
    public int decimals() {
        return isInDegrees() ? 7 : 3;
    }

    /** The transformation from x and y in this system to longitude and latitude. */
    MathTransform toLonLat() throws FactoryException {
        CoordinateReferenceSystem eastFirst = isInDegrees() ? DefaultGeographicCRS.WGS84 : system();
        // The default factory of GeoTools would also load its EPSG database.
        return new DefaultCoordinateOperationFactory()
                .createOperation(eastFirst, DefaultGeographicCRS.WGS84)
                .getMathTransform();
    }

    /** The GeoTools object, in EPSG's axis order. */
    synchronized CoordinateReferenceSystem system() {
        if (system == null) {
            system = read();
        }
        return system;
    }

    // We read our own copy of the definition. GeoTools' EPSG database takes 80 MB of memory, and a second or two on
    // first use.
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
