package org.redlines.imported.reading;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Closeable;
import java.io.IOException;
import org.locationtech.jts.geom.Geometry;
import org.redlines.finding.Location;
import org.redlines.geo.SourceCrs;
import org.redlines.geojson.GeometryText;

/** Reads the features of one file, one after the other. */
public interface FeatureReader extends Closeable {

    /** What texts can stand for in a format. */
    enum Texts {
        /** The format has types: a text is a text or a date. */
        TYPED,
        /** All values are texts; a text may be a number or a boolean. */
        UNTYPED,
        /** All values are texts; numbers may have a decimal comma. */
        UNTYPED_WITH_COMMAS
    }

    /**
     * The next valid feature; null at the end. Faulty features are reported and skipped.
     *
     * @throws UnreadableFile if the rest of the file cannot be read
     */
    RawFeature next() throws IOException;

    /** The reference system of the geometry. */
    SourceCrs crs();

    /** The share of the file that has been read, from 0 to 1; NaN if unknown. */
    double part();

    /** What texts can stand for in this file. */
    default Texts texts() {
        return Texts.TYPED;
    }

    /**
     * A feature of the file, unchanged.
     *
     * @param location where it is in the file
     * @param id its id in the file; null if it has none
     * @param properties its properties, in the file's order
     * @param geometry in the reader's reference system, x before y; null if it has none
     */
    public record RawFeature(Location location, String id, ObjectNode properties, Geometry geometry) {
        /** The allowed ranges of a position in degrees, for error messages. */
        public static final String RANGES =
                "Longitude is from -180 to 180 and comes first, latitude is from -90 to 90. For"
                        + " coordinates of another reference system, name it: --crs EPSG:…";

        private static final double MAX_EAST = 180;
        private static final double MAX_NORTH = 90;

        /**
         * Whether the position, in degrees, is on the globe after rounding. Transformations leave remainders such as
         * 180.00000000000014.
         */
        public static boolean isOnGlobe(double longitude, double latitude) {
            return Double.isFinite(longitude)
                    && Double.isFinite(latitude)
                    && Math.abs(GeometryText.round(longitude)) <= MAX_EAST
                    && Math.abs(GeometryText.round(latitude)) <= MAX_NORTH;
        }
    }
}
