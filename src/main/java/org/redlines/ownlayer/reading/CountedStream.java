package org.redlines.ownlayer.reading;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts the bytes of a file, and refuses features that would not fit into memory. */
final class CountedStream extends FilterInputStream {

    /** The most bytes of one feature. */
    static final int MOST_BYTES = 32 << 20;

    private long count;
    private long featureBegan;

    CountedStream(InputStream in) {
        super(in);
    }

    /** How many bytes are read. */
    long count() {
        return count;
    }

    /** The next feature begins about here. */
    void beginFeature() {
        featureBegan = count;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        counted(read < 0 ? read : 1);
        return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        counted(read);
        return read;
    }

    private void counted(int read) throws IOException {
        count += Math.max(read, 0);
        if (count - featureBegan > MOST_BYTES) {
            throw new TooLarge();
        }
    }

    /** A feature is larger than can be read. */
    static final class TooLarge extends IOException {

        private static final long serialVersionUID = 1L;

        TooLarge() {
            super("A feature, or what stands between two, is larger than " + (MOST_BYTES >> 20) + " MiB.");
        }
    }
}
