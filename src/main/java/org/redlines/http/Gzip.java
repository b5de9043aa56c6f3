package org.redlines.http;

import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.GZIPOutputStream;

/** Gzip with a chosen level, which the JDK's stream does not let one choose. */
final class Gzip extends GZIPOutputStream {

    private static final int BUFFER = 32 * 1024;

    Gzip(OutputStream out, int level) throws IOException {
        super(out, BUFFER);
        def.setLevel(level);
    }
}
