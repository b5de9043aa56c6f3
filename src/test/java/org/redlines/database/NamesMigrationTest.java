package org.redlines.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The migration that gives columns their names, on a database that holds versions already. */
@QuarkusTest
class NamesMigrationTest {

    private static final String SCHEMA = "before_names";

    @Inject
    AgroalDataSource dataSource;

    @AfterEach
    void clear() throws SQLException {
        run("drop schema if exists " + SCHEMA + " cascade");
    }

    @Test
    void keepsVersionsAndWhatTheyAreCalled() throws SQLException {
        clear();
        migrateTo("7");
        run("set local search_path to " + SCHEMA + ", public;"
                + " insert into version (content_hash, last_evidence) values ('a', '2024-01-01'), ('b', '2024-02-01');"
                + " insert into prepared_answer values ('1.x', 1, 'claims', 50, 'br', 'kept')");
        String before =
                one("select string_agg(number || '.' || mark, ' ' order by number) from " + SCHEMA + ".version");
        assertTrue(before.matches("1\\.[0-9a-f]{6} 2\\.[0-9a-f]{6}"), before);

        migrateTo("8");
        assertEquals(
                before,
                one("select string_agg(number || '.' || digest, ' ' order by number) from " + SCHEMA + ".version"));
        assertEquals(
                "1.x br kept",
                one("select concat_ws(' ', snapshot, encoding, convert_from(body, 'UTF8')) from " + SCHEMA
                        + ".prepared_answer"));
        run("set local search_path to " + SCHEMA + ", public;"
                + " insert into version (content_hash, last_evidence) values ('a', '2024-01-01')");
        assertEquals(
                "true",
                one("select (one.digest = three.digest)::text from " + SCHEMA + ".version one, " + SCHEMA
                        + ".version three where one.number = 1 and three.number = 3"),
                "the same content has the same digest as before");
    }

    // Without the repeatable migrations: they drop functions by name, and would find those of the other tests.
    private void migrateTo(String version) {
        Flyway.configure()
                .dataSource(dataSource)
                .schemas(SCHEMA)
                .repeatableSqlMigrationPrefix("none")
                .target(MigrationVersion.fromVersion(version))
                .load()
                .migrate();
    }

    private String one(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(sql);
            connection.commit();
            connection.setAutoCommit(true);
        }
    }
}
