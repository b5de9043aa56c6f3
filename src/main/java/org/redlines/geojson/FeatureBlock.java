package org.redlines.geojson;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import net.jpountz.lz4.LZ4Compressor;
import net.jpountz.lz4.LZ4Factory;
import net.jpountz.lz4.LZ4SafeDecompressor;

/**
 * The finished texts of features that follow each other in a set, joined and compressed (LZ4 block format): stored
 * so, they take little to read, and are sent as they are.
 *
 * @param first place of the first of them in the set
 * @param features how many there are
 * @param length bytes of their texts together, with a comma and a new line between two
 * @param texts the texts, compressed
 */
public record FeatureBlock(int first, int features, int length, byte[] texts) {

    /** A block ends with the feature that reaches so many bytes: LZ4 gains little beyond. */
    public static final int FULL = 32 * 1024;

    // The native ones where they run: five times as fast as those in Java, which write and read the same.
    private static final LZ4Compressor COMPRESSOR = LZ4Factory.fastestInstance().fastCompressor();
    private static final LZ4SafeDecompressor DECOMPRESSOR =
            LZ4Factory.fastestInstance().safeDecompressor();

    /** Joins texts to a block. */
    public static final class Builder {

        private final int first;
        private final ByteArrayOutputStream texts = new ByteArrayOutputStream(2 * FULL);
        private int features;

        /** Begins the block with the feature at this place. */
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

        /** Whether nothing was added yet. */
        public boolean isEmpty() {
            return features == 0;
        }

        /** Whether the next feature belongs to the next block. */
        public boolean isFull() {
            return texts.size() >= FULL;
        }

        /** The place after the last feature. */
        public int next() {
            return first + features;
        }

        /** The block as it is stored. */
        public FeatureBlock build() {
            byte[] plain = texts.toByteArray();
            return new FeatureBlock(first, features, plain.length, COMPRESSOR.compress(plain));
        }
    }

    /** The place after its last feature. */
    public int next() {
        return first + features;
    }

    /** Unpacks one block after the other into the same memory. */
    public static final class Reader {

        private byte[] plain = new byte[2 * FULL];

        /**
         * Writes a block's features from one place to before another, as far as it has them.
         *
         * @param out may use the texts until it returns
         * @throws IllegalStateException when the block cannot be decompressed
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

    // The position after so many features and what follows each.
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
