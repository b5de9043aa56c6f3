package org.redlines.imported.reading;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.locationtech.jts.geom.Geometry;
import org.redlines.finding.Location;
import org.redlines.geo.SourceCrs;
import org.redlines.imported.reading.FeatureReader.RawFeature;
import org.redlines.imported.reading.FileFindings.UnreadableFile;

/**
 * Reads CSV with a header line: RFC 4180, or with semicolons, tabs or vertical bars instead of commas. An empty cell is
 * null.
 *
 * <p>GDAL reads CSV too, but it reports no lines, detects no encodings, does not know {@code sep=}, and drops
 * unexpected values.
 */
final class CsvReader implements FeatureReader {

    private static final Set<String> EXTENSIONS = Set.of("csv", "tsv", "tab", "txt");
    private static final char UNREADABLE = '\ufffd';

    private final FeatureFile file;
    private final FileFindings findings;
    private final CountedStream bytes;
    private final CsvForm form;
    private final CSVParser parser;
    private final Iterator<CSVRecord> rows;
    private final List<String> names;
    private final CoordinateColumns coordinates;
    private long number;

    CsvReader(FeatureFile file, FileFindings findings) throws IOException {
        this.file = file;
        this.findings = findings;
        this.form = CsvForm.of(file);
        this.bytes = CountedStream.of(file.path(), false);
        this.parser = CSVParser.builder()
                .setReader(form.reader(bytes))
                .setFormat(CSVFormat.RFC4180
                        .builder()
                        .setDelimiter(form.delimiter())
                        .setIgnoreEmptyLines(false)
                        .get())
                .get();
        this.rows = parser.iterator();
        Location header = new Location(file.path().toString(), form.headerLine(), 1, "header");
        CSVRecord head = nextRow();
        this.names = CsvForm.names(head == null ? List.of() : head.toList(), header, findings);
        this.coordinates = CoordinateColumns.find(names, file, findings)
                .orElseThrow(() -> new UnreadableFile(
                        "no-coordinates", header, String.join(", ", names), CoordinateColumns.EXPECTED));
    }

    // Any text could be a table, so the file's name decides. A .tab file of MapInfo begins with "!table".
    static boolean recognises(byte[] head, String extension) {
        boolean mapInfo = new String(head, StandardCharsets.ISO_8859_1).startsWith("!table");
        return EXTENSIONS.contains(extension) && CsvForm.isText(head) && !mapInfo;
    }

    @Override
    public SourceCrs crs() {
        return file.crs() == null ? SourceCrs.LON_LAT : file.crs();
    }

    @Override
    public Texts texts() {
        return form.delimiter() == ',' ? Texts.UNTYPED : Texts.UNTYPED_WITH_COMMAS;
    }

    @Override
    public double part() {
        return bytes.part();
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }

    @Override
    public RawFeature next() throws IOException {
        int line = nextLine();
        for (CSVRecord row = nextRow(); row != null; row = nextRow()) {
            boolean blank = row.size() == 1 && row.get(0).isBlank();
            number += blank ? 0 : 1;
            Location location = new Location(file.path().toString(), line, 1, "feature " + number);
            if (!blank && isReadable(row, location)) {
                int faults = findings.errors();
                ObjectNode properties = properties(row);
                Geometry geometry = coordinates.take(properties, location, findings);
                if (findings.errors() == faults) {
                    return new RawFeature(location, null, properties, geometry);
                }
            }
            line = nextLine();
        }
        return null;
    }

    private int nextLine() {
        return (int) parser.getCurrentLineNumber() + form.headerLine();
    }

    // The next row; null at the end.
    private CSVRecord nextRow() throws IOException {
        bytes.beginFeature();
        int line = nextLine();
        try {
            return rows.hasNext() ? rows.next() : null;
        } catch (UncheckedIOException e) {
            throw unreadable(line, e.getCause());
        } catch (IllegalStateException e) {
            throw unreadable(line, e.getCause() instanceof IOException cause ? cause : new IOException(e));
        }
    }

    private IOException unreadable(int line, IOException fault) {
        Location location = new Location(file.path().toString(), line, 1, "feature " + (number + 1));
        if (fault instanceof CountedStream.TooLarge) {
            String quote = " Is a quotation mark missing?";
            return new UnreadableFile("too-large", location, "", fault.getMessage() + quote);
        }
        return new UnreadableFile(
                "csv", location, "", "The row that begins here cannot be read: " + fault.getMessage() + ".");
    }

    // A row may be short, because programs leave out empty cells at its end. It must not have more cells than the
    // header.
    private boolean isReadable(CSVRecord row, Location location) {
        for (int i = 0; i < row.size(); i++) {
            if (i >= names.size() && !row.get(i).isBlank()) {
                String counts = "The row has " + row.size() + " cells, but the header has " + names.size() + ".";
                findings.error("csv", location, row.get(i), counts);
                return false;
            }
            if (row.get(i).indexOf(UNREADABLE) >= 0) {
                Location cell = new Location(
                        location.file(), location.line(), location.column(), location.field() + ", " + name(i));
                String expected =
                        "This is not " + form.encoding() + ". Name the encoding, such as --encoding windows-1251.";
                findings.error("encoding", cell, row.get(i), expected);
                return false;
            }
        }
        return true;
    }

    private ObjectNode properties(CSVRecord row) {
        ObjectNode properties = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < names.size(); i++) {
            String cell = i < row.size() ? row.get(i) : "";
            if (!cell.isEmpty() || !CsvForm.isDefaultName(name(i), i)) {
                properties.put(name(i), cell.isEmpty() ? null : cell);
            }
        }
        return properties;
    }

    private String name(int column) {
        return column < names.size() ? names.get(column) : "";
    }
}
