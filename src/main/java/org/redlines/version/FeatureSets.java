package org.redlines.version;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;

/**
 * Writes versions and their feature sets, within the caller's transaction. The functions in {@code R__feature_sets.sql}
 * do the work.
 */
public final class FeatureSets {

    private static final long PUBLISHER_LOCK =
            0x7265646c696e6573L; // "redlines" in ASCII: the key of the publishers' lock

    private static final String LOCK_TIMEOUT = "5s";
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final Connection connection;

    /** Writes over this connection, which must be in a transaction. */
    public FeatureSets(Connection connection) {
        this.connection = connection;
    }

    /** Waits until no other publisher is at work. The lock ends with the transaction. */
    public void takeTurn() throws SQLException {
        execute("select pg_advisory_xact_lock(" + PUBLISHER_LOCK + ")");
    }

    /** Adds an empty version; returns its number. */
    public int addVersion(String contentHash, LocalDate lastEvidence) throws SQLException {
        // A failed publication has used up a number. The next version gets that number, so that there is no gap.
        execute("select setval(pg_get_serial_sequence('version', 'number'), coalesce(max(number), 0) + 1, false)"
                + " from version");
        return number(
                "insert into version (content_hash, last_evidence) values (?, ?) returning number",
                contentHash,
                lastEvidence);
    }

    /** Adds a version with all feature sets of another one; returns its number. */
    public int addVersionLike(Version before) throws SQLException {
        int version = addVersion(before.contentHash(), before.lastEvidence());
        copyLinks(before.number(), version, "");
        return version;
    }

    /** Adds the imported layers of one version to another. */
    public void copyImportedLayers(int before, int version) throws SQLException {
        copyLinks(
                before, version, " and feature_set in (select number from feature_set where declaration is not null)");
    }

    /**
     * Creates a set; returns its number. The caller fills its table {@code feature_<number>} with
     * {@code id, ordinal, during, properties, geom, geojson}.
     *
     * @param declaration how an imported layer presents itself, the JSON of a Collection; null for declared collections
     */
    public int create(String collection, String declaration) throws SQLException {
        return number("select create_feature_set(?, ?::jsonb)", collection, declaration);
    }

    /** Completes a set after its table is filled: adds indexes, statistics, summary and blocks. */
    public void seal(int set) throws SQLException {
        execute("select seal_feature_set(" + set + ")");
        new FeatureBlocks(connection).write(set);
    }

    /** Adds a sealed set to a version, in place of the version's set of the same collection. */
    public void link(int version, int set) throws SQLException {
        execute("select link_feature_set(" + version + ", " + set + ")");
    }

    /** Removes an imported layer from every version. */
    public void unlinkImportedLayer(String collection) throws SQLException {
        String delete = "delete from version_feature_set v using feature_set s where s.number = v.feature_set"
                + " and s.declaration is not null and v.collection = ?";
        try (PreparedStatement statement = connection.prepareStatement(delete)) {
            statement.setString(1, collection);
            statement.executeUpdate();
        }
    }

    /** Removes a collection from a version. */
    public void unlink(int version, String collection) throws SQLException {
        String delete = "delete from version_feature_set where version = ? and collection = ?";
        try (PreparedStatement statement = connection.prepareStatement(delete)) {
            statement.setInt(1, version);
            statement.setString(2, collection);
            statement.executeUpdate();
        }
    }

    /**
     * Adds the set to a version, or the previous version's set if it is equal, so that unchanged data is stored once.
     */
    public void linkOrReuse(int version, int set) throws SQLException {
        execute("select link_feature_set(" + version + ", equal_feature_set(" + version + ", " + set + "))");
    }

    /** Removes versions that were replaced more than this many days ago. The last version stays. */
    public void forgetVersions(int days) throws SQLException {
        String delete = "delete from version v where exists (select from version later where later.number > v.number"
                + " and later.published_at < now() - make_interval(days => ?))";
        try (PreparedStatement statement = connection.prepareStatement(delete)) {
            statement.setInt(1, days);
            statement.executeUpdate();
        }
    }

    /**
     * Drops sets that no version has, in a transaction of its own. Waits a few seconds for readers of these sets; if
     * they are still there, a later call drops the sets.
     */
    public void dropUnused() throws SQLException {
        execute("set local lock_timeout = '" + LOCK_TIMEOUT + "'");
        try {
            execute("savepoint before_dropping");
            execute("select drop_unused_feature_sets()");
        } catch (SQLException e) {
            if (!LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
                throw e;
            }
            execute("rollback to savepoint before_dropping");
        }
    }

    /** Notifies all servers of the version when the transaction commits. */
    public void announce(int version) throws SQLException {
        execute("notify " + VersionListener.CHANNEL + ", '" + version + "'");
    }

    private void copyLinks(int before, int version, String condition) throws SQLException {
        execute("insert into version_feature_set select " + version + ", collection, feature_set"
                + " from version_feature_set where version = " + before + condition + " on conflict do nothing");
    }

    private int number(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
