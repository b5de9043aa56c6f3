package org.redlines.ownlayer.reading;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.redlines.finding.Spot;

/**
 * The columns of a table: which hold the geometry, which are properties.
 *
 * @param names of all columns
 * @param text the column of well-known text; -1 when there is none
 * @param x the column of longitudes or eastings; -1 when there is none
 * @param y the column of latitudes or northings; -1 when there is none
 */
record CsvColumns(List<String> names, int text, int x, int y) {

    private static final Set<String> TEXT = Set.of("wkt", "geom", "geometry", "the_geom", "wkt_geom", "geometry_wkt");
    private static final Set<String> X = Set.of(
            "lon", "lng", "long", "longitude", "x", "x_coord", "xcoord", "coord_x", "point_x", "easting", "долгота");
    private static final Set<String> Y =
            Set.of("lat", "latitude", "y", "y_coord", "ycoord", "coord_y", "point_y", "northing", "широта");

    /**
     * Reads the header line.
     *
     * @throws UnreadableFile when no column holds coordinates, or a name is missing or given twice
     */
    static CsvColumns read(CSVRecord header, FeatureFile file) throws UnreadableFile {
        List<String> names = header.toList().stream().map(String::strip).toList();
        Spot spot = new Spot(file.path().toString(), 1, 1, "header");
        refuseDoubles(names, spot);
        int text = find(names, TEXT);
        int x = find(names, X);
        int y = find(names, Y);
        if (text < 0 && (x < 0 || y < 0)) {
            throw new UnreadableFile(
                    "no-coordinates",
                    spot,
                    String.join(", ", names),
                    "No column holds coordinates. Expected were columns named lon and lat (also longitude and latitude,"
                            + " or x and y), or one named wkt with well-known text.");
        }
        return text >= 0 ? new CsvColumns(names, text, -1, -1) : new CsvColumns(names, -1, x, y);
    }

    /** Whether the column is part of the geometry, not a property. */
    boolean isPlace(int column) {
        return column == text || column == x || column == y;
    }

    private static void refuseDoubles(List<String> names, Spot spot) throws UnreadableFile {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).isEmpty()) {
                throw new UnreadableFile("header", spot, "", "Column " + (i + 1) + " has no name.");
            }
            if (!seen.add(names.get(i))) {
                throw new UnreadableFile("header", spot, names.get(i), "Two columns have this name.");
            }
        }
    }

    private static int find(List<String> names, Set<String> wanted) {
        for (int i = 0; i < names.size(); i++) {
            if (wanted.contains(names.get(i).toLowerCase(Locale.ROOT))) {
                return i;
            }
        }
        return -1;
    }
}
