package org.redlines.collection;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.redlines.collection.Snapshot.Summary;
import org.redlines.geo.Crs;
import org.redlines.geojson.FeatureBlock;
import org.redlines.geojson.FeatureSink;

/**
 * Reads the features of a set in a range of ordinals, in several steps. It holds no connection between steps, so that a
 * slow client does not block others. The steps fit together because a feature set never changes.
 */
@Singleton
class RangeReader {

    // Approximate bytes per step: few for a client, many for one query.
    private static final int STEP_BYTES = 512 * 1024;

    // The first step is smaller, so that the response starts soon.
    private static final int FIRST_STEP_BYTES = 256 * 1024;

    // For so few features, reading rows is faster than decompressing a block.
    private static final int FEW = 4;

    // Selects consecutive blocks, beginning with the one that contains the first ordinal.
    private static final String BLOCKS = "select first, features, length, texts from feature_block"
            + " where feature_set = ? and first < ? and first >="
            + " (select max(first) from feature_block where feature_set = ? and first <= ?) order by first limit ?";

    private final AgroalDataSource dataSource;

    RangeReader(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Writes the features with ordinals from (inclusive) to (exclusive). It fails unless it can write all. */
    void write(Snapshot snapshot, Collection collection, ItemQuery query, long from, long to, FeatureSink out)
            throws SQLException, IOException {
        boolean asStored = query.tolerance() == ZoomLevel.EXACT && query.crs() == Crs.CRS84;
        if (asStored && to - from > FEW && snapshot.set(collection).inBlocks()) {
            writeBlocks(snapshot, collection, from, to, out);
        } else {
            writeRows(snapshot, collection, query, from, to, out);
        }
    }

    /** The number of features that are read in one step. */
    static int rowsAtOnce(Summary summary) {
        long usual = STEP_BYTES * summary.features() / Math.max(1, summary.bytes());
        long worst = 32L * STEP_BYTES / Math.max(1, summary.longest());
        return (int) Math.max(1, Math.min(10_000, Math.min(usual, worst)));
    }

    private void writeBlocks(Snapshot snapshot, Collection collection, long from, long to, FeatureSink out)
            throws SQLException, IOException {
        long most = 32L
                * STEP_BYTES
                / Math.max(FeatureBlock.FULL, snapshot.summary(collection).longest());
        int set = snapshot.set(collection).number();
        FeatureBlock.Reader reader = new FeatureBlock.Reader();
        int blocks = (int) Math.max(1, Math.min(most, FIRST_STEP_BYTES / FeatureBlock.FULL));
        for (long next = from; next < to; ) {
            List<FeatureBlock> step = readBlocks(set, (int) next, (int) to, blocks);
            for (FeatureBlock block : step) {
                if (block.first() > next || block.next() <= next) {
                    throw gap(collection);
                }
                reader.write(block, next, to, out);
                next = block.next();
            }
            if (step.isEmpty()) {
                throw gap(collection);
            }
            blocks = (int) Math.max(1, Math.min(most, STEP_BYTES / FeatureBlock.FULL));
        }
    }

    private List<FeatureBlock> readBlocks(int set, int from, int to, int limit) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(BLOCKS)) {
            statement.setInt(1, set);
            statement.setInt(2, to);
            statement.setInt(3, set);
            statement.setInt(4, from);
            statement.setInt(5, limit);
            return blocks(statement);
        }
    }

    private static List<FeatureBlock> blocks(PreparedStatement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            List<FeatureBlock> blocks = new ArrayList<>();
            while (row.next()) {
                blocks.add(new FeatureBlock(row.getInt(1), row.getInt(2), row.getInt(3), row.getBytes(4)));
            }
            return blocks;
        }
    }

    private void writeRows(
            Snapshot snapshot, Collection collection, ItemQuery query, long from, long to, FeatureSink out)
            throws SQLException, IOException {
        int rows = rowsAtOnce(snapshot.summary(collection));
        for (long first = from; first < to; first += rows) {
            long last = Math.min(to, first + rows);
            if (writeRows(ItemSql.range(snapshot, collection, query, first, last), out) != last - first) {
                throw gap(collection);
            }
        }
    }

    private long writeRows(ItemSql sql, FeatureSink out) throws SQLException, IOException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = sql.prepare(connection);
                ResultSet row = statement.executeQuery()) {
            long written = 0;
            while (row.next()) {
                out.feature(row.getBytes(2));
                written++;
            }
            return written;
        }
    }

    private static IllegalStateException gap(Collection collection) {
        return new IllegalStateException("The set of " + collection.id() + " has gaps.");
    }
}
