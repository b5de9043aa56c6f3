package org.redlines.ownlayer.reading;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** How the text of a table is written: its encoding and what divides its columns. */
final class CsvText {

    private static final String DELIMITERS = ",;\t|";
    private static final int HEADER = 1 << 16;

    private CsvText() {}

    /** The encoding that a file begins with the mark of; null when with none. */
    static Charset byteOrderMark(byte[] head) {
        if (starts(head, 0xef, 0xbb, 0xbf)) {
            return StandardCharsets.UTF_8;
        }
        if (starts(head, 0xff, 0xfe)) {
            return StandardCharsets.UTF_16LE;
        }
        return starts(head, 0xfe, 0xff) ? StandardCharsets.UTF_16BE : null;
    }

    /** The encoding: of the mark, else the given one, else UTF-8. */
    static Charset encoding(FeatureFile file) throws IOException {
        Charset marked = byteOrderMark(head(file.path()));
        if (marked != null) {
            return marked;
        }
        return file.encoding() == null ? StandardCharsets.UTF_8 : file.encoding();
    }

    /** The text without a byte order mark. Bytes that are no text in this encoding are read as U+FFFD. */
    static Reader reader(InputStream bytes, Charset encoding) throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(bytes, encoding));
        reader.mark(1);
        if (reader.read() != '\ufeff') {
            reader.reset();
        }
        return reader;
    }

    /** What divides the columns: the most frequent candidate in the header line, outside quotes. */
    static char delimiter(Path file, Charset encoding) throws IOException {
        int[] counts = new int[DELIMITERS.length()];
        try (Reader text = reader(Files.newInputStream(file), encoding)) {
            boolean quoted = false;
            int read = text.read();
            for (int n = 0; n < HEADER && read >= 0 && (quoted || read != '\n'); n++) {
                quoted ^= read == '"';
                int candidate = DELIMITERS.indexOf(read);
                if (!quoted && candidate >= 0) {
                    counts[candidate]++;
                }
                read = text.read();
            }
        }
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return DELIMITERS.charAt(best);
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(4);
        }
    }

    private static boolean starts(byte[] head, int... with) {
        for (int i = 0; i < with.length; i++) {
            if (head.length <= i || (head[i] & 0xff) != with[i]) {
                return false;
            }
        }
        return true;
    }
}
