package org.redlines.collection;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.redlines.dossier.CurrentVersion;
import org.redlines.dossier.Version;
import org.redlines.http.Problem;
import org.redlines.http.ReadyAnswers;

/** The editions that this instance serves: the current one, and older ones for pages begun on them. */
@Singleton
public class Editions {

    private static final String SUMMARIES = Sql.read("summaries.sql");
    private static final String OLDER =
            "select number, content_hash, published_at, last_evidence from version where number = ?";

    private final AgroalDataSource dataSource;
    private final CurrentVersion currentVersion;
    private final ReadyAnswers ready;
    private final String program = Program.fingerprint();
    private final Cache<Integer, Edition> older =
            Caffeine.newBuilder().maximumSize(8).build();
    private volatile Edition current;

    Editions(AgroalDataSource dataSource, CurrentVersion currentVersion, ReadyAnswers ready) {
        this.dataSource = dataSource;
        this.currentVersion = currentVersion;
        this.ready = ready;
    }

    // After CurrentVersion has been read for the first time.
    void start(@Observes @Priority(200) StartupEvent event) {
        currentVersion.onChange(this::turnTo);
    }

    /**
     * The edition to serve.
     *
     * @throws Problem 503 when nothing is published yet
     */
    public Edition current() {
        return find().orElseThrow(() ->
                Problem.unavailable("Nothing is published yet. Run ./redlines publish; this server shows it at once."));
    }

    /** The edition to serve; empty when nothing is published yet. */
    public Optional<Edition> find() {
        return currentVersion.get().map(version -> current);
    }

    /**
     * The edition on which a page goes on.
     *
     * @throws Problem 400 when its version is not kept any more
     */
    Edition continuing(Cursor after) {
        Edition served = current();
        if (after == null || after.version() == served.version().number()) {
            return served;
        }
        Edition found = older.get(after.version(), this::findOlder);
        if (found == null) {
            throw Problem.badParameter(
                    "after", after.toString(), "of a version that is still kept; begin again without it");
        }
        return found;
    }

    private void turnTo(Version version) {
        Edition edition = load(version);
        current = edition;
        ready.turnTo(edition.tag());
    }

    private Edition findOlder(int number) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(OLDER)) {
            statement.setInt(1, number);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? load(version(row)) : null;
            }
        } catch (SQLException e) {
            throw new ItemsUnavailable(e);
        }
    }

    private static Version version(ResultSet row) throws SQLException {
        return new Version(
                row.getInt("number"),
                row.getString("content_hash"),
                row.getObject("published_at", OffsetDateTime.class).toInstant(),
                row.getObject("last_evidence", LocalDate.class));
    }

    private Edition load(Version version) {
        Map<String, Summary> summaries = new HashMap<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(SUMMARIES)) {
            statement.setInt(1, version.number());
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    summaries.put(row.getString("collection"), summary(row));
                }
            }
        } catch (SQLException e) {
            throw new ItemsUnavailable(e);
        }
        return new Edition(version, Map.copyOf(summaries), tag(version));
    }

    private static Summary summary(ResultSet row) throws SQLException {
        boolean somewhere = row.getLong("features") > row.getLong("placeless");
        LocalDate earliest = row.getObject("earliest", LocalDate.class);
        LocalDate latest = row.getObject("latest", LocalDate.class);
        return new Summary(
                row.getLong("features"),
                row.getLong("placeless"),
                row.getLong("bytes"),
                row.getLong("longest"),
                somewhere
                        ? Summary.outward(
                                row.getDouble("west"),
                                row.getDouble("south"),
                                row.getDouble("east"),
                                row.getDouble("north"))
                        : null,
                row.getLong("dated"),
                row.getBoolean("open_start") ? null : earliest,
                // PostgreSQL's ranges of days end before their upper bound.
                row.getBoolean("open_end") || latest == null ? null : latest.minusDays(1));
    }

    private String tag(Version version) {
        String hash = version.contentHash();
        return version.number() + "-" + hash.substring(0, Math.min(12, hash.length())) + "-" + program;
    }
}
