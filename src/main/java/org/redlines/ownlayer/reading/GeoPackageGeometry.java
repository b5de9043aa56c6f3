package org.redlines.ownlayer.reading;

import java.util.Arrays;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;

/** Reads GeoPackage's binary geometry, OGC 12-128, clause 2.1.3: a header of its own, then well-known binary. */
final class GeoPackageGeometry {

    private static final int HEADER = 8;
    private static final int EXTENDED = 0x20;
    private static final int[] ENVELOPE_BYTES = {0, 32, 48, 48, 64};

    private final WKBReader wkb = new WKBReader();

    /** The geometry; null for no bytes and for an empty geometry. */
    Geometry read(byte[] bytes) throws ParseException {
        if (bytes == null) {
            return null;
        }
        if (bytes.length < HEADER || bytes[0] != 'G' || bytes[1] != 'P') {
            throw new ParseException("it does not begin as GeoPackage geometry does");
        }
        int envelope = (bytes[3] >> 1) & 7;
        if ((bytes[3] & EXTENDED) != 0 || envelope >= ENVELOPE_BYTES.length) {
            throw new ParseException("it is of an extended kind, which is not known");
        }
        int begin = HEADER + ENVELOPE_BYTES[envelope];
        if (begin >= bytes.length) {
            throw new ParseException("it ends within its header");
        }
        Geometry geometry = wkb.read(Arrays.copyOfRange(bytes, begin, bytes.length));
        return geometry.isEmpty() ? null : geometry;
    }
}
