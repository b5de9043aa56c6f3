package org.redlines.geojson;

import java.io.IOException;
import java.util.Arrays;

/** Receives features one by one, so that no list of them has to be kept in memory. */
@FunctionalInterface
public interface FeatureSink {

    /** Receives one feature: its GeoJSON object in UTF-8. */
    void feature(byte[] geojson) throws IOException;

    /**
     * Receives several features at once.
     *
     * @param texts GeoJSON objects in UTF-8, each on one line, separated by a comma and a new line. The caller may
     *     change the array after the call
     * @param from index of the first byte
     * @param to index after the last byte
     */
    default void features(byte[] texts, int from, int to) throws IOException {
        int begin = from;
        for (int i = from; i < to; i++) {
            if (texts[i] == '\n') {
                feature(Arrays.copyOfRange(texts, begin, i - 1));
                begin = i + 1;
            }
        }
        feature(Arrays.copyOfRange(texts, begin, to));
    }
}
