package org.redlines.ownlayer.reading;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConfig;

/** OGC GeoPackage: a table of features, or of attributes without geometry, in an SQLite database. */
@Singleton
public class GeoPackageFormat implements FeatureFormat {

    private static final String MAGIC = "SQLite format 3\0";
    private static final int BUSY_MS = 5000;

    @Override
    public String title() {
        return "GeoPackage (.gpkg)";
    }

    @Override
    public boolean recognises(byte[] head, String extension) {
        return new String(head, 0, Math.min(head.length, MAGIC.length()), StandardCharsets.ISO_8859_1).equals(MAGIC);
    }

    @Override
    public FeatureReader open(FeatureFile file, FileFindings findings) throws IOException {
        try {
            Connection database = connect(file);
            try {
                GeoPackageLayer layer = GeoPackageLayer.choose(database, file);
                return new GeoPackageReader(database, layer, file, findings);
            } catch (IOException | SQLException e) {
                database.close();
                throw e;
            }
        } catch (SQLException e) {
            throw broken(file, e);
        }
    }

    static UnreadableFile broken(FeatureFile file, SQLException fault) {
        return new UnreadableFile("gpkg", file.spot(), "", "This GeoPackage cannot be read: " + fault.getMessage());
    }

    // Nothing in the file is trusted to be run, and nothing is written to it.
    private static Connection connect(FeatureFile file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        config.setBusyTimeout(BUSY_MS);
        config.setPragma(SQLiteConfig.Pragma.LIMIT_LENGTH, Integer.toString(CountedStream.MOST_BYTES));
        Connection database = new JDBC().connect(JDBC.PREFIX + file.path().toAbsolutePath(), config.toProperties());
        try (var statement = database.createStatement()) {
            statement.execute("pragma trusted_schema = off");
        }
        return database;
    }
}
