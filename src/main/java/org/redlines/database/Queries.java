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
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;
import org.redlines.http.Problem;

/**
 * Limits the cost of database queries. A query is cancelled when its time is over or its client has disconnected. Only
 * a few costly queries run at once, so that a processor is free for the others.
 */
@Singleton
public class Queries {

    private static final Logger LOG = Logger.getLogger(Queries.class);

    private static final int CHECK_MILLIS = 200;

    // A request that waits for a costly query occupies a thread, and cheap queries need threads too.
    private static final int MAX_WAITING = 20;

    private final CurrentVertxRequest http;
    private final long seconds;
    private final Semaphore places;
    // One check for all of them: a timer for each query would wake the watching thread for each.
    private final Set<Running> running = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(Queries::daemonThread);

    Queries(
            CurrentVertxRequest http,
            @ConfigProperty(name = "redlines.query-seconds") long seconds,
            @ConfigProperty(name = "redlines.costly-queries") int costly) {
        this.http = http;
        this.seconds = seconds;
        this.places = new Semaphore(costly);
        watch.scheduleWithFixedDelay(
                () -> running.forEach(Running::check), CHECK_MILLIS, CHECK_MILLIS, TimeUnit.MILLISECONDS);
    }

    private static Thread daemonThread(Runnable work) {
        Thread thread = new Thread(work, "query-watch");
        thread.setDaemon(true);
        return thread;
    }

    void stop(@Observes ShutdownEvent event) {
        watch.shutdownNow();
    }

    /** A call to the database. */
    @FunctionalInterface
    private interface Work<T> {
        T run() throws SQLException;
    }

    /**
     * Returns a place for a query. Take it before a connection: a request that waits with a connection would block
     * cheap queries, whose number is not limited.
     *
     * @throws Problem 503 if no place becomes free in time
     */
    public Place place(boolean costly) {
        Place place = new Place(costly, response());
        place.take();
        return place;
    }

    /** Runs a query, then frees its place. */
    public ResultSet run(PreparedStatement statement, Place place) throws SQLException {
        return bounded(statement.getConnection(), place, statement::executeQuery);
    }

    /** Moves to the next row, with the same limits as a query, because the driver may fetch more rows. */
    public boolean next(ResultSet row, Place place) throws SQLException {
        return bounded(row.getStatement().getConnection(), place, row::next);
    }

    private <T> T bounded(Connection connection, Place place, Work<T> work) throws SQLException {
        place.take();
        Running query = new Running(connection, place.response, System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds));
        running.add(query);
        try {
            return work.run();
        } finally {
            running.remove(query);
            query.end();
            place.close();
        }
    }

    private void waitForPlace(HttpServerResponse response) {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        try {
            while (!places.tryAcquire(CHECK_MILLIS, TimeUnit.MILLISECONDS)) {
                if (isGone(response) || places.getQueueLength() >= MAX_WAITING || System.nanoTime() > until) {
                    throw Problem.unavailable("The server is already running as many costly queries as it can."
                            + " Try again in a few seconds, or ask for less: a smaller area, fewer conditions.");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problem.unavailable("The server is stopping.");
        }
    }

    // Null outside a request, such as in background work.
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

    /** A place for a query. The places of costly queries are few; a cheap query always gets one. */
    public final class Place implements AutoCloseable {

        private final boolean costly;
        private final HttpServerResponse response;
        private boolean taken;

        private Place(boolean costly, HttpServerResponse response) {
            this.costly = costly;
            this.response = response;
        }

        private void take() {
            if (costly && !taken) {
                waitForPlace(response);
                taken = true;
            }
        }

        /** Frees the place, if it is taken. */
        @Override
        public void close() {
            if (taken) {
                taken = false;
                places.release();
            }
        }
    }

    /** A query that is running. */
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

        // Both methods are synchronized, so that the cancellation cannot reach the next query on the connection.
        synchronized void check() {
            if (over || System.nanoTime() < end && !isGone(response)) {
                return;
            }
            over = true;
            try {
                connection.unwrap(PGConnection.class).cancelQuery();
            } catch (SQLException | RuntimeException e) { // any exception would end the checks
                LOG.warnf("A query could not be cancelled: %s", e.getMessage());
            }
        }

        synchronized void end() {
            over = true;
        }
    }
}
