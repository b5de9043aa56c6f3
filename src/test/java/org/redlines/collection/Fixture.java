package org.redlines.collection;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import org.redlines.version.CurrentVersion;
import org.redlines.version.FeatureSets;

/** A small version whose features are chosen for the edges of the API, published past the dossier. */
@Singleton
public class Fixture {

    private static final String HASH = "0fixture0fixture";
    private static final String INSERT = "insert into feature_%d (id, ordinal, during, properties, geom, geojson)"
            + " select ?, ?, ?::daterange,"
            + " p, g, jsonb_build_object('type', 'Feature', 'id', p ->> 'id',"
            + " 'geometry', st_asgeojson(g, 7)::jsonb, 'properties', p)::text"
            + " from (select ?::jsonb as p, st_geomfromtext(?, 4326) as g) s";

    private final AgroalDataSource dataSource;
    private final CurrentVersion current;

    Fixture(AgroalDataSource dataSource, CurrentVersion current) {
        this.dataSource = dataSource;
        this.current = current;
    }

    /** Serves the fixture, whatever was served before. */
    public void serve() {
        boolean served = current.refresh()
                .filter(version -> version.contentHash().equals(HASH))
                .isPresent();
        if (!served) {
            publish(HASH);
        }
    }

    /** Publishes the fixture once more, under this content hash; answers the version's number. */
    public int publish(String hash) {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            int version = version(connection, hash);
            set(connection, version, "claims", Fixture::claims);
            set(connection, version, "places", Fixture::places);
            set(
                    connection,
                    version,
                    "actors",
                    rows -> rows.add("iran", null, null, "{\"id\":\"iran\",\"name\":\"Iran\"}"));
            set(connection, version, "boundaries", Fixture::boundary);
            connection.commit();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return current.refresh().orElseThrow().number();
    }

    /**
     * Makes a collection of the version hold what the query gives: {@code id, ordinal, during, properties, geom,
     * geojson}. Announce it with {@link #publishAgain}.
     */
    public void fill(int version, String collection, String query) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            FeatureSets sets = new FeatureSets(connection);
            int set = sets.create(collection, null);
            statement.execute(
                    "insert into feature_" + set + " (id, ordinal, during, properties, geom, geojson) " + query);
            sets.seal(set);
            sets.link(version, set);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Changes what a collection of the current version holds; {@code :set} in the SQL stands for its table. */
    public void change(String collection, String sql) {
        String table = table(collection);
        run(sql.replace(":set", table));
        run("select summarise_feature_set(" + table.replace("feature_", "") + ")");
    }

    /** The table that holds a collection of the current version. */
    public String table(String collection) {
        return "feature_"
                + one("select feature_set from version_feature_set where collection = '" + collection
                        + "' order by version desc limit 1");
    }

    /** What names the version in addresses that stay. */
    public String identity(int version) {
        return version + "." + one("select digest from version where number = " + version);
    }

    /** Announces the version anew, after features were added to it. */
    public void publishAgain(int version) {
        run("update version set content_hash = content_hash || ' again' where number = " + version);
        current.refresh();
    }

    /** Serves what was published past the fixture. */
    public void refresh() {
        current.refresh();
    }

    /** Takes every version away. */
    public void clear() {
        run("truncate version restart identity cascade");
        run("select drop_unused_feature_sets()");
        current.refresh();
    }

    /** Takes the versions after this one away; the next one has the next number again. */
    public void forgetAfter(int version) {
        run("delete from version where number > " + version);
        run("select setval(pg_get_serial_sequence('version', 'number'), " + version + ")");
        run("select drop_unused_feature_sets()");
        current.refresh();
    }

    /** Every version and set that there is, to tell whether a test has changed one. */
    public String contents() {
        return (String) one("select string_agg(concat_ws(' ', v, s), '; ' order by v.number, s.number) from version v"
                + " left join version_feature_set f on f.version = v.number"
                + " left join feature_set s on s.number = f.feature_set");
    }

    public void run(String sql) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Object one(String sql) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getObject(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Filling {
        void into(Rows rows) throws SQLException;
    }

    private static void set(Connection connection, int version, String collection, Filling filling)
            throws SQLException {
        FeatureSets sets = new FeatureSets(connection);
        int set = sets.create(collection, null);
        filling.into(new Rows(connection, set));
        sets.seal(set);
        sets.link(version, set);
    }

    // 12 claims: c00 .. c11 on a diagonal; c10 has no geometry, c11 no time.
    private static void claims(Rows rows) throws SQLException {
        for (int i = 0; i < 12; i++) {
            String id = "c%02d".formatted(i);
            String actor = i % 3 == 0 ? "iran" : i % 3 == 1 ? "azerbaijan" : "armenia";
            LocalDate from = LocalDate.of(2020, 1, 1).plusMonths(i);
            String to = i % 2 == 0 ? from.plusMonths(2).toString() : "";
            String properties =
                    ("{\"id\":\"%s\",\"actor\":\"%s\",\"title\":\"Claim \\\"%d\\\" — Սյունիք\",\"kind\":\"claim\","
                                    + "\"circa\":%s,\"type\":%s,\"statements\":[{\"id\":\"s%d\"},{\"id\":\"s%d\"}]}")
                            .formatted(id, actor, i, i % 2 == 0, i == 5 ? "null" : "\"transit\"", i, i + 1);
            String during = i == 11 ? null : "[" + from + "," + to + ")";
            String geometry = i == 10 ? null : "POINT(%d %d)".formatted(40 + i, 36 + i / 2);
            rows.add(id, during, geometry, properties);
        }
    }

    private static void places(Rows rows) throws SQLException {
        place(rows, "meghri", "POINT(46.2444 38.9031)", 120.5);
        place(rows, "fiji-west", "POINT(179.5 -17)", 10);
        place(rows, "fiji-east", "POINT(-179.5 -17)", 10);
        place(rows, "exact", "POINT(45.12345678 39.98765432)", 10);
    }

    private static void place(Rows rows, String id, String geometry, double error) throws SQLException {
        String properties = "{\"id\":\"%s\",\"name\":\"%s\",\"errorM\":%s}".formatted(id, id, error);
        rows.add(id, null, geometry, properties);
    }

    // A diagonal whose box holds more than the line does.
    private static void boundary(Rows rows) throws SQLException {
        rows.add(
                "armenia-iran",
                null,
                "LINESTRING(46 38, 47 39)",
                "{\"id\":\"armenia-iran\",\"between\":[\"armenia\",\"iran\"],\"lengthKm\":44}");
        try (Statement statement = rows.connection.createStatement()) {
            statement.execute("insert into feature_detail select feature_set, 1000, ordinal,"
                    + " replace(geojson, '[47, 39]', '[47, 39.5]') from feature_" + rows.set);
        }
    }

    private static int version(Connection connection, String hash) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "insert into version (content_hash, last_evidence) values (?, '2024-09-06') returning number")) {
            statement.setString(1, hash);
            var row = statement.executeQuery();
            row.next();
            return row.getInt(1);
        }
    }

    /** The rows of a set that is being filled. */
    private static final class Rows {

        private final Connection connection;
        private final int set;
        private int ordinal;

        Rows(Connection connection, int set) {
            this.connection = connection;
            this.set = set;
        }

        void add(String id, String during, String geometry, String properties) throws SQLException {
            try (PreparedStatement statement = connection.prepareStatement(INSERT.formatted(set))) {
                Object[] values = {id, ordinal++, during, properties, geometry};
                for (int i = 0; i < values.length; i++) {
                    statement.setObject(i + 1, values[i]);
                }
                statement.executeUpdate();
            }
        }
    }
}
