package org.redlines.ownlayer.reading;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.util.Iterator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.locationtech.jts.geom.Geometry;
import org.redlines.finding.Spot;
import org.redlines.geo.SourceCrs;

/** Reads a table row by row. An empty cell is no value. */
final class CsvReader implements FeatureReader {

    private static final char UNREADABLE = '\ufffd';

    private final FeatureFile file;
    private final SourceCrs crs;
    private final FileFindings findings;
    private final CountedStream bytes;
    private final long size;
    private final CSVParser parser;
    private final Iterator<CSVRecord> rows;
    private final CsvColumns columns;
    private final CsvGeometry geometries;
    private final Charset encoding;
    private long number;

    CsvReader(FeatureFile file, SourceCrs crs, FileFindings findings) throws IOException {
        this.file = file;
        this.crs = crs;
        this.findings = findings;
        this.size = Math.max(1, Files.size(file.path()));
        this.encoding = CsvText.encoding(file);
        char delimiter = CsvText.delimiter(file.path(), encoding);
        this.bytes = new CountedStream(Files.newInputStream(file.path()));
        CSVFormat form = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .get();
        this.parser = CSVParser.builder()
                .setReader(CsvText.reader(bytes, encoding))
                .setFormat(form)
                .get();
        this.rows = parser.iterator();
        this.columns = CsvColumns.read(nextRow(), file);
        this.geometries = new CsvGeometry(columns, delimiter != ',', findings);
    }

    @Override
    public SourceCrs crs() {
        return crs;
    }

    @Override
    public boolean knowsOnlyTexts() {
        return true;
    }

    @Override
    public double part() {
        return (double) bytes.count() / size;
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
            Spot spot = new Spot(file.path().toString(), line, 1, "feature " + number);
            if (!blank && isWhole(row, spot)) {
                int faults = findings.errors();
                Geometry geometry = geometries.read(row, spot);
                if (findings.errors() == faults) {
                    return new RawFeature(spot, null, properties(row), geometry);
                }
            }
            line = nextLine();
        }
        return null;
    }

    private int nextLine() {
        return (int) parser.getCurrentLineNumber() + 1;
    }

    // Null at the end.
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
        Spot spot = new Spot(file.path().toString(), line, 1, "feature " + (number + 1));
        if (fault instanceof CountedStream.TooLarge) {
            String quote = " Is a quotation mark missing?";
            return new UnreadableFile("too-large", spot, "", fault.getMessage() + quote);
        }
        return new UnreadableFile(
                "csv", spot, "", "The row that begins here cannot be read: " + fault.getMessage() + ".");
    }

    private boolean isWhole(CSVRecord row, Spot spot) {
        if (row.size() != columns.names().size()) {
            findings.error(
                    "csv",
                    spot,
                    "",
                    "The row has " + row.size() + " cells, the header "
                            + columns.names().size() + ".");
            return false;
        }
        for (int i = 0; i < row.size(); i++) {
            if (row.get(i).indexOf(UNREADABLE) >= 0) {
                Spot cell = new Spot(spot.file(), spot.line(), spot.column(), spot.field() + ", " + name(i));
                findings.error(
                        "encoding",
                        cell,
                        row.get(i),
                        "This is not " + encoding + ". Name the encoding, such as" + " --encoding windows-1251.");
                return false;
            }
        }
        return true;
    }

    private ObjectNode properties(CSVRecord row) {
        ObjectNode properties = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < row.size(); i++) {
            if (!columns.isPlace(i)) {
                String cell = row.get(i);
                properties.put(name(i), cell.isEmpty() ? null : cell);
            }
        }
        return properties;
    }

    private String name(int column) {
        return columns.names().get(column);
    }
}
