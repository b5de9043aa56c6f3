package org.redlines.geojson;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Writes a FeatureCollection (RFC 7946). The features are given as GeoJSON text.
 *
 * <p>Foreign members come after the features, because counts are known only then. Without {@link #end} the document is
 * not well-formed, so nobody can mistake a broken response for a short one.
 */
public final class FeatureCollectionWriter implements FeatureSink {

    private static final byte[] HEAD = bytes("{\"type\":\"FeatureCollection\",\"features\":[\n");
    static final byte[] NEXT = bytes(",\n");
    private static final byte[] TAIL = bytes("\n]");

    private final OutputStream out;
    private boolean first = true;

    /** Begins the collection. */
    public FeatureCollectionWriter(OutputStream out) throws IOException {
        this.out = out;
        out.write(HEAD);
    }

    @Override
    public void feature(byte[] geojson) throws IOException {
        features(geojson, 0, geojson.length);
    }

    @Override
    public void features(byte[] texts, int from, int to) throws IOException {
        if (!first) {
            out.write(NEXT);
        }
        first = false;
        out.write(texts, from, to - from);
    }

    /**
     * Ends the collection.
     *
     * @param members the foreign members: a JSON object in UTF-8, with at least one member
     */
    public void end(byte[] members) throws IOException {
        out.write(TAIL);
        out.write(',');
        out.write(members, 1, members.length - 1);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
