package org.redlines.database;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.util.ClassPathUtils;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;

/**
 * Updates the tables when the program starts. A read-only database (a replica) and a role that may not change tables
 * (the server's) are accepted if another program has updated the tables before.
 *
 * <p>After a migration, the digest of all migrations is stored as the comment of Flyway's table. A server that finds
 * the digest of its own migrations there does not start Flyway, which saves a quarter of its start-up time.
 */
@Singleton
public class Migrations {

    private static final String FOLDER = "db/migration";

    /** Selects whether this role may change tables, and whether the stored digest equals this program's. */
    private static final String STATE = "select has_schema_privilege(current_schema(), 'create')"
            + " and not current_setting('transaction_read_only')::boolean,"
            + " obj_description(to_regclass('flyway_schema_history'), 'pg_class') is not distinct from '%s'";

    // The lock is needed because several programs may start at once: if two comment on a table at the same time,
    // PostgreSQL rejects one.
    private static final String STORE_DIGEST =
            """
            do $$ begin
                perform pg_advisory_xact_lock(hashtext('redlines_migrations'));
                comment on table flyway_schema_history is '%s';
            end $$""";

    private final AgroalDataSource dataSource;

    Migrations(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Whether the database is read-only. */
    public static boolean isReadOnly(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("show transaction_read_only")) {
            row.next();
            return row.getString(1).equals("on");
        }
    }

    // Runs before every observer that reads a table.
    void start(@Observes @Priority(50) StartupEvent event) throws SQLException {
        String digest = digest();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(STATE.formatted(digest))) {
            row.next();
            boolean mayChangeTables = row.getBoolean(1);
            boolean isCurrent = row.getBoolean(2);
            if (mayChangeTables) {
                // Runs even if no migration is pending, because after a restored backup the roles have no rights.
                flyway().migrate();
            }
            if (!isCurrent && mayChangeTables) {
                statement.execute(STORE_DIGEST.formatted(digest));
            } else if (!isCurrent) {
                refuseOutdated();
            }
        }
    }

    private Flyway flyway() {
        return Flyway.configure().dataSource(dataSource).locations(FOLDER).load();
    }

    private void refuseOutdated() {
        MigrationInfo[] pending = flyway().info().pending();
        if (pending.length > 0) {
            throw new IllegalStateException("The database lacks these migrations, and this program may not run them: "
                    + String.join(
                            ", ",
                            Arrays.stream(pending)
                                    .map(MigrationInfo::getDescription)
                                    .toList())
                    + ". Run ./redlines publish once, with the primary and the role that owns the tables.");
        }
    }

    /** SHA-256 of the names and texts of all migrations, in hexadecimal. */
    private static String digest() {
        List<String> digests = new ArrayList<>();
        try {
            ClassPathUtils.consumeAsPaths(FOLDER, folder -> digests.add(digest(folder)));
        } catch (IOException e) {
            throw new UncheckedIOException("The migrations of this build cannot be found.", e);
        }
        return digests.get(0);
    }

    private static String digest(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path file : files.sorted().toList()) {
                digest.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException("The migrations of this build cannot be read.", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has SHA-256
        }
    }
}
