package org.redlines.collection;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import org.redlines.dossier.CurrentVersion;

/** A small version whose features are chosen for the edges of the API, published past the dossier. */
@Singleton
public class Fixture {

    private static final String HASH = "0fixture0fixture";
    private static final String INSERT = "insert into feature"
            + " select ?, ?, ?, (select count(*) from feature where version = ? and collection = ?), ?::daterange,"
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
            claims(connection, version);
            places(connection, version);
            add(connection, version, "actors", "iran", null, null, "{\"id\":\"iran\",\"name\":\"Iran\"}");
            boundary(connection, version);
            connection.commit();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return current.refresh().orElseThrow().number();
    }

    /** Announces the version anew, after features were added to it. */
    public void publishAgain(int version) {
        run("update version set content_hash = content_hash || ' again' where number = " + version);
        current.refresh();
    }

    /** Takes every version away. */
    public void clear() {
        run("truncate version restart identity cascade");
        current.refresh();
    }

    public void run(String sql) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    // 12 claims: c00 .. c11 on a diagonal; c10 has no geometry, c11 no time.
    private static void claims(Connection connection, int version) throws SQLException {
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
            add(connection, version, "claims", id, during, geometry, properties);
        }
    }

    private static void places(Connection connection, int version) throws SQLException {
        place(connection, version, "meghri", "POINT(46.2444 38.9031)", 120.5);
        place(connection, version, "fiji-west", "POINT(179.5 -17)", 10);
        place(connection, version, "fiji-east", "POINT(-179.5 -17)", 10);
        place(connection, version, "exact", "POINT(45.12345678 39.98765432)", 10);
    }

    private static void place(Connection connection, int version, String id, String geometry, double error)
            throws SQLException {
        String properties = "{\"id\":\"%s\",\"name\":\"%s\",\"errorM\":%s}".formatted(id, id, error);
        add(connection, version, "places", id, null, geometry, properties);
    }

    // A diagonal whose box holds more than the line does.
    private static void boundary(Connection connection, int version) throws SQLException {
        add(
                connection,
                version,
                "boundaries",
                "armenia-iran",
                null,
                "LINESTRING(46 38, 47 39)",
                "{\"id\":\"armenia-iran\",\"between\":[\"armenia\",\"iran\"],\"lengthKm\":44}");
        try (Statement statement = connection.createStatement()) {
            statement.execute("insert into feature_detail select version, collection, ordinal, 1000,"
                    + " replace(geojson, '[47, 39]', '[47, 39.5]') from feature"
                    + " where collection = 'boundaries' and version = " + version);
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

    private static void add(
            Connection connection,
            int version,
            String collection,
            String id,
            String during,
            String geometry,
            String properties)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            Object[] values = {version, collection, id, version, collection, during, properties, geometry};
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
