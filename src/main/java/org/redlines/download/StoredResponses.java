package org.redlines.download;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.redlines.collection.Snapshot;
import org.redlines.database.Migrations;
import org.redlines.http.ContentEncoding;

/** The table {@code prepared_answer}, within the caller's transaction. */
final class StoredResponses {

    private static final long TURN = 0x7072657061726564L; // "prepared": the key of the lock that instances share

    private final Connection connection;
    private final Snapshot snapshot;
    private final boolean readOnly;

    StoredResponses(Connection connection, Snapshot snapshot) throws SQLException {
        this.connection = connection;
        this.snapshot = snapshot;
        this.readOnly = Migrations.isReadOnly(connection);
    }

    /** Whether nothing can be stored: the database is a replica. */
    boolean isReadOnly() {
        return readOnly;
    }

    /** Waits until no other instance is preparing; the lock goes with the transaction. */
    void takeTurn() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_xact_lock(" + TURN + ")");
        }
    }

    /** Forgets the answers of other snapshots: they are served without. */
    void forgetOthers() throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("delete from prepared_answer where snapshot <> ?")) {
            statement.setString(1, snapshot.tag());
            statement.executeUpdate();
        }
    }

    /** The compressed answer; null when it is not stored. */
    byte[] find(String collection, int tolerance, ContentEncoding encoding) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "select body from prepared_answer where snapshot = ? and collection = ? and tolerance_m = ? and encoding = ?")) {
            statement.setString(1, snapshot.tag());
            statement.setString(2, collection);
            statement.setInt(3, tolerance);
            statement.setString(4, encoding.token());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getBytes(1) : null;
            }
        }
    }

    void store(String collection, int tolerance, ContentEncoding encoding, byte[] body) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "insert into prepared_answer (snapshot, version, collection, tolerance_m, encoding, body)"
                        + " values (?, ?, ?, ?, ?, ?)")) {
            statement.setString(1, snapshot.tag());
            statement.setInt(2, snapshot.version().number());
            statement.setString(3, collection);
            statement.setInt(4, tolerance);
            statement.setString(5, encoding.token());
            statement.setBytes(6, body);
            statement.executeUpdate();
        }
    }
}
