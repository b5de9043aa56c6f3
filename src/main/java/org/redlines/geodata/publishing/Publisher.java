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
    // Created by the first publication: a server that never publishes does not need it.
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
     * Checks the dossier and, if it has no errors, publishes it in one transaction.
     *
     * <p>Afterwards, versions that were replaced more than {@code redlines.keep-days} days ago are removed.
     *
     * <p>Only one publisher works at a time: a second one waits, and then compares with what the first published. If
     * anything fails, even the progress hook, the earlier version stays current.
     *
     * @param geodata the folder to publish
     * @param progress receives a short description of each step before it begins
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

    // Runs after the commit, because readers of an old set must not delay the new version.
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
            throw new IllegalStateException("Feature sets that no version has any more could not be dropped.", e);
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
