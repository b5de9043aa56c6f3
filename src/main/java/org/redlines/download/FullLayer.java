package org.redlines.download;

import java.io.ByteArrayOutputStream;
import java.io.IOException;

/**
 * A whole layer as GeoJSON at one tolerance, the same for everybody.
 *
 * @param tolerance of its geometry, metres
 */
record FullLayer(Content content, int tolerance, GeoJsonFormat format) {

    String id() {
        return content.name();
    }

    byte[] bytes() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.write(content, out);
        return out.toByteArray();
    }
}
