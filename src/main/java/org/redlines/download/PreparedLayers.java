package org.redlines.download;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.redlines.collection.Snapshot;
import org.redlines.collection.Snapshots;
import org.redlines.http.ContentEncoding;
import org.redlines.version.CurrentVersion;

/**
 * Compresses, once for a version, what the page asks for: each layer of the dossier and its base map, whole, at
 * each tolerance. It takes half a minute of one processor; meanwhile the layers are compressed quickly when they are
 * asked for.
 *
 * <p>Stored in the database, so that one of many instances does it, and none does it again after a restart.
 */
@Singleton
class PreparedLayers {

    private static final Logger LOG = Logger.getLogger(PreparedLayers.class);

    private final AgroalDataSource dataSource;
    private final CurrentVersion currentVersion;
    private final Snapshots snapshots;
    private final FullLayers layers;
    private final boolean wanted;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(PreparedLayers::inTheBackground);

    PreparedLayers(
            AgroalDataSource dataSource,
            CurrentVersion currentVersion,
            Snapshots snapshots,
            FullLayers layers,
            @ConfigProperty(name = "redlines.prepare") boolean wanted) {
        this.dataSource = dataSource;
        this.currentVersion = currentVersion;
        this.snapshots = snapshots;
        this.layers = layers;
        this.wanted = wanted;
    }

    private static Thread inTheBackground(Runnable work) {
        Thread thread = new Thread(work, "prepared-layers");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        return thread;
    }

    // After Snapshots, so that the new snapshot is there when the version has changed.
    void start(@Observes @Priority(300) StartupEvent event) {
        if (wanted) {
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
                    LOG.warnf("The layers of %s are served without being prepared: %s", snapshot.tag(), e.getMessage());
                }
            }
        });
    }

    /** Has every layer ready: stored before by whichever instance, or made and stored now. */
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

    // Published again meanwhile: the next call prepares that.
    private boolean isOutdated(Snapshot snapshot) {
        return Thread.interrupted() || snapshots.find().filter(snapshot::equals).isEmpty();
    }

    /** One layer within one transaction; answers how many were made. */
    private int prepare(Snapshot snapshot, FullLayers.FullLayer layer) throws SQLException, IOException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                int made = prepare(new StoredResponses(connection, snapshot), layer);
                connection.commit();
                return made;
            } catch (SQLException | IOException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    private int prepare(StoredResponses stored, FullLayers.FullLayer layer) throws SQLException, IOException {
        if (!stored.isReadOnly()) {
            stored.takeTurn();
            stored.forgetOthers();
        }
        byte[] plain = null;
        for (ContentEncoding encoding : ContentEncoding.COMPRESSED) {
            byte[] body = stored.find(layer.id(), layer.tolerance(), encoding);
            if (body == null) {
                plain = plain == null ? layer.bytes() : plain;
                body = encoding.compress(plain, ContentEncoding.Effort.PREPARED);
                if (!stored.isReadOnly()) {
                    stored.store(layer.id(), layer.tolerance(), encoding, body);
                }
            }
            layers.offer(layer, encoding, body);
        }
        return plain == null ? 0 : 1;
    }
}
