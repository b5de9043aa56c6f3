package org.redlines.imported.reading;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.redlines.finding.Location;

/**
 * The dialect of a CSV file.
 *
 * @param encoding of its text
 * @param delimiter between columns
 * @param headerLine the line with the names of the columns: 1, or 2 after Excel's line {@code sep=}
 */
record CsvForm(Charset encoding, char delimiter, int headerLine) {

    private static final String DELIMITERS = ",;\t|";
    private static final Pattern SEP = Pattern.compile("\"?sep=(.)\"?\\s*");
    private static final char MARK = '\ufeff';
    private static final int LONGEST_HEADER = 1 << 16;

    /** Detects the dialect from the beginning of a file. */
    static CsvForm of(FeatureFile file) throws IOException {
        Charset encoding = encoding(file);
        try (Reader text = new CsvForm(encoding, ',', 1).reader(Files.newInputStream(file.path()))) {
            String header = header(text);
            Matcher sep = SEP.matcher(header);
            return sep.matches()
                    ? new CsvForm(encoding, sep.group(1).charAt(0), 2)
                    : new CsvForm(encoding, mostFrequent(header), 1);
        }
    }

    /** Whether the bytes are text. */
    static boolean isText(byte[] head) {
        if (byteOrderMark(head) != null) {
            return true;
        }
        for (byte one : head) {
            if (one >= 0 && one < ' ' && one != '\t' && one != '\r' && one != '\n') {
                return false;
            }
        }
        return true;
    }

    /** A reader that starts at the header. Bytes that are malformed in this encoding become U+FFFD. */
    Reader reader(InputStream bytes) throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(bytes, encoding));
        reader.mark(1);
        if (reader.read() != MARK) {
            reader.reset();
        }
        if (headerLine > 1) {
            reader.readLine();
        }
        return reader;
    }

    /** The names of the columns, made unique. A column without a name gets the name that GDAL gives it. */
    static List<String> names(List<String> header, Location location, FileFindings findings) {
        List<String> names = new ArrayList<>();
        for (String cell : header) {
            String wanted = cell.isBlank() ? defaultName(names.size()) : cell.strip();
            String name = wanted;
            for (int i = 2; names.contains(name); i++) {
                name = wanted + "_" + i;
            }
            if (!name.equals(wanted)) {
                findings.note(
                        "column", location, wanted, "Two columns have this name: the second becomes " + name + ".");
            }
            names.add(name);
        }
        return names;
    }

    /** Whether the name is one that we gave to a column without a name. */
    static boolean isDefaultName(String name, int column) {
        return name.equals(defaultName(column));
    }

    private static String defaultName(int column) {
        return "field_" + (column + 1);
    }

    // The encoding of the byte order mark, otherwise the user's, otherwise UTF-8.
    private static Charset encoding(FeatureFile file) throws IOException {
        try (InputStream in = Files.newInputStream(file.path())) {
            Charset marked = byteOrderMark(in.readNBytes(4));
            if (marked != null) {
                return marked;
            }
        }
        return file.encoding() == null ? StandardCharsets.UTF_8 : file.encoding();
    }

    private static Charset byteOrderMark(byte[] head) {
        if (starts(head, 0xef, 0xbb, 0xbf)) {
            return StandardCharsets.UTF_8;
        }
        if (starts(head, 0xff, 0xfe)) {
            return StandardCharsets.UTF_16LE;
        }
        return starts(head, 0xfe, 0xff) ? StandardCharsets.UTF_16BE : null;
    }

    private static boolean starts(byte[] head, int... with) {
        for (int i = 0; i < with.length; i++) {
            if (head.length <= i || (head[i] & 0xff) != with[i]) {
                return false;
            }
        }
        return true;
    }

    // The first line; more lines if a quoted cell continues on them.
    private static String header(Reader text) throws IOException {
        StringBuilder header = new StringBuilder();
        boolean quoted = false;
        int read = text.read();
        while (header.length() < LONGEST_HEADER && read >= 0 && (quoted || read != '\n')) {
            quoted ^= read == '"';
            header.append((char) read);
            read = text.read();
        }
        return header.toString();
    }

    // Counts delimiters outside quotes only.
    private static char mostFrequent(String header) {
        String open = header.replaceAll("\"[^\"]*\"", "");
        char most = DELIMITERS.charAt(0);
        for (char each : DELIMITERS.toCharArray()) {
            most = count(open, each) > count(open, most) ? each : most;
        }
        return most;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(each -> each == wanted).count();
    }
}
