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
import org.redlines.collection.Edition;
import org.redlines.collection.Editions;
import org.redlines.http.Coding;
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
    private final Editions editions;
    private final WholeLayers layers;
    private final boolean wanted;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(PreparedLayers::inTheBackground);

    PreparedLayers(
            AgroalDataSource dataSource,
            CurrentVersion currentVersion,
            Editions editions,
            WholeLayers layers,
            @ConfigProperty(name = "redlines.prepare") boolean wanted) {
        this.dataSource = dataSource;
        this.currentVersion = currentVersion;
        this.editions = editions;
        this.layers = layers;
        this.wanted = wanted;
    }

    private static Thread inTheBackground(Runnable work) {
        Thread thread = new Thread(work, "prepared-layers");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        return thread;
    }

    // After Editions, so that the new edition is there when the version has changed.
    void start(@Observes @Priority(300) StartupEvent event) {
        if (wanted) {
            currentVersion.onChange(version -> worker.execute(this::prepareCurrent));
        }
    }

    void stop(@Observes ShutdownEvent event) {
        worker.shutdownNow();
    }

    private void prepareCurrent() {
        editions.find().ifPresent(edition -> {
            try {
                prepare(edition);
            } catch (SQLException | IOException | RuntimeException e) {
                if (!worker.isShutdown()) {
                    LOG.warnf("The layers of %s are served without being prepared: %s", edition.tag(), e.getMessage());
                }
            }
        });
    }

    /** Has every layer ready: stored before by whichever instance, or made and stored now. */
    void prepare(Edition edition) throws SQLException, IOException {
        long began = System.nanoTime();
        int made = 0;
        for (WholeLayer layer : layers.of(edition)) {
            if (isOutdated(edition)) {
                return;
            }
            made += prepare(edition, layer);
        }
        if (made > 0) {
            LOG.infof(
                    "Prepared %d layers of version %d in %d ms",
                    made, edition.version().number(), (System.nanoTime() - began) / 1_000_000);
        }
    }

    // Published again meanwhile: the next call prepares that.
    private boolean isOutdated(Edition edition) {
        return Thread.interrupted() || editions.find().filter(edition::equals).isEmpty();
    }

    /** One layer within one transaction; answers how many were made. */
    private int prepare(Edition edition, WholeLayer layer) throws SQLException, IOException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                int made = prepare(new StoredAnswers(connection, edition), layer);
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

    private int prepare(StoredAnswers stored, WholeLayer layer) throws SQLException, IOException {
        if (!stored.isReadOnly()) {
            stored.takeTurn();
            stored.forgetOthers();
        }
        byte[] plain = null;
        for (Coding coding : Coding.COMPRESSED) {
            byte[] body = stored.find(layer.id(), layer.tolerance(), coding);
            if (body == null) {
                plain = plain == null ? layer.bytes() : plain;
                body = coding.compress(plain, Coding.Effort.PREPARED);
                if (!stored.isReadOnly()) {
                    stored.store(layer.id(), layer.tolerance(), coding, body);
                }
            }
            layers.offer(layer, coding, body);
        }
        return plain == null ? 0 : 1;
    }
}
