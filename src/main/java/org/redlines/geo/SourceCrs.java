package org.redlines.geo;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.geometry.jts.JTS;
import org.geotools.referencing.CRS;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;

/**
 * The coordinate reference system of a file to import: any that GeoTools knows.
 *
 * <p>Files store x before y (east before north), whatever axis order EPSG defines. Geometry is read accordingly.
 */
public final class SourceCrs {

    /** Longitude and latitude on WGS 84, which needs no transformation. */
    public static final SourceCrs LON_LAT = new SourceCrs("CRS84", null, false, false);

    private static final Pattern CODE = Pattern.compile(
            "(?i)(?:EPSG:{1,2}|urn:(?:x-)?ogc:def:crs:EPSG:[0-9.]*:|https?://www\\.opengis\\.net/def/crs/EPSG/[0-9.]+/)([0-9]{4,6})");
    private static final Set<Integer> WEB_MERCATOR = Set.of(3785, 3587, 900913, 102100, 102113);
    private static final Pattern CRS84 = Pattern.compile(
            "(?i)(?:OGC:|CRS:|urn:ogc:def:crs:OGC:[0-9.]*:|https?://www\\.opengis\\.net/def/crs/OGC/[0-9.]+/)?(?:CRS)?84");

    private final String name;
    private final MathTransform toLonLat;
    private final boolean northFirst;
    private final boolean shiftUnknown;

    private SourceCrs(String name, MathTransform toLonLat, boolean northFirst, boolean shiftUnknown) {
        this.name = name;
        this.toLonLat = toLonLat;
        this.northFirst = northFirst;
        this.shiftUnknown = shiftUnknown;
    }

    /** The system with this name: {@code EPSG:32638}, an OGC URN or URI, or {@code CRS84}. Empty if it is unknown. */
    public static Optional<SourceCrs> find(String name) {
        Matcher code = CODE.matcher(name.strip());
        if (CRS84.matcher(name.strip()).matches()) {
            return Optional.of(LON_LAT);
        }
        return code.matches() ? ofCode(current(Integer.parseInt(code.group(1)))) : Optional.empty();
    }

    /** Its name, for messages. */
    public String name() {
        return name;
    }

    /** Whether the shift from its datum to WGS 84 is unknown. Positions can then be off by hundreds of metres. */
    public boolean isShiftUnknown() {
        return shiftUnknown;
    }

    /**
     * Transforms a geometry to longitude and latitude. The argument may be changed. Empty if it is outside the system's
     * domain.
     */
    public Optional<Geometry> toLonLat(Geometry geometry) {
        if (toLonLat == null) {
            return Optional.of(geometry);
        }
        try {
            if (northFirst) {
                geometry.apply(new Swap());
            }
            return Optional.of(JTS.transform(geometry, toLonLat));
        } catch (TransformException | RuntimeException e) {
            return Optional.empty();
        }
    }

    // Replaces old codes for Web Mercator.
    private static int current(int code) {
        return WEB_MERCATOR.contains(code) ? 3857 : code;
    }

    private static Optional<SourceCrs> ofCode(int code) {
        try {
            return code == 4326 ? Optional.of(LON_LAT) : of("EPSG:" + code, CRS.decode("EPSG:" + code, true));
        } catch (FactoryException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<SourceCrs> of(String name, CoordinateReferenceSystem system) throws FactoryException {
        boolean northFirst = CRS.getAxisOrder(system) == CRS.AxisOrder.NORTH_EAST;
        CoordinateReferenceSystem lonLat = CRS.decode("EPSG:4326", true);
        try {
            return Optional.of(new SourceCrs(name, CRS.findMathTransform(system, lonLat, false), northFirst, false));
        } catch (FactoryException e) {
            return Optional.of(new SourceCrs(name, CRS.findMathTransform(system, lonLat, true), northFirst, true));
        }
    }

    /** Swaps coordinates from east first to north first, in place. */
    private static final class Swap implements CoordinateSequenceFilter {

        @Override
        public void filter(CoordinateSequence points, int i) {
            double first = points.getOrdinate(i, 0);
            points.setOrdinate(i, 0, points.getOrdinate(i, 1));
            points.setOrdinate(i, 1, first);
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
}
