package org.redlines.geojson;

import java.io.IOException;
import java.util.Arrays;

/** Takes features one after the other, so that none has to be kept. */
@FunctionalInterface
public interface FeatureSink {

    /** Takes a feature: its GeoJSON object in UTF-8. */
    void feature(byte[] geojson) throws IOException;

    /**
     * Takes several features at once.
     *
     * @param texts their GeoJSON objects in UTF-8, each on one line, between two a comma and a new line;
     *     they may change after the call
     * @param from where the first begins
     * @param to where the last ends
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
