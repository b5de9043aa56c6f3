package org.redlines.download;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.redlines.collection.Snapshot;
import org.redlines.collection.Snapshots;
import org.redlines.database.Migrations;
import org.redlines.http.ContentEncoding;
import org.redlines.version.CurrentVersion;
import org.redlines.version.Transaction;

/**
 * Compresses the layers that the page asks for, once for each version: each layer of the dossier and the base map,
 * whole, at each tolerance. This takes half a minute of one processor. Until then, layers are compressed faster and
 * less tightly on request.
 *
 * <p>The results are stored in the database, so that they are computed once for all instances and restarts.
 */
@Singleton
class PreparedLayers {

    private static final Logger LOG = Logger.getLogger(PreparedLayers.class);

    private final AgroalDataSource dataSource;
    private final CurrentVersion currentVersion;
    private final Snapshots snapshots;
    private final FullLayers layers;
    private final boolean enabled;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(PreparedLayers::backgroundThread);

    PreparedLayers(
            AgroalDataSource dataSource,
            CurrentVersion currentVersion,
            Snapshots snapshots,
            FullLayers layers,
            @ConfigProperty(name = "redlines.prepare") boolean enabled) {
        this.dataSource = dataSource;
        this.currentVersion = currentVersion;
        this.snapshots = snapshots;
        this.layers = layers;
        this.enabled = enabled;
    }

    private static Thread backgroundThread(Runnable work) {
        Thread thread = new Thread(work, "prepared-layers");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        return thread;
    }

    // Runs after Snapshots, so that the new snapshot exists when the version has changed.
    void start(@Observes @Priority(300) StartupEvent event) {
        if (enabled) {
            currentVersion.onChange(version -> worker.execute(this::prepareCurrent));
        }
    }

    void stop(@Observes ShutdownEvent event) {
        worker.shutdownNow();
    }

    private void prepareCurrent() {
        snapshots.find().ifPresent(snapshot -> {
            try {
                prepare(snapshot);
            } catch (SQLException | IOException | RuntimeException e) {
                if (!worker.isShutdown()) {
                    LOG.warnf(
                            "The layers of %s could not be prepared and are compressed on request: %s",
                            snapshot.tag(), e.getMessage());
                }
            }
        });
    }

    /** Prepares every layer: from the database if it is stored there, or by compressing and storing it. */
    void prepare(Snapshot snapshot) throws SQLException, IOException {
        long began = System.nanoTime();
        int made = 0;
        for (FullLayers.FullLayer layer : layers.of(snapshot)) {
            if (isOutdated(snapshot)) {
                return;
            }
            made += prepare(snapshot, layer);
        }
        if (made > 0) {
            LOG.infof(
                    "Prepared %d layers of version %d in %d ms",
                    made, snapshot.version().number(), (System.nanoTime() - began) / 1_000_000);
        }
    }

    // Another version was published meanwhile. The next call prepares that one.
    private boolean isOutdated(Snapshot snapshot) {
        return Thread.interrupted() || snapshots.find().filter(snapshot::equals).isEmpty();
    }

    /** Prepares one layer in a transaction. Returns 1 if it was compressed, 0 if it was stored already. */
    private int prepare(Snapshot snapshot, FullLayers.FullLayer layer) throws SQLException, IOException {
        try (Transaction transaction = new Transaction(dataSource)) {
            int made = prepare(new StoredResponses(transaction.connection(), snapshot), layer);
            transaction.commit();
            return made;
        }
    }

    private int prepare(StoredResponses stored, FullLayers.FullLayer layer) throws SQLException, IOException {
        if (!stored.readOnly) {
            stored.lock();
            stored.deleteOthers();
        }
        byte[] plain = null;
        for (ContentEncoding encoding : ContentEncoding.COMPRESSED) {
            byte[] body = stored.find(layer.id(), layer.tolerance(), encoding);
            if (body == null) {
                plain = plain == null ? layer.bytes() : plain;
                body = encoding.compress(plain, ContentEncoding.Effort.PREPARED);
                if (!stored.readOnly) {
                    stored.store(layer.id(), layer.tolerance(), encoding, body);
                }
            }
            layers.offer(layer, encoding, body);
        }
        return plain == null ? 0 : 1;
    }

    /** The table {@code prepared_answer}, within the caller's transaction. */
    private static final class StoredResponses {
        private static final long LOCK_KEY = 0x7072657061726564L; // "prepared", shared by all instances

        private final Connection connection;
        private final Snapshot snapshot;
        // True on a replica, where nothing can be stored.
        private final boolean readOnly;

        StoredResponses(Connection connection, Snapshot snapshot) throws SQLException {
            this.connection = connection;
            this.snapshot = snapshot;
            this.readOnly = Migrations.isReadOnly(connection);
        }

        /** Waits until no other instance prepares layers. The lock ends with the transaction. */
        void lock() throws SQLException {
            try (Statement statement = connection.createStatement()) {
                statement.execute("select pg_advisory_xact_lock(" + LOCK_KEY + ")");
            }
        }

        /** Deletes the responses of other snapshots, which are then compressed on request. */
        void deleteOthers() throws SQLException {
            try (PreparedStatement statement =
                    connection.prepareStatement("delete from prepared_answer where snapshot <> ?")) {
                statement.setString(1, snapshot.tag());
                statement.executeUpdate();
            }
        }

        /** The compressed response; null if it is not stored. */
        byte[] find(String collection, int tolerance, ContentEncoding encoding) throws SQLException {
            try (PreparedStatement statement = connection.prepareStatement(
                    "select body from prepared_answer where snapshot = ? and collection = ? and tolerance_m = ? and encoding = ?")) {
                statement.setString(1, snapshot.tag());
                statement.setString(2, collection);
                statement.setInt(3, tolerance);
                statement.setString(4, encoding.token());
                try (ResultSet row = statement.executeQuery()) {
                    return row.next() ? row.getBytes(1) : null;
                }
            }
        }

        void store(String collection, int tolerance, ContentEncoding encoding, byte[] body) throws SQLException {
            try (PreparedStatement statement = connection.prepareStatement(
                    "insert into prepared_answer (snapshot, version, collection, tolerance_m, encoding, body)"
                            + " values (?, ?, ?, ?, ?, ?)")) {
                statement.setString(1, snapshot.tag());
                statement.setInt(2, snapshot.version().number());
                statement.setString(3, collection);
                statement.setInt(4, tolerance);
                statement.setString(5, encoding.token());
                statement.setBytes(6, body);
                statement.executeUpdate();
            }
        }
    }
}
