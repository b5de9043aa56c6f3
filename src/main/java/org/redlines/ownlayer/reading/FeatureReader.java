package org.redlines.ownlayer.reading;

import java.io.Closeable;
import java.io.IOException;
import org.redlines.geo.SourceCrs;

/** The features of one file, one after the other. */
public interface FeatureReader extends Closeable {

    /**
     * The next feature that can be read; null at the end. Faulty ones are reported and passed over.
     *
     * @throws UnreadableFile when the rest of the file cannot be read
     */
    RawFeature next() throws IOException;

    /** The reference system that the geometry is in. */
    SourceCrs crs();

    /** How much of the file is read, from 0 to 1. */
    double part();

    /** Whether all values are texts, so that a text may stand for a number or a truth value. */
    default boolean knowsOnlyTexts() {
        return false;
    }
}
