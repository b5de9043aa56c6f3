package org.redlines.collection;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.redlines.http.Problem;
import org.redlines.http.RequestKey;
import org.redlines.http.ResponseCache;
import org.redlines.http.SeenVersion;
import org.redlines.version.CurrentVersion;
import org.redlines.version.Version;
import org.redlines.version.Versions;

/** The snapshots that this instance serves: the current one, and older ones on request. */
@Singleton
public class Snapshots {

    private final CurrentVersion currentVersion;
    private final Versions versions;
    private final SnapshotReader reader;
    private final ResponseCache ready;
    private final SeenVersion seen;
    // A snapshot takes some kilobytes. A feed walks back over up to 200.
    private final Cache<Version, Snapshot> older =
            Caffeine.newBuilder().maximumSize(256).build();
    private volatile Snapshot current;

    Snapshots(
            CurrentVersion currentVersion,
            Versions versions,
            SnapshotReader reader,
            ResponseCache ready,
            SeenVersion seen) {
        this.currentVersion = currentVersion;
        this.versions = versions;
        this.reader = reader;
        this.ready = ready;
        this.seen = seen;
    }

    // Runs after CurrentVersion has been read for the first time.
    void start(@Observes @Priority(200) StartupEvent event) {
        currentVersion.onChange(this::switchTo);
    }

    /**
     * Returns the current snapshot.
     *
     * @throws Problem 503 if no version is published yet
     */
    public Snapshot current() {
        return find().orElseThrow(() ->
                Problem.unavailable("Nothing is published yet. Run ./redlines publish; this server shows it at once."));
    }

    /** The current snapshot; empty if no version is published yet. */
    public Optional<Snapshot> find() {
        return currentVersion.get().map(version -> current);
    }

    /**
     * Returns the snapshot that the request's {@code asOf} names; the current one by default.
     *
     * @throws Problem 400 if there is no such version; 503 if no version is published yet, or if the version may still
     *     arrive
     */
    public Snapshot requested(RequestKey key) {
        Snapshot served = current();
        return key.query()
                .find(AsOf.PARAMETER)
                .map(text -> named(AsOf.PARAMETER, text))
                .orElse(served);
    }

    /**
     * Returns the snapshot that another parameter names, in the forms of {@code asOf}.
     *
     * @throws Problem 400 if there is no such version; 503 if no version is published yet, or if the version may still
     *     arrive
     */
    public Snapshot named(String parameter, String text) {
        Snapshot served = current();
        // Most requests with a version name the current one, which needs no database query.
        return text.equals(served.version().identity()) ? served : of(AsOf.read(parameter, text, versions), served);
    }

    /** The snapshot of the version published before this one; empty for the first. */
    public Optional<Snapshot> findBefore(Snapshot snapshot) {
        return versions.findBefore(snapshot.version().number()).map(version -> of(version, current()));
    }

    /**
     * Returns the snapshot of a page: that of its cursor, or the requested one if it has no cursor.
     *
     * @throws Problem 400 if the cursor's version is unknown or differs from {@code asOf}
     */
    Snapshot forPage(RequestKey key) {
        Snapshot requested = requested(key);
        Optional<Cursor> after = key.query().find(Cursor.PARAMETER).map(Cursor::read);
        if (after.isEmpty()) {
            return requested;
        }
        Snapshot snapshot = named(Cursor.PARAMETER, after.get().version());
        boolean isRequested = snapshot.version().equals(requested.version());
        if (!isRequested && key.query().find(AsOf.PARAMETER).isPresent()) {
            throw Problem.badParameter(
                    Cursor.PARAMETER,
                    after.get().toString(),
                    "a cursor of the version that '" + AsOf.PARAMETER + "' names");
        }
        return snapshot;
    }

    private Snapshot of(Version version, Snapshot served) {
        return version.equals(served.version()) ? served : older.get(version, reader::read);
    }

    private void switchTo(Version version) {
        Snapshot snapshot = reader.read(version);
        current = snapshot;
        older.invalidateAll();
        ready.switchTo(snapshot.tag());
        seen.switchTo(version.identity());
    }

    /** Ready if a version is published. Another check covers the connection to the database. */
    @Readiness
    @Singleton
    static class PublishedCheck implements HealthCheck {

        private final Snapshots snapshots;

        PublishedCheck(Snapshots snapshots) {
            this.snapshots = snapshots;
        }

        @Override
        public HealthCheckResponse call() {
            Optional<Snapshot> snapshot = snapshots.find();
            return HealthCheckResponse.named("A version is published")
                    .status(snapshot.isPresent())
                    .withData(
                            "version",
                            snapshot.map(e -> String.valueOf(e.version().number()))
                                    .orElse("none"))
                    .build();
        }
    }
}
