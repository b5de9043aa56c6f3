package org.redlines.version;

import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.SQLException;

/** A database transaction without a time limit. Closing it rolls back what was not committed. */
public final class Transaction implements AutoCloseable {

    private final Connection connection;

    /** Begins a transaction on a connection of its own. */
    public Transaction(AgroalDataSource dataSource) throws SQLException {
        connection = dataSource.getConnection();
        connection.setAutoCommit(false);
    }

    public Connection connection() {
        return connection;
    }

    public void commit() throws SQLException {
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }
}
