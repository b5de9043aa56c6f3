package org.redlines.ownlayer.reading;

import java.io.IOException;

/** A kind of file that features can be read from. Every bean of this type is found by itself. */
public interface FeatureFormat {

    /** Its name with the usual endings of its files, for people: {@code GeoJSON (.geojson, .json)}. */
    String title();

    /**
     * Whether the file is of this kind, by its first bytes, and by its name only where these leave it open.
     *
     * @param head the first bytes of the file, up to 4096
     * @param extension how its name ends, in lower case, without the dot
     */
    boolean recognises(byte[] head, String extension);

    /**
     * Begins to read.
     *
     * @throws UnreadableFile when it cannot be read at all
     */
    FeatureReader open(FeatureFile file, FileFindings findings) throws IOException;
}
