package org.redlines.http;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * A stream that can be closed without ending the stream below it. An encoder must be closed to free its memory, but a
 * body that failed must not get a regular end.
 */
final class CloseDelimitedStream extends FilterOutputStream {

    private boolean broken;

    CloseDelimitedStream(OutputStream out) {
        super(out);
    }

    /** Discards everything from now on, including the end of the body. */
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
