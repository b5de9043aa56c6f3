package org.redlines.version;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;
import org.redlines.database.Migrations;

/**
 * Waits for PostgreSQL's notification that a version was published, and refreshes {@link CurrentVersion}. So a running
 * server serves a new version without a restart.
 *
 * <p>Notifications are lost while the connection is down. So the version is read again after every reconnect, and after
 * every quiet period, which also detects a dead connection.
 */
@ApplicationScoped
public class VersionListener {

    /** Channel of {@code NOTIFY}; the payload is the version's number. */
    public static final String CHANNEL = "redlines_version";

    private static final Logger LOG = Logger.getLogger(VersionListener.class);

    /**
     * The application name of the servers' connections. While a server serves a version, the number follows:
     * {@code … at 12}.
     */
    public static final String APPLICATION_NAME = "redlines version listener";

    private static final int QUIET_MILLIS = 30_000;
    private static final int RECONNECT_MILLIS = 1_000;

    private final AgroalDataSource dataSource;
    private final CurrentVersion current;
    private final boolean listens;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile Connection listening;

    VersionListener(
            AgroalDataSource dataSource,
            CurrentVersion current,
            @ConfigProperty(name = "redlines.listen", defaultValue = "true") boolean listens) {
        this.dataSource = dataSource;
        this.current = current;
        this.listens = listens;
    }

    // Runs early, so that other observers of the start find the version already read.
    void start(@Observes @Priority(100) StartupEvent event) {
        current.refresh();
        if (!listens) {
            return;
        }
        Thread thread = new Thread(this::run, "version-listener");
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) {
        stopped.countDown();
        Connection connection = listening;
        if (connection != null) {
            abort(connection);
        }
    }

    private void run() {
        while (stopped.getCount() > 0) {
            try (Connection connection = dataSource.getConnection()) {
                listening = connection;
                listen(connection);
            } catch (SQLException e) {
                waitBeforeReconnecting(e);
            } finally {
                listening = null;
            }
        }
    }

    private void listen(Connection connection) throws SQLException {
        try {
            name(connection, APPLICATION_NAME);
            if (Migrations.isReadOnly(connection)) {
                poll(connection);
            } else {
                waitForNotifications(connection);
            }
        } finally {
            abort(connection); // a listening connection must not return to the pool
        }
    }

    private void waitForNotifications(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen " + CHANNEL);
        }
        PGConnection notified = connection.unwrap(PGConnection.class);
        while (stopped.getCount() > 0) {
            int serves = current.refresh(connection).map(Version::number).orElse(0);
            // The publisher waits for this name, to report the version as served only once it is.
            name(connection, APPLICATION_NAME + " at " + serves);
            notified.getNotifications(QUIET_MILLIS);
        }
    }

    // A replica gets no notifications, so it polls until it becomes the primary.
    private void poll(Connection connection) throws SQLException {
        while (stopped.getCount() > 0 && Migrations.isReadOnly(connection)) {
            current.refresh(connection);
            pause();
        }
    }

    private static void name(Connection connection, String name) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set application_name = '" + name + "'");
        }
    }

    private static void abort(Connection connection) {
        try {
            connection.abort(Runnable::run);
        } catch (SQLException e) {
            LOG.debugf("The listening connection was closed already: %s", e.getMessage());
        }
    }

    private void waitBeforeReconnecting(SQLException cause) {
        if (stopped.getCount() == 0) {
            return;
        }
        LOG.warnf("Lost the database while waiting for new versions, trying again: %s", cause.getMessage());
        pause();
    }

    private void pause() {
        try {
            stopped.await(RECONNECT_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
