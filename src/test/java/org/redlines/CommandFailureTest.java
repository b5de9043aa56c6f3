package org.redlines;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** What the database and the disk really say when something is in the way, as a command tells it. */
@QuarkusTest
class CommandFailureTest {

    @Inject
    AgroalDataSource dataSource;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @Test
    void aDatabaseThatIsNotThereIsNamedWithTheRemedy() {
        says(() -> connect("jdbc:postgresql://127.0.0.1:1/redlines", "redlines"), "127.0.0.1:1", "db start");
        says(() -> connect(url, "wrong"), "password", "QUARKUS_DATASOURCE_PASSWORD");
        says(
                // The password is in the file that the driver reads by itself.
                () -> connect(url.replaceAll("/[^/]*$", "/nothing"), null),
                "\"nothing\" does not exist",
                "QUARKUS_DATASOURCE_JDBC_URL");
    }

    @Test
    void aDatabaseThatRefusesToWriteIsToldFromOneThatIsAway() {
        says(
                () -> run("set transaction read only", "delete from version"),
                "read-only transaction",
                "name the primary");
        says(() -> run("create role somebody"), "permission denied", "must own the database");
        says(
                () -> run("do $$ begin raise sqlstate '53100' using message = 'no space left'; end $$"),
                "disk",
                "make room");
        says(() -> run("do $$ begin raise sqlstate '53300' using message = 'too many'; end $$"), "max_connections");
    }

    @Test
    void aFileIsNamed() {
        says(
                () -> {
                    try {
                        Files.createFile(Path.of("/nowhere/at/all"));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                },
                "/nowhere/at/all");
    }

    @Test
    void aFaultOfTheProgramIsToldAsOne() {
        assertTrue(CommandFailure.isFault(new IllegalStateException("a fault")));
        assertFalse(
                CommandFailure.describe(new IllegalStateException("a fault")).isEmpty());
    }

    private interface Attempt {
        void run() throws SQLException;
    }

    private static void says(Attempt attempt, String... parts) {
        Exception failure = assertThrows(Exception.class, attempt::run);
        String sentence = CommandFailure.describe(new IllegalStateException("around it", failure));
        for (String part : parts) {
            assertTrue(sentence.contains(part), sentence);
        }
        assertFalse(CommandFailure.isFault(failure), sentence);
    }

    private static void connect(String url, String password) throws SQLException {
        DriverManager.getConnection(url, "redlines", password).close();
    }

    private void run(String... statements) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                for (String statement : statements) {
                    connection.createStatement().execute(statement);
                }
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }
}
