package org.redlines.geodata.publishing;

import io.agroal.api.AgroalDataSource;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.cfg.Configuration;
import org.redlines.finding.Findings;
import org.redlines.geodata.Dossier;
import org.redlines.geodata.checking.Check;
import org.redlines.geodata.publishing.Derivation.Derived;
import org.redlines.geodata.publishing.Publication.Outcome;
import org.redlines.geodata.reading.DossierReader;
import org.redlines.version.CurrentVersion;
import org.redlines.version.FeatureSets;
import org.redlines.version.Transaction;
import org.redlines.version.Version;

/** Publishes {@code geodata/} as a new version. */
@ApplicationScoped
public class Publisher {

    private static final int BATCH = 100;

    private final AgroalDataSource dataSource;
    private final CurrentVersion current;
    private final Instance<Derivation> derivations;
    private final Optional<Integer> keepDays;
    // Begun by the first publication: a server that only answers has no use of it.
    private SessionFactory sessions;

    Publisher(
            AgroalDataSource dataSource,
            CurrentVersion current,
            Instance<Derivation> derivations,
            @ConfigProperty(name = "redlines.keep-days") Optional<Integer> keepDays) {
        this.dataSource = dataSource;
        this.current = current;
        this.derivations = derivations;
        this.keepDays = keepDays;
        if (keepDays.isPresent() && keepDays.get() < 1) {
            throw new IllegalArgumentException(
                    "REDLINES_KEEP_DAYS must be 1 or more, or unset to keep every version; not " + keepDays.get());
        }
    }

    /**
     * Checks the dossier and, when nothing forbids it, publishes it in one transaction.
     *
     * <p>Versions that were followed by another more than {@code redlines.keep-days} days ago are taken away afterwards.
     *
     * <p>Publishers take turns: a second one waits for the first and then compares with what that one published. A
     * fault at any point, also in the progress hook, leaves the version that was served before.
     *
     * @param geodata the folder to publish
     * @param progress told of every step in a short line before it begins
     */
    public Publication publish(Path geodata, Consumer<String> progress) {
        progress.accept("Reading " + geodata);
        Findings findings = new Findings();
        Dossier dossier = DossierReader.read(geodata, findings);
        int records = dossier.listRecords().size();
        progress.accept("Checking " + records + " records");
        Check.check(dossier, findings);
        if (!findings.allowPublishing()) {
            return new Publication(Outcome.REFUSED, null, records, findings.list());
        }
        progress.accept("Comparing the positions");
        List<Derived> derived = derivations.stream()
                .flatMap(one -> one.derive(dossier).stream())
                .toList();
        Outcome outcome = sessions()
                .fromStatelessTransaction(session -> session.doReturningWork(connection -> {
                    VersionWriter writer = new VersionWriter(session, connection, progress);
                    return write(new FeatureSets(connection), writer, dossier, derived);
                }));
        forget();
        Version version = current.refresh().orElseThrow();
        return new Publication(outcome, version, records, findings.list());
    }

    // After the commit: whoever still reads a set that is not held any more must not hold up the new version.
    private void forget() {
        try (Transaction transaction = new Transaction(dataSource)) {
            FeatureSets sets = new FeatureSets(transaction.connection());
            if (keepDays.isPresent()) {
                sets.takeTurn();
                sets.forgetVersions(keepDays.get());
            }
            sets.dropUnused();
            transaction.commit();
        } catch (SQLException e) {
            throw new IllegalStateException("What no version holds any more could not be dropped.", e);
        }
    }

    private static Outcome write(FeatureSets sets, VersionWriter writer, Dossier dossier, List<Derived> derived)
            throws SQLException {
        List<CollectionRecipe> recipes = CollectionRecipe.list();
        String hash = ContentHash.of(dossier, derived, recipes);
        sets.takeTurn();
        if (writer.findLastHash().equals(Optional.of(hash))) {
            return Outcome.UNCHANGED;
        }
        writer.write(dossier, derived, recipes, hash);
        return Outcome.PUBLISHED;
    }

    private synchronized SessionFactory sessions() {
        if (sessions == null) {
            Configuration configuration =
                    new Configuration().addAnnotatedClass(StoredRecord.class).addAnnotatedClass(StoredShape.class);
            configuration.getProperties().put(AvailableSettings.JAKARTA_NON_JTA_DATASOURCE, dataSource);
            configuration.getProperties().put(AvailableSettings.STATEMENT_BATCH_SIZE, BATCH);
            sessions = configuration.buildSessionFactory();
        }
        return sessions;
    }

    @PreDestroy
    void close() {
        if (sessions != null) {
            sessions.close();
        }
    }
}
