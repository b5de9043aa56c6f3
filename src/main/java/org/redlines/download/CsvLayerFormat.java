package org.redlines.download;

import jakarta.inject.Singleton;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.locationtech.jts.io.WKTWriter;
import org.redlines.collection.Items;
import org.redlines.http.Format;

/**
 * RFC 4180 in UTF-8, a line of names first. The geometry is Well-Known Text in the last column, nested
 * properties are JSON.
 */
@Singleton
public class CsvLayerFormat implements LayerFormat {

    // GDAL and QGIS take a column of this name for the geometry.
    private static final String GEOMETRY = "WKT";
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
    public void write(Content content, OutputStream out) throws IOException {
        write(content.layer(), out);
    }

    Items.Page write(Layer layer, OutputStream out) throws IOException {
        List<Column> columns = layer.columns();
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        CSVPrinter table = new CSVPrinter(text, CSVFormat.RFC4180);
        table.printRecord(names(layer));
        WKTWriter wkt = new WKTWriter();
        Items.Page page = layer.write((Row row) -> {
            for (Column column : columns) {
                table.print(row.text(column));
            }
            if (layer.holdsGeometry()) {
                table.print(row.geometry() == null ? null : wkt.write(row.geometry()));
            }
            table.println();
        });
        text.flush();
        return page;
    }

    private static List<String> names(Layer layer) {
        List<String> names =
                new ArrayList<>(layer.columns().stream().map(Column::name).toList());
        if (layer.holdsGeometry()) {
            names.add(GEOMETRY);
        }
        return names;
    }
}
