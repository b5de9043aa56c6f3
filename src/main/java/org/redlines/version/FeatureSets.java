package org.redlines.version;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;

/**
 * Writes versions and the feature sets that they hold, within the caller's transaction. The work is done by
 * the functions in {@code R__feature_sets.sql}.
 */
public final class FeatureSets {

    private static final long TURN = 0x7265646c696e6573L; // "redlines": the key of the lock that publishers share

    private static final String PATIENCE = "5s";
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final Connection connection;

    /** Writes over this connection, which is in a transaction. */
    public FeatureSets(Connection connection) {
        this.connection = connection;
    }

    /** Waits until no other publisher is at work; the lock goes with the transaction. */
    public void takeTurn() throws SQLException {
        execute("select pg_advisory_xact_lock(" + TURN + ")");
    }

    /** A new version that holds nothing yet; answers its number. */
    public int addVersion(String contentHash, LocalDate lastEvidence) throws SQLException {
        // A publication that failed used up a number; nobody should look for that version.
        execute("select setval(pg_get_serial_sequence('version', 'number'), coalesce(max(number), 0) + 1, false)"
                + " from version");
        return number(
                "insert into version (content_hash, last_evidence) values (?, ?) returning number",
                contentHash,
                lastEvidence);
    }

    /** A new version that holds what the version before holds; answers its number. */
    public int addVersionLike(Version before) throws SQLException {
        int version = addVersion(before.contentHash(), before.lastEvidence());
        carry(before.number(), version, "");
        return version;
    }

    /** Makes the imported layers of the version before part of this one. */
    public void carryImportedLayers(int before, int version) throws SQLException {
        carry(before, version, " and feature_set in (select number from feature_set where declaration is not null)");
    }

    /**
     * A new set, whose table {@code feature_<number>} is to be filled with {@code id, ordinal, during, properties,
     * geom, geojson}; answers its number.
     *
     * @param declaration how an imported layer presents itself, the JSON of a Collection; null for declared collections
     */
    public int create(String collection, String declaration) throws SQLException {
        return number("select create_feature_set(?, ?::jsonb)", collection, declaration);
    }

    /** Ends the filling of a set: indexes, statistics, summary, blocks. */
    public void seal(int set) throws SQLException {
        execute("select seal_feature_set(" + set + ")");
        new FeatureBlocks(connection).write(set);
    }

    /** Makes a sealed set part of a version, in place of what it held of this collection. */
    public void link(int version, int set) throws SQLException {
        execute("select link_feature_set(" + version + ", " + set + ")");
    }

    /** Takes an imported layer out of every version. */
    public void unlinkImportedLayer(String collection) throws SQLException {
        String delete = "delete from version_feature_set v using feature_set s where s.number = v.feature_set"
                + " and s.declaration is not null and v.collection = ?";
        try (PreparedStatement statement = connection.prepareStatement(delete)) {
            statement.setString(1, collection);
            statement.executeUpdate();
        }
    }

    /** Takes a collection out of a version. */
    public void unlink(int version, String collection) throws SQLException {
        String delete = "delete from version_feature_set where version = ? and collection = ?";
        try (PreparedStatement statement = connection.prepareStatement(delete)) {
            statement.setInt(1, version);
            statement.setString(2, collection);
            statement.executeUpdate();
        }
    }

    /** Links the set, or the equal one of the version before, so that what did not change is kept once. */
    public void linkOrReuse(int version, int set) throws SQLException {
        execute("select link_feature_set(" + version + ", equal_feature_set(" + version + ", " + set + "))");
    }

    /** Takes away the versions that another had followed for so many days already; the last one stays. */
    public void forgetVersions(int days) throws SQLException {
        String delete = "delete from version v where exists (select from version later where later.number > v.number"
                + " and later.published_at < now() - make_interval(days => ?))";
        try (PreparedStatement statement = connection.prepareStatement(delete)) {
            statement.setInt(1, days);
            statement.executeUpdate();
        }
    }

    /**
     * Drops the sets that no version holds, in a transaction of its own: it waits a little for who still reads them,
     * and leaves the rest to the next time.
     */
    public void dropUnused() throws SQLException {
        execute("set local lock_timeout = '" + PATIENCE + "'");
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

    /** Tells every server of the version, when the transaction ends well. */
    public void announce(int version) throws SQLException {
        execute("notify " + VersionListener.CHANNEL + ", '" + version + "'");
    }

    private void carry(int before, int version, String condition) throws SQLException {
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
