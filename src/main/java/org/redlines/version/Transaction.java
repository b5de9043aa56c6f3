package org.redlines.version;

import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.SQLException;

/** A transaction that takes as long as it takes; what is not committed when it is closed never was. */
public final class Transaction implements AutoCloseable {

    private final Connection connection;

    /** Begins it on a connection of its own. */
    public Transaction(AgroalDataSource dataSource) throws SQLException {
        connection = dataSource.getConnection();
        connection.setAutoCommit(false);
    }

    /** The connection that it is on. */
    public Connection connection() {
        return connection;
    }

    /** Makes what was done lasting. */
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
