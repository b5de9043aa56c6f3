package org.redlines.http;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Lets go of what lies above without ending what lies below: an encoder must be closed to free its memory, and
 * a body that failed must not get an end.
 */
final class CloseDelimitedStream extends FilterOutputStream {

    private boolean broken;

    CloseDelimitedStream(OutputStream out) {
        super(out);
    }

    /** From now on nothing passes, not even the end. */
    void breakOff() {
        broken = true;
    }

    @Override
    public void write(int one) throws IOException {
        if (!broken) {
            out.write(one);
        }
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        if (!broken) {
            out.write(bytes, from, length);
        }
    }

    @Override
    public void flush() throws IOException {
        if (!broken) {
            out.flush();
        }
    }

    @Override
    public void close() throws IOException {
        if (!broken) {
            out.close();
        }
    }
}
