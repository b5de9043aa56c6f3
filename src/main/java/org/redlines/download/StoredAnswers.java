package org.redlines.download;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.redlines.collection.Edition;
import org.redlines.database.Migrations;
import org.redlines.http.Coding;

/** The table {@code prepared_answer}, within the caller's transaction. */
final class StoredAnswers {

    private static final long TURN = 0x7072657061726564L; // "prepared": the key of the lock that instances share

    private final Connection connection;
    private final Edition edition;
    private final boolean readOnly;

    StoredAnswers(Connection connection, Edition edition) throws SQLException {
        this.connection = connection;
        this.edition = edition;
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

    /** Forgets the answers of other editions: they are served without. */
    void forgetOthers() throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("delete from prepared_answer where edition <> ?")) {
            statement.setString(1, edition.tag());
            statement.executeUpdate();
        }
    }

    /** The compressed answer; null when it is not stored. */
    byte[] find(String collection, int tolerance, Coding coding) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "select body from prepared_answer where edition = ? and collection = ? and tolerance_m = ? and coding = ?")) {
            statement.setString(1, edition.tag());
            statement.setString(2, collection);
            statement.setInt(3, tolerance);
            statement.setString(4, coding.token());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getBytes(1) : null;
            }
        }
    }

    void store(String collection, int tolerance, Coding coding, byte[] body) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "insert into prepared_answer (edition, version, collection, tolerance_m, coding, body)"
                        + " values (?, ?, ?, ?, ?, ?)")) {
            statement.setString(1, edition.tag());
            statement.setInt(2, edition.version().number());
            statement.setString(3, collection);
            statement.setInt(4, tolerance);
            statement.setString(5, coding.token());
            statement.setBytes(6, body);
            statement.executeUpdate();
        }
    }
}
