package org.redlines.geojson;

import java.io.IOException;

/** Takes features one after the other, so that none has to be kept. */
@FunctionalInterface
public interface FeatureSink {

    /** Takes a feature: its GeoJSON object in UTF-8. */
    void feature(byte[] geojson) throws IOException;
}
