package org.redlines.imported;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.redlines.version.FeatureSets;
import org.redlines.version.Version;

/** Writes an imported layer, within the caller's transaction. */
final class LayerWriter {

    private static final String COLUMNS = " (id, ordinal, during, properties, geom, geojson)";
    private static final String DOUBLES = "select min(ordinal) + 1, (array_agg(ordinal order by ordinal))[2] + 1, id"
            + " from %s group by id having count(*) > 1 order by 2 limit 100";

    private final Connection connection;
    private final FeatureSets sets;
    private int set;

    LayerWriter(Connection connection) {
        this.connection = connection;
        this.sets = new FeatureSets(connection);
    }

    /** Two features with the same id, given by their numbers in the file. */
    record Double(long first, long second, String id) {}

    /** Adds the rows to the table. */
    @FunctionalInterface
    interface Filling {

        /** Adds all rows. */
        void fill(FeatureRows.Copy rows) throws IOException, SQLException;
    }

    /** Creates the layer's table and fills it. No other transaction sees it yet. */
    void fill(String name, String declaration, Filling filling) throws IOException, SQLException {
        set = sets.create(name, declaration);
        CopyIn copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + table() + COLUMNS + " from stdin with (format binary, freeze)");
        try {
            FeatureRows.Copy rows = new FeatureRows.Copy(copy);
            filling.fill(rows);
            rows.end();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    /** Features that share an id; the first hundred. */
    List<Double> listDoubles() throws SQLException {
        List<Double> doubles = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(DOUBLES.formatted(table()))) {
            while (row.next()) {
                doubles.add(new Double(row.getLong(1), row.getLong(2), row.getString(3)));
            }
        }
        return doubles;
    }

    /** Completes the feature set and adds it to a new version; returns the version's number. */
    int publish(Version before) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local maintenance_work_mem = '256MB'");
        }
        sets.seal(set);
        int version = sets.addVersionLike(before);
        sets.link(version, set);
        sets.announce(version);
        return version;
    }

    private String table() {
        return "feature_" + set;
    }
}
