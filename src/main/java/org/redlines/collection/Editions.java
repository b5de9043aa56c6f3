package org.redlines.collection;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.redlines.http.Call;
import org.redlines.http.Problem;
import org.redlines.http.ReadyAnswers;
import org.redlines.version.CurrentVersion;
import org.redlines.version.Version;
import org.redlines.version.Versions;

/** The editions that this instance serves: the current one, and older ones for who asks for them. */
@Singleton
public class Editions {

    private final CurrentVersion currentVersion;
    private final Versions versions;
    private final EditionReader reader;
    private final ReadyAnswers ready;
    // Some kilobytes each; a feed goes back over 200 of them.
    private final Cache<Version, Edition> older =
            Caffeine.newBuilder().maximumSize(256).build();
    private volatile Edition current;

    Editions(CurrentVersion currentVersion, Versions versions, EditionReader reader, ReadyAnswers ready) {
        this.currentVersion = currentVersion;
        this.versions = versions;
        this.reader = reader;
        this.ready = ready;
    }

    // After CurrentVersion has been read for the first time.
    void start(@Observes @Priority(200) StartupEvent event) {
        currentVersion.onChange(this::turnTo);
    }

    /**
     * The edition to serve when none is asked for by name.
     *
     * @throws Problem 503 when nothing is published yet
     */
    public Edition current() {
        return find().orElseThrow(() ->
                Problem.unavailable("Nothing is published yet. Run ./redlines publish; this server shows it at once."));
    }

    /** The current edition; empty when nothing is published yet. */
    public Optional<Edition> find() {
        return currentVersion.get().map(version -> current);
    }

    /**
     * The edition that the request's {@code asOf} names, or the current one.
     *
     * @throws Problem 400 when it names none, 503 when nothing is published yet
     */
    public Edition asked(Call call) {
        Edition served = current();
        return call.query()
                .find(AsOf.PARAMETER)
                .map(text -> named(AsOf.PARAMETER, text))
                .orElse(served);
    }

    /**
     * The edition that the value of another parameter names, in the forms of {@code asOf}.
     *
     * @throws Problem 400 when it names none, 503 when nothing is published yet
     */
    public Edition named(String parameter, String text) {
        Edition served = current();
        // Most who name a version name the one that is served: nobody need ask the database for it.
        return text.equals(served.version().identity()) ? served : of(AsOf.read(parameter, text, versions), served);
    }

    /** The edition published last before this one; empty for the first. */
    public Optional<Edition> findBefore(Edition edition) {
        return versions.findBefore(edition.version().number()).map(version -> of(version, current()));
    }

    /**
     * The edition on which a page goes on: that of its cursor, else the one asked for.
     *
     * @throws Problem 400 when its version is not one of this server's, or not the one asked for
     */
    Edition continuing(Call call) {
        Edition asked = asked(call);
        Optional<Cursor> after = call.query().find(Cursor.PARAMETER).map(Cursor::read);
        if (after.isEmpty()) {
            return asked;
        }
        Edition edition = named(Cursor.PARAMETER, after.get().version());
        boolean isAsked = edition.version().equals(asked.version());
        if (!isAsked && call.query().find(AsOf.PARAMETER).isPresent()) {
            throw Problem.badParameter(
                    Cursor.PARAMETER, after.get().toString(), "of the version that '" + AsOf.PARAMETER + "' names");
        }
        return edition;
    }

    private Edition of(Version version, Edition served) {
        return version.equals(served.version()) ? served : older.get(version, reader::read);
    }

    private void turnTo(Version version) {
        Edition edition = reader.read(version);
        current = edition;
        older.invalidateAll();
        ready.turnTo(edition.tag());
    }
}
