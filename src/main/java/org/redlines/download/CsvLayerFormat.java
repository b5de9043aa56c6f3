package org.redlines.download;

import jakarta.inject.Singleton;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.locationtech.jts.io.WKTWriter;
import org.redlines.download.Row.Column;
import org.redlines.http.Format;
import org.redlines.http.Parameters;

/**
 * CSV (RFC 4180) in UTF-8 with a header line. The geometry is Well-Known Text in the last column, in the axis order of
 * the reference system. Nested properties are JSON.
 */
@Singleton
public class CsvLayerFormat implements LayerFormat {

    // GDAL and QGIS read the geometry from a column with this name.
    private static final String GEOMETRY = "WKT";

    /** The parameter that asks for a byte order mark (U+FEFF), by which Excel recognises UTF-8. */
    private static final String BYTE_ORDER_MARK = "bom";

    // Excel's "Total number of characters that a cell can contain".
    private static final int MAX_CELL_LENGTH = 32_767;

    private static final Format FORMAT = new Format("csv", "text/csv; charset=utf-8; header=present", List.of());

    @Override
    public String extension() {
        return "csv";
    }

    @Override
    public String title() {
        return "CSV";
    }

    @Override
    public Format format() {
        return FORMAT;
    }

    @Override
    public boolean takesCrs() {
        return true;
    }

    @Override
    public List<String> parameters() {
        return List.of(BYTE_ORDER_MARK);
    }

    @Override
    public void check(Content content) {
        LayerFormat.super.check(content);
        wantsByteOrderMark(content.layer());
    }

    private static boolean wantsByteOrderMark(Layer layer) {
        return layer.key() != null
                && layer.key()
                        .query()
                        .find(BYTE_ORDER_MARK)
                        .filter(text -> Parameters.truth(BYTE_ORDER_MARK, text))
                        .isPresent();
    }

    @Override
    public void write(Content content, OutputStream out) throws IOException {
        write(content.layer(), out);
    }

    /**
     * Writes a layer. Returns the names of the columns with a cell that is too long for a spreadsheet, in the order of
     * the file.
     */
    Set<String> write(Layer layer, OutputStream out) throws IOException {
        Map<Column, String> names = names(layer);
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        if (wantsByteOrderMark(layer)) {
            text.write('\uFEFF');
        }
        Table table = new Table(new CSVPrinter(text, CSVFormat.RFC4180));
        table.names(names.values(), layer.holdsGeometry());
        WKTWriter wkt = new WKTWriter();
        layer.write((Row row) -> {
            for (Map.Entry<Column, String> column : names.entrySet()) {
                table.cell(column.getValue(), row.text(column.getKey()));
            }
            if (layer.holdsGeometry()) {
                table.cell(GEOMETRY, row.geometry() == null ? null : wkt.write(row.geometry()));
            }
            table.printer.println();
        });
        text.flush();
        return table.tooLong;
    }

    // The name of the last column is reserved for the geometry. GDAL ignores its case.
    private static Map<Column, String> names(Layer layer) {
        Set<String> taken = new HashSet<>();
        Column.distinct(GEOMETRY, taken);
        layer.columns().stream()
                .map(Column::name)
                .filter(name -> !name.equalsIgnoreCase(GEOMETRY))
                .forEach(name -> Column.distinct(name, taken));
        Map<Column, String> names = new LinkedHashMap<>();
        for (Column column : layer.columns()) {
            boolean free = !layer.holdsGeometry() || !column.name().equalsIgnoreCase(GEOMETRY);
            names.put(column, free ? column.name() : Column.distinct(column.name(), taken));
        }
        return names;
    }

    private record Table(CSVPrinter printer, Set<String> tooLong) {

        Table(CSVPrinter printer) {
            this(printer, new LinkedHashSet<>());
        }

        void names(Collection<String> columns, boolean geometry) throws IOException {
            for (String column : columns) {
                printer.print(column);
            }
            if (geometry) {
                printer.print(GEOMETRY);
            }
            printer.println();
        }

        void cell(String column, String text) throws IOException {
            if (text != null && text.length() > MAX_CELL_LENGTH) {
                tooLong.add(column);
            }
            printer.print(text);
        }
    }
}
