package org.redlines.database;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;

/**
 * Brings the tables up to date when the program starts. A database that only lets itself be read, as a replica does, or
 * whose role may not change tables, as the server's, is served when another program has brought it up to date.
 */
@Singleton
public class Migrations {

    private final AgroalDataSource dataSource;
    private final Flyway flyway;

    Migrations(AgroalDataSource dataSource, Flyway flyway) {
        this.dataSource = dataSource;
        this.flyway = flyway;
    }

    /** Whether the database only lets itself be read. */
    public static boolean isReadOnly(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("show transaction_read_only")) {
            row.next();
            return row.getString(1).equals("on");
        }
    }

    // Before everything that reads a table.
    void start(@Observes @Priority(50) StartupEvent event) throws SQLException {
        if (mayChangeTables()) {
            flyway.migrate();
        } else {
            refuseOutdated();
        }
    }

    private boolean mayChangeTables() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select has_schema_privilege(current_schema(), 'create')")) {
            row.next();
            return row.getBoolean(1) && !isReadOnly(connection);
        }
    }

    private void refuseOutdated() {
        MigrationInfo[] pending = flyway.info().pending();
        if (pending.length > 0) {
            throw new IllegalStateException(
                    "The database lacks what this program needs, and the program may not add it: "
                            + String.join(
                                    ", ",
                                    Arrays.stream(pending)
                                            .map(MigrationInfo::getDescription)
                                            .toList())
                            + ". Run ./redlines publish once, with the primary and the role that owns the tables.");
        }
    }
}
