package org.redlines.imported.reading;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Counts the bytes that are read, and refuses features that are too large for memory. */
final class CountedStream extends FilterInputStream {

    /** The most bytes of one feature. */
    private static final int MAX_BYTES = 32 << 20;

    private static final byte RECORD_SEPARATOR = 0x1e;

    private final boolean separated;
    private long size;
    private long count;
    private long featureBegan;

    /**
     * Wraps a stream.
     *
     * @param separated whether to read RFC 8142's record separators as spaces
     */
    CountedStream(InputStream in, boolean separated) {
        super(in);
        this.separated = separated;
    }

    /** Opens a file. */
    static CountedStream of(Path file, boolean separated) throws IOException {
        CountedStream bytes = new CountedStream(Files.newInputStream(file), separated);
        bytes.size = Files.size(file);
        return bytes;
    }

    /** The share of the file that has been read, from 0 to 1; NaN if the size is unknown. */
    double part() {
        return size == 0 ? Double.NaN : (double) count / size;
    }

    /** Tells the stream that the next feature begins about here. */
    void beginFeature() {
        featureBegan = count;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        count += Math.max(read, 0);
        if (count - featureBegan > MAX_BYTES) {
            throw new TooLarge();
        }
        for (int i = offset; separated && i < offset + read; i++) {
            if (bytes[i] == RECORD_SEPARATOR) {
                bytes[i] = ' ';
            }
        }
        return read;
    }

    /** A feature is too large. */
    static final class TooLarge extends IOException {

        private static final long serialVersionUID = 1L;

        TooLarge() {
            super("A feature, or the text between two features, is larger than " + (MAX_BYTES >> 20) + " MiB.");
        }
    }
}
