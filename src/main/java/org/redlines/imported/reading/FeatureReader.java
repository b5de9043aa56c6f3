package org.redlines.imported.reading;

import java.io.Closeable;
import java.io.IOException;
import org.redlines.geo.SourceCrs;

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
}
