package org.redlines.imported.reading;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Closeable;
import java.io.IOException;
import org.locationtech.jts.geom.Geometry;
import org.redlines.finding.Location;
import org.redlines.geo.SourceCrs;
import org.redlines.geojson.GeometryText;

/** The features of one file, one after the other. */
public interface FeatureReader extends Closeable {

    /** What texts can stand for. */
    enum Texts {
        /** The format has types: a text is a text, or a date. */
        TYPED,
        /** All values are texts: one may be a number or a truth value. */
        UNTYPED,
        /** All values are texts, and numbers may have a comma where English has a point. */
        UNTYPED_WITH_COMMAS
    }

    /**
     * The next feature that can be read; null at the end. Faulty ones are reported and passed over.
     *
     * @throws UnreadableFile when the rest of the file cannot be read
     */
    RawFeature next() throws IOException;

    /** The reference system that the geometry is in. */
    SourceCrs crs();

    /** How much of the file is read, from 0 to 1; NaN when that is not known. */
    double part();

    /** What texts can stand for in this file. */
    default Texts texts() {
        return Texts.TYPED;
    }

    /**
     * A feature as it is in the file.
     *
     * @param location where it is
     * @param id what the file names it; null when it names none
     * @param properties its properties in the file's order
     * @param geometry in the reader's reference system, x before y; null when it has none
     */
    public record RawFeature(Location location, String id, ObjectNode properties, Geometry geometry) {
        /** What is expected of a position in degrees. */
        public static final String RANGES =
                "Longitude is from -180 to 180 and comes first, latitude is from -90 to 90. For"
                        + " coordinates of another reference system, name it: --crs EPSG:…";

        private static final double MOST_EAST = 180;
        private static final double MOST_NORTH = 90;

        /** Whether there is such a place, once it is rounded: computing leaves remainders such as 180.00000000000014. */
        public static boolean isOnGlobe(double longitude, double latitude) {
            return Double.isFinite(longitude)
                    && Double.isFinite(latitude)
                    && Math.abs(GeometryText.round(longitude)) <= MOST_EAST
                    && Math.abs(GeometryText.round(latitude)) <= MOST_NORTH;
        }
    }
}
