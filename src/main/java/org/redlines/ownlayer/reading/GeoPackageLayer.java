package org.redlines.ownlayer.reading;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.redlines.geo.SourceCrs;

/**
 * A table of a GeoPackage.
 *
 * @param table its name
 * @param key its primary key; null when it has none, as a view
 * @param geometry its column of geometry; null when it has none
 * @param crs its reference system
 */
record GeoPackageLayer(String table, String key, String geometry, SourceCrs crs) {

    private static final String LAYERS = "select table_name from gpkg_contents"
            + " where data_type in ('features', 'attributes') order by data_type = 'features' desc, table_name";
    private static final String GEOMETRY =
            "select g.column_name, s.organization, s.organization_coordsys_id, s.definition"
                    + " from gpkg_geometry_columns g left join gpkg_spatial_ref_sys s on s.srs_id = g.srs_id"
                    + " where g.table_name = ?";
    private static final String KEY = "select name from pragma_table_info(?) where pk = 1";

    /**
     * The layer that the user chose, or the only one.
     *
     * @throws UnreadableFile when there is no such layer, or several to choose from
     */
    static GeoPackageLayer choose(Connection database, FeatureFile file) throws SQLException, IOException {
        List<String> names = list(database);
        String chosen = file.layer() == null && names.size() == 1 ? names.get(0) : file.layer();
        if (!names.contains(chosen)) {
            throw new UnreadableFile(
                    "layer",
                    file.spot(),
                    file.layer() == null ? "" : file.layer(),
                    names.isEmpty()
                            ? "The GeoPackage holds no features."
                            : "The GeoPackage holds these layers: " + String.join(", ", names)
                                    + ". Choose one with --layer.");
        }
        return read(database, chosen, file);
    }

    private static List<String> list(Connection database) throws SQLException {
        List<String> names = new ArrayList<>();
        try (var statement = database.createStatement();
                ResultSet row = statement.executeQuery(LAYERS)) {
            while (row.next()) {
                names.add(row.getString(1));
            }
        }
        return names;
    }

    private static GeoPackageLayer read(Connection database, String table, FeatureFile file)
            throws SQLException, IOException {
        String key = key(database, table);
        try (PreparedStatement statement = database.prepareStatement(GEOMETRY)) {
            statement.setString(1, table);
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? new GeoPackageLayer(table, key, row.getString(1), file.chooseCrs(crs(row, file)))
                        : new GeoPackageLayer(table, key, null, SourceCrs.LON_LAT);
            }
        }
    }

    private static Optional<SourceCrs> crs(ResultSet row, FeatureFile file) throws SQLException, IOException {
        String organization = row.getString(2);
        int code = row.getInt(3);
        String definition = row.getString(4);
        // -1 and 0 stand for undefined systems (OGC 12-128, requirement 11).
        if (organization == null || organization.equalsIgnoreCase("NONE")) {
            return Optional.empty();
        }
        Optional<SourceCrs> named = SourceCrs.find(organization + ":" + code);
        Optional<SourceCrs> found = named.isPresent() ? named : SourceCrs.findByText(definition);
        if (found.isEmpty()) {
            throw new UnreadableFile(
                    "crs",
                    file.spot(),
                    organization + ":" + code,
                    "This coordinate reference system is not known. Convert the file to WGS 84.");
        }
        return found;
    }

    private static String key(Connection database, String table) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(KEY)) {
            statement.setString(1, table);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getString(1) : null;
            }
        }
    }
}
