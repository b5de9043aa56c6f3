package org.redlines.imported.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.redlines.finding.Location;
import org.redlines.geo.SourceCrs;
import org.redlines.imported.reading.FileFindings.UnreadableFile;

/**
 * The columns of a table with its geometry: one column of well-known text, or a pair of numbers. The user can name
 * them. Otherwise they are found by usual names, and only in usual pairs: a column {@code x} beside {@code lon} and
 * {@code lat} is a property.
 */
final class CoordinateColumns {

    /** The error message if there are no such columns. */
    static final String EXPECTED =
            "No column has coordinates. Name the columns lon and lat (also longitude and latitude,"
                    + " or x and y), or one column wkt with well-known text. For other names, use --lon FIELD --lat"
                    + " FIELD, or --wkt FIELD.";

    private static final List<String> TEXT = List.of("wkt", "geom", "geometry", "the_geom", "wkt_geom", "geometry_wkt");
    private static final List<Map.Entry<String, String>> DEGREES = List.of(
            Map.entry("lon", "lat"),
            Map.entry("lng", "lat"),
            Map.entry("long", "lat"),
            Map.entry("longitude", "latitude"),
            Map.entry("долгота", "широта"));
    private static final List<Map.Entry<String, String>> PLANE = List.of(
            Map.entry("x", "y"),
            Map.entry("x_coord", "y_coord"),
            Map.entry("xcoord", "ycoord"),
            Map.entry("coord_x", "coord_y"),
            Map.entry("point_x", "point_y"),
            Map.entry("easting", "northing"));

    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][+-]?[0-9]{1,3})?");
    private static final Pattern SRID = Pattern.compile("^SRID=[0-9]+;");
    private static final int DEEPEST = 20;

    private final GeometryFactory factory = new GeometryFactory();
    private final WKTReader wkt = new WKTReader(factory);
    private final String text;
    private final String x;
    private final String y;

    private CoordinateColumns(String text, String x, String y) {
        this.text = text;
        this.x = x;
        this.y = y;
    }

    /**
     * Finds the columns; empty if there are none. If there are several candidates, a note reports the choice.
     *
     * @throws UnreadableFile if the user names a column that does not exist, or only one of a pair
     */
    static Optional<CoordinateColumns> find(List<String> names, FeatureFile file, FileFindings findings)
            throws UnreadableFile {
        if (file.wkt() != null) {
            return Optional.of(new CoordinateColumns(named("--wkt", file.wkt(), names, file), null, null));
        }
        if (file.lon() != null || file.lat() != null) {
            String lon = named("--lon", file.lon(), names, file);
            return Optional.of(new CoordinateColumns(null, lon, named("--lat", file.lat(), names, file)));
        }
        List<CoordinateColumns> candidates = candidates(names, file.crs());
        if (candidates.size() > 1) {
            findings.note(
                    "coordinates",
                    file.location(),
                    candidates.get(0).toString(),
                    "The geometry is made from this. It could also be made from " + candidates.get(1)
                            + ": choose with --lon and --lat, or --wkt.");
        }
        return candidates.stream().findFirst();
    }

    // The pair whose names fit the reference system comes first.
    private static List<CoordinateColumns> candidates(List<String> names, SourceCrs crs) {
        List<CoordinateColumns> candidates = new ArrayList<>();
        TEXT.stream()
                .map(name -> match(name, names))
                .filter(name -> name != null)
                .forEach(name -> candidates.add(new CoordinateColumns(name, null, null)));
        boolean degrees = crs == null || crs == SourceCrs.LON_LAT;
        List<Map.Entry<String, String>> pairs = new ArrayList<>(degrees ? DEGREES : PLANE);
        pairs.addAll(degrees ? PLANE : DEGREES);
        pairs.stream()
                .map(pair -> new CoordinateColumns(null, match(pair.getKey(), names), match(pair.getValue(), names)))
                .filter(pair -> pair.x != null && pair.y != null)
                .forEach(candidates::add);
        return candidates;
    }

    @Override
    public String toString() {
        return text == null ? x + " and " + y : text;
    }

    private static String match(String wanted, List<String> names) {
        return names.stream().filter(wanted::equalsIgnoreCase).findFirst().orElse(null);
    }

    private static String named(String option, String name, List<String> names, FeatureFile file)
            throws UnreadableFile {
        if (name == null || !names.contains(name)) {
            throw new UnreadableFile(
                    "option",
                    file.location(),
                    name == null ? option : option + " " + name,
                    (name == null ? "--lon and --lat go together." : "There is no such column.") + " The columns are: "
                            + String.join(", ", names) + ".");
        }
        return name;
    }

    /**
     * Removes the coordinates from a row's properties, and makes a geometry from them. Returns null if they are empty,
     * or if they have a fault, which is reported.
     */
    Geometry take(ObjectNode row, Location location, FileFindings findings) {
        if (text != null) {
            return readText(cell(row.remove(text)), location, findings);
        }
        String east = cell(row.remove(x));
        String north = cell(row.remove(y));
        if (east.isEmpty() && north.isEmpty()) {
            return null;
        }
        // Both are parsed, so that faults in both are reported.
        Double first = number(east, x, location, findings);
        Double second = number(north, y, location, findings);
        return first == null || second == null ? null : factory.createPoint(new Coordinate(first, second));
    }

    private static String cell(JsonNode value) {
        return value == null || value.isNull() ? "" : value.asText().strip();
    }

    private Geometry readText(String value, Location location, FileFindings findings) {
        if (value.isEmpty()) {
            return null;
        }
        if (isDeep(value)) {
            report(findings, location, text, value, "This well-known text is nested too deeply.");
            return null;
        }
        try {
            Geometry geometry = wkt.read(SRID.matcher(value).replaceFirst(""));
            return geometry.isEmpty() ? null : geometry;
        } catch (ParseException | IllegalArgumentException e) {
            report(
                    findings,
                    location,
                    text,
                    value,
                    "This is not a geometry in well-known text: " + e.getMessage() + ".");
            return null;
        }
    }

    // WKTReader recurses for each bracket.
    private static boolean isDeep(String text) {
        int depth = 0;
        for (int i = 0; i < text.length() && depth <= DEEPEST; i++) {
            depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
        }
        return depth > DEEPEST;
    }

    // A comma is a decimal comma: coordinates have no thousands separators.
    private static Double number(String cell, String column, Location location, FileFindings findings) {
        String number = cell.replace(',', '.');
        if (!NUMBER.matcher(number).matches()) {
            report(findings, location, column, cell, "A number was expected, such as 46.25.");
            return null;
        }
        return Double.valueOf(number);
    }

    private static void report(FileFindings findings, Location location, String column, String value, String message) {
        Location cell =
                new Location(location.file(), location.line(), location.column(), location.field() + ", " + column);
        findings.error("no-geometry", cell, value, message);
    }
}
