package org.redlines.version;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** The published versions. All of them stay readable. */
@Singleton
public class Versions {

    private static final String SELECT =
            "select number, content_hash, digest, published_at, last_evidence from version";
    private static final String TO_COME =
            "select pg_is_in_recovery() and not exists (select from version where number >= ?)";
    private static final String LAST = " order by number desc limit 1";

    private final AgroalDataSource dataSource;

    Versions(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The version with this number. */
    public Optional<Version> find(int number) {
        return find(" where number = ?", number);
    }

    /** The version that was served at this time: the last one published by then. */
    public Optional<Version> findServedAt(Instant time) {
        return find(" where published_at <= ?" + LAST, time.atOffset(ZoneOffset.UTC));
    }

    /** The last version before this one. */
    public Optional<Version> findBefore(int number) {
        return find(" where number < ?" + LAST, number);
    }

    /**
     * Whether a version with this number may still arrive: this database is a replica, and all its versions have lower
     * numbers.
     */
    public boolean isToCome(int number) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(TO_COME)) {
            statement.setInt(1, number);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The published versions cannot be read from the database.", e);
        }
    }

    static Optional<Version> findHighest(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SELECT + LAST)) {
            return first(statement);
        }
    }

    private Optional<Version> find(String condition, Object value) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(SELECT + condition)) {
            statement.setObject(1, value);
            return first(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("The published versions cannot be read from the database.", e);
        }
    }

    private static Optional<Version> first(PreparedStatement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            return row.next() ? Optional.of(read(row)) : Optional.empty();
        }
    }

    private static Version read(ResultSet row) throws SQLException {
        return new Version(
                row.getInt("number"),
                row.getString("content_hash"),
                row.getString("digest"),
                row.getObject("published_at", OffsetDateTime.class).toInstant(),
                row.getObject("last_evidence", LocalDate.class));
    }
}
