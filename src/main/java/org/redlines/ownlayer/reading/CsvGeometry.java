package org.redlines.ownlayer.reading;

import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.redlines.finding.Spot;

/** Reads the geometry of a row. */
final class CsvGeometry {

    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][+-]?[0-9]{1,3})?");
    private static final Pattern SRID = Pattern.compile("^SRID=[0-9]+;");
    private static final int DEEPEST = 20;

    private final GeometryFactory factory = new GeometryFactory();
    private final WKTReader wkt = new WKTReader(factory);
    private final CsvColumns columns;
    private final boolean commaIsPoint;
    private final FileFindings findings;

    /** Reads tables with these columns, whose numbers may have a comma where English has a point. */
    CsvGeometry(CsvColumns columns, boolean commaIsPoint, FileFindings findings) {
        this.columns = columns;
        this.commaIsPoint = commaIsPoint;
        this.findings = findings;
    }

    /** The row's geometry; null when it has none, or when it has a fault, which is then reported. */
    Geometry read(CSVRecord row, Spot spot) {
        return columns.text() >= 0 ? text(row.get(columns.text()).strip(), spot) : point(row, spot);
    }

    private Geometry text(String text, Spot spot) {
        if (text.isEmpty()) {
            return null;
        }
        if (isDeep(text)) {
            report(spot, columns.text(), text, "This well-known text is nested too deeply.");
            return null;
        }
        try {
            Geometry geometry = wkt.read(SRID.matcher(text).replaceFirst(""));
            return geometry.isEmpty() ? null : geometry;
        } catch (ParseException | IllegalArgumentException e) {
            report(spot, columns.text(), text, "This is no geometry in well-known text: " + e.getMessage() + ".");
            return null;
        }
    }

    // The reader goes one call deeper with each bracket.
    private static boolean isDeep(String text) {
        int depth = 0;
        for (int i = 0; i < text.length() && depth <= DEEPEST; i++) {
            depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
        }
        return depth > DEEPEST;
    }

    private Geometry point(CSVRecord row, Spot spot) {
        String x = row.get(columns.x()).strip();
        String y = row.get(columns.y()).strip();
        if (x.isEmpty() && y.isEmpty()) {
            return null;
        }
        // Both are looked at, so that both are reported.
        Double east = number(x, columns.x(), spot);
        Double north = number(y, columns.y(), spot);
        return east == null || north == null ? null : factory.createPoint(new Coordinate(east, north));
    }

    private Double number(String text, int column, Spot spot) {
        String number = commaIsPoint ? text.replace(',', '.') : text;
        if (!NUMBER.matcher(number).matches()) {
            report(spot, column, text, "A number was expected, such as 46.25.");
            return null;
        }
        return Double.valueOf(number);
    }

    private void report(Spot spot, int column, String value, String message) {
        String field = spot.field() + ", " + columns.names().get(column);
        findings.error("no-geometry", new Spot(spot.file(), spot.line(), spot.column(), field), value, message);
    }
}
