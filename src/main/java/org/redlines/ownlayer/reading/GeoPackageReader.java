package org.redlines.ownlayer.reading;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.redlines.finding.Spot;
import org.redlines.geo.SourceCrs;

/** Reads the rows of a table of a GeoPackage. */
final class GeoPackageReader implements FeatureReader {

    private final Connection database;
    private final GeoPackageLayer layer;
    private final FeatureFile file;
    private final FileFindings findings;
    private final GeoPackageGeometry geometries = new GeoPackageGeometry();
    private final long count;
    private final ResultSet rows;
    private final List<GeoPackageColumn> columns = new ArrayList<>();
    private int key;
    private int geometry;
    private long number;

    GeoPackageReader(Connection database, GeoPackageLayer layer, FeatureFile file, FileFindings findings)
            throws SQLException {
        this.database = database;
        this.layer = layer;
        this.file = file;
        this.findings = findings;
        String table = '"' + layer.table().replace("\"", "\"\"") + '"';
        Statement statement = database.createStatement();
        this.count = count(statement, table);
        this.rows = statement.executeQuery("select * from " + table);
        readColumns();
    }

    @Override
    public SourceCrs crs() {
        return layer.crs();
    }

    @Override
    public double part() {
        return (double) number / Math.max(1, count);
    }

    @Override
    public void close() throws IOException {
        try {
            database.close();
        } catch (SQLException e) {
            throw GeoPackageFormat.broken(file, e);
        }
    }

    @Override
    public RawFeature next() throws IOException {
        try {
            while (rows.next()) {
                number++;
                RawFeature feature = feature();
                if (feature != null) {
                    return feature;
                }
            }
            return null;
        } catch (SQLException e) {
            throw new UnreadableFile(
                    "gpkg",
                    file.feature(number + 1),
                    "",
                    "The GeoPackage is broken here, or the row is too large: " + e.getMessage());
        }
    }

    private static long count(Statement statement, String table) throws SQLException {
        try (ResultSet row = statement.executeQuery("select count(*) from " + table)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void readColumns() throws SQLException {
        var described = rows.getMetaData();
        for (int i = 1; i <= described.getColumnCount(); i++) {
            String name = described.getColumnName(i);
            if (name.equals(layer.key())) {
                key = i;
            } else if (name.equals(layer.geometry())) {
                geometry = i;
            } else {
                columns.add(new GeoPackageColumn(i, name, described.getColumnTypeName(i)));
            }
        }
    }

    private RawFeature feature() throws SQLException {
        String id = key == 0 ? null : rows.getString(key);
        String named = id == null ? "" : " (" + layer.key() + " " + id + ")";
        Spot spot = file.feature(number);
        spot = new Spot(spot.file(), 0, 0, spot.field() + named);
        ObjectNode properties = JsonNodeFactory.instance.objectNode();
        for (GeoPackageColumn column : columns) {
            if (!column.read(rows, properties)) {
                findings.note("left-out", spot, column.name(), "Binary values are left out.");
            }
        }
        try {
            Geometry shape = geometry == 0 ? null : geometries.read(rows.getBytes(geometry));
            return new RawFeature(spot, id, properties, shape);
        } catch (ParseException | IllegalArgumentException e) {
            findings.error("no-geometry", spot, "", "The geometry cannot be read: " + e.getMessage() + ".");
            return null;
        }
    }
}
