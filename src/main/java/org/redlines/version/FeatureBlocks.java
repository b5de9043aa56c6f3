package org.redlines.version;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.redlines.geojson.FeatureBlock;

/**
 * Writes the texts of a sealed feature set as blocks as well, for reading ranges. Works within the caller's
 * transaction.
 */
final class FeatureBlocks {

    private static final String INSERT =
            "insert into feature_block (feature_set, first, features, length, texts) values (?, ?, ?, ?, ?)";

    // Rows fetched at once: one at a time if features are large, else at least as many as a block has.
    private static final int ROWS = 200;
    private static final int LARGE = 64 * 1024;

    private static final int AT_ONCE = 32;

    private final Connection connection;

    FeatureBlocks(Connection connection) {
        this.connection = connection;
    }

    void write(int set) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(rows(set));
            try (ResultSet row = statement.executeQuery(
                            "select geojson from feature_" + set + " order by feature_set, ordinal");
                    PreparedStatement insert = connection.prepareStatement(INSERT)) {
                write(set, row, insert);
            }
        }
        execute("update feature_set set in_blocks = true where number = " + set);
    }

    private static void write(int set, ResultSet row, PreparedStatement insert) throws SQLException {
        FeatureBlock.Builder block = new FeatureBlock.Builder(0);
        int waiting = 0;
        while (row.next()) {
            block.add(row.getBytes(1));
            if (block.isFull()) {
                add(set, block.build(), insert);
                block = new FeatureBlock.Builder(block.next());
                waiting++;
            }
            if (waiting == AT_ONCE) {
                insert.executeBatch();
                waiting = 0;
            }
        }
        if (!block.isEmpty()) {
            add(set, block.build(), insert);
        }
        insert.executeBatch();
    }

    private static void add(int set, FeatureBlock block, PreparedStatement insert) throws SQLException {
        insert.setInt(1, set);
        insert.setInt(2, block.first());
        insert.setInt(3, block.features());
        insert.setInt(4, block.length());
        insert.setBytes(5, block.texts());
        insert.addBatch();
    }

    private int rows(int set) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select longest from feature_set where number = " + set)) {
            row.next();
            return row.getLong(1) > LARGE ? 1 : ROWS;
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
