package org.redlines.geojson;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import net.jpountz.lz4.LZ4Compressor;
import net.jpountz.lz4.LZ4Factory;
import net.jpountz.lz4.LZ4SafeDecompressor;

/**
 * A block: the GeoJSON texts of consecutive features of a feature set, joined and compressed (LZ4 block format). A
 * block is quick to read, and its texts are sent unchanged.
 *
 * @param first index in the set of the first feature, from 0
 * @param features number of features
 * @param length number of bytes of the joined texts before compression; a comma and a new line separate two texts
 * @param texts the joined texts, compressed
 */
public record FeatureBlock(int first, int features, int length, byte[] texts) {

    /** A block is full when its texts have this many bytes. Longer blocks compress hardly better. */
    public static final int FULL = 32 * 1024;

    // Uses the native library where it is available: it is five times as fast as the Java one, and writes the same
    // format.
    private static final LZ4Compressor COMPRESSOR = LZ4Factory.fastestInstance().fastCompressor();
    private static final LZ4SafeDecompressor DECOMPRESSOR =
            LZ4Factory.fastestInstance().safeDecompressor();

    /** Joins texts into a block. */
    public static final class Builder {

        private final int first;
        private final ByteArrayOutputStream texts = new ByteArrayOutputStream(2 * FULL);
        private int features;

        /** Begins a block whose first feature has this index in the set. */
        public Builder(int first) {
            this.first = first;
        }

        /** Adds a feature: its GeoJSON object in UTF-8, on one line. */
        public void add(byte[] geojson) {
            for (byte each : geojson) {
                if (each == '\n') {
                    throw new IllegalArgumentException("A feature's text has more than one line.");
                }
            }
            if (features++ > 0) {
                texts.writeBytes(FeatureCollectionWriter.NEXT);
            }
            texts.writeBytes(geojson);
        }

        /** Whether the block has no feature yet. */
        public boolean isEmpty() {
            return features == 0;
        }

        /** Whether the next feature must go into a new block. */
        public boolean isFull() {
            return texts.size() >= FULL;
        }

        /** The index that follows the last feature's. */
        public int next() {
            return first + features;
        }

        /** Compresses the texts. */
        public FeatureBlock build() {
            byte[] plain = texts.toByteArray();
            return new FeatureBlock(first, features, plain.length, COMPRESSOR.compress(plain));
        }
    }

    /** The index that follows the last feature's. */
    public int next() {
        return first + features;
    }

    /** Decompresses blocks, one after the other, into one buffer. */
    public static final class Reader {

        private byte[] plain = new byte[2 * FULL];

        /**
         * Writes the features of a block whose index is at least {@code from} and less than {@code to}.
         *
         * @param out must not keep the bytes after it returns
         * @throws IllegalStateException if the block cannot be decompressed
         */
        public void write(FeatureBlock block, long from, long to, FeatureSink out) throws IOException {
            int first = block.first;
            if (plain.length < block.length) {
                plain = new byte[block.length];
            }
            if (DECOMPRESSOR.decompress(block.texts, 0, block.texts.length, plain, 0, block.length) != block.length) {
                throw new IllegalStateException("The block at " + first + " is damaged.");
            }
            int begin = from <= first ? 0 : after(plain, 0, from - first);
            int end = to >= block.next() ? block.length : after(plain, begin, to - Math.max(from, first)) - 2;
            out.features(plain, begin, end);
        }
    }

    // The position after this many features and their separators.
    private static int after(byte[] plain, int begin, long features) {
        int position = begin;
        for (long passed = 0; passed < features; position++) {
            if (plain[position] == '\n') {
                passed++;
            }
        }
        return position;
    }
}
