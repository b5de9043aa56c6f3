package org.redlines.collection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * How PostgreSQL finds the features that match a query.
 *
 * <p>A cached plan does not know the values of its parameters, so PostgreSQL cannot tell a rare value from a common
 * one. A short query on the indexes counts the matches first.
 */
enum AccessPath {

    /** PostgreSQL's planner decides. */
    PLANNER,

    /** Uses the indexes on times and properties, then sorts. For few matches. */
    INDEX,

    /** Reads features in order, without these indexes, until the page is full. For many matches. */
    SCAN;

    // R__feature_sets.sql indexes times and properties of feature sets of at least this size.
    private static final int MIN_INDEXED_FEATURES = 20_000;
    private static final int FEW = 10_000;

    static AccessPath choose(Connection connection, Snapshot snapshot, Collection collection, ItemQuery query)
            throws SQLException {
        boolean usesIndexes = query.datetime() != null || !query.filters().isEmpty();
        if (!usesIndexes || snapshot.summary(collection).features() < MIN_INDEXED_FEATURES) {
            return PLANNER;
        }
        try (PreparedStatement statement =
                        ItemSql.areFew(snapshot, collection, query, FEW).prepare(connection);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getBoolean(1) ? INDEX : SCAN;
        }
    }
}
