package org.redlines.collection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * How the features that match are found.
 *
 * <p>A plan that is kept knows no values, so PostgreSQL cannot tell a day that three features have from a word that half
 * of them have. Asking the indexes first can.
 */
enum AccessPath {

    /** As PostgreSQL sees fit. */
    USUAL,

    /** By the indexes on times and properties, and then put in order: for few. */
    INDEX,

    /** In order, without these indexes, until there are enough: for many. */
    SCAN;

    // Of so many features and more, R__feature_sets.sql indexes times and properties.
    private static final int INDEXED = 20_000;
    private static final int FEW = 10_000;

    static AccessPath choose(Connection connection, Snapshot snapshot, Collection collection, ItemQuery query)
            throws SQLException {
        boolean asks = query.datetime() != null || !query.filters().isEmpty();
        if (!asks || snapshot.summary(collection).features() < INDEXED) {
            return USUAL;
        }
        try (PreparedStatement statement =
                        ItemSql.areFew(snapshot, collection, query, FEW).prepare(connection);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getBoolean(1) ? INDEX : SCAN;
        }
    }
}
