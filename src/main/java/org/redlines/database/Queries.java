package org.redlines.database;

import io.quarkus.arc.Arc;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;
import org.redlines.http.Problem;

/**
 * Bounds what requests cost the database: a query ends when its time is over or its client has left, and only a few
 * costly ones run at once, so that the others find a processor free.
 */
@Singleton
public class Queries {

    private static final Logger LOG = Logger.getLogger(Queries.class);

    private static final int LOOK_MILLIS = 200;

    // Whoever waits for a costly query takes a thread, and threads are needed for the cheap ones.
    private static final int WAITING = 20;

    private final CurrentVertxRequest http;
    private final long seconds;
    private final Semaphore places;
    private final ScheduledThreadPoolExecutor watch = new ScheduledThreadPoolExecutor(1, Queries::inTheBackground);

    Queries(
            CurrentVertxRequest http,
            @ConfigProperty(name = "redlines.query-seconds") long seconds,
            @ConfigProperty(name = "redlines.costly-queries") int costly) {
        this.http = http;
        this.seconds = seconds;
        this.places = new Semaphore(costly, true);
        watch.setRemoveOnCancelPolicy(true);
    }

    private static Thread inTheBackground(Runnable work) {
        Thread thread = new Thread(work, "query-watch");
        thread.setDaemon(true);
        return thread;
    }

    void stop(@Observes ShutdownEvent event) {
        watch.shutdownNow();
    }

    /** What is asked of the database. */
    @FunctionalInterface
    private interface Work<T> {
        T run() throws SQLException;
    }

    /**
     * Runs a query.
     *
     * @param costly whether it must wait for one of the few places
     * @throws Problem 503 when no place becomes free in time
     */
    public ResultSet run(PreparedStatement statement, boolean costly) throws SQLException {
        return bounded(statement.getConnection(), costly, statement::executeQuery);
    }

    /** Goes to the next row where that may ask the database for more of them. */
    public boolean next(ResultSet row, boolean costly) throws SQLException {
        return bounded(row.getStatement().getConnection(), costly, row::next);
    }

    private <T> T bounded(Connection connection, boolean costly, Work<T> work) throws SQLException {
        HttpServerResponse response = response();
        if (!costly) {
            return watched(connection, response, work);
        }
        waitForPlace(response);
        try {
            return watched(connection, response, work);
        } finally {
            places.release();
        }
    }

    private <T> T watched(Connection connection, HttpServerResponse response, Work<T> work) throws SQLException {
        Running running = new Running(connection, response, System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds));
        ScheduledFuture<?> looks =
                watch.scheduleWithFixedDelay(running::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
        try {
            return work.run();
        } finally {
            looks.cancel(false);
            running.end();
        }
    }

    private void waitForPlace(HttpServerResponse response) {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        try {
            while (!places.tryAcquire(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                if (isGone(response) || places.getQueueLength() >= WAITING || System.nanoTime() > until) {
                    throw Problem.unavailable(
                            "As many costly questions as this server answers at once are being"
                                    + " answered. Try again in a few seconds, or ask for less: a smaller area, fewer conditions.");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problem.unavailable("The server is being stopped.");
        }
    }

    // Also asked for outside a request: by what is prepared in the background.
    private HttpServerResponse response() {
        if (!Arc.container().requestContext().isActive()) {
            return null;
        }
        RoutingContext context = http.getCurrent();
        return context == null ? null : context.response();
    }

    private static boolean isGone(HttpServerResponse response) {
        return response != null && response.closed();
    }

    /** A query that is being answered. */
    private static final class Running {

        private final Connection connection;
        private final HttpServerResponse response;
        private final long end;
        private boolean over;

        Running(Connection connection, HttpServerResponse response, long end) {
            this.connection = connection;
            this.response = response;
            this.end = end;
        }

        // The connection's next query must not be met, so nobody goes on while this cancels.
        synchronized void look() {
            if (over || System.nanoTime() < end && !isGone(response)) {
                return;
            }
            over = true;
            try {
                connection.unwrap(PGConnection.class).cancelQuery();
            } catch (SQLException e) {
                LOG.warnf("A query could not be cancelled: %s", e.getMessage());
            }
        }

        synchronized void end() {
            over = true;
        }
    }
}
