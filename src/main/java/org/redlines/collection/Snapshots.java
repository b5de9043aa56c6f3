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

/** The snapshots that this instance serves: the current one, and older ones for who asks for them. */
@Singleton
public class Snapshots {

    private final CurrentVersion currentVersion;
    private final Versions versions;
    private final SnapshotReader reader;
    private final ResponseCache ready;
    private final SeenVersion seen;
    // Some kilobytes each; a feed goes back over 200 of them.
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

    // After CurrentVersion has been read for the first time.
    void start(@Observes @Priority(200) StartupEvent event) {
        currentVersion.onChange(this::turnTo);
    }

    /**
     * The snapshot to serve when none is asked for by name.
     *
     * @throws Problem 503 when nothing is published yet
     */
    public Snapshot current() {
        return find().orElseThrow(() ->
                Problem.unavailable("Nothing is published yet. Run ./redlines publish; this server shows it at once."));
    }

    /** The current snapshot; empty when nothing is published yet. */
    public Optional<Snapshot> find() {
        return currentVersion.get().map(version -> current);
    }

    /**
     * The snapshot that the request's {@code asOf} names, or the current one.
     *
     * @throws Problem 400 when it names none, 503 when nothing is published yet, or that version has not come yet
     */
    public Snapshot asked(RequestKey key) {
        Snapshot served = current();
        return key.query()
                .find(AsOf.PARAMETER)
                .map(text -> named(AsOf.PARAMETER, text))
                .orElse(served);
    }

    /**
     * The snapshot that the value of another parameter names, in the forms of {@code asOf}.
     *
     * @throws Problem 400 when it names none, 503 when nothing is published yet, or that version has not come yet
     */
    public Snapshot named(String parameter, String text) {
        Snapshot served = current();
        // Most who name a version name the one that is served: nobody need ask the database for it.
        return text.equals(served.version().identity()) ? served : of(AsOf.read(parameter, text, versions), served);
    }

    /** The snapshot published last before this one; empty for the first. */
    public Optional<Snapshot> findBefore(Snapshot snapshot) {
        return versions.findBefore(snapshot.version().number()).map(version -> of(version, current()));
    }

    /**
     * The snapshot on which a page goes on: that of its cursor, else the one asked for.
     *
     * @throws Problem 400 when its version is not one of this server's, or not the one asked for
     */
    Snapshot continuing(RequestKey key) {
        Snapshot asked = asked(key);
        Optional<Cursor> after = key.query().find(Cursor.PARAMETER).map(Cursor::read);
        if (after.isEmpty()) {
            return asked;
        }
        Snapshot snapshot = named(Cursor.PARAMETER, after.get().version());
        boolean isAsked = snapshot.version().equals(asked.version());
        if (!isAsked && key.query().find(AsOf.PARAMETER).isPresent()) {
            throw Problem.badParameter(
                    Cursor.PARAMETER, after.get().toString(), "of the version that '" + AsOf.PARAMETER + "' names");
        }
        return snapshot;
    }

    private Snapshot of(Version version, Snapshot served) {
        return version.equals(served.version()) ? served : older.get(version, reader::read);
    }

    private void turnTo(Version version) {
        Snapshot snapshot = reader.read(version);
        current = snapshot;
        older.invalidateAll();
        ready.turnTo(snapshot.tag());
        seen.turnTo(version.identity());
    }

    /** Ready only when there is something to serve; that the database answers is checked beside it. */
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
