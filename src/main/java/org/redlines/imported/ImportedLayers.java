package org.redlines.imported;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.redlines.collection.Collections;
import org.redlines.collection.FileFormats;
import org.redlines.version.CurrentVersion;
import org.redlines.version.FeatureSets;
import org.redlines.version.Transaction;
import org.redlines.version.Version;
import org.redlines.version.VersionListener;

/** The imported layers of the current version. */
@Singleton
class ImportedLayers {

    // The name of each server's listening connection says which version it serves.
    private static final String BEHIND = "select count(*) from pg_stat_activity where datname = current_database()"
            + " and application_name like ? and substring(application_name from ' at ([0-9]+)$')::int < ?";
    private static final int MAX_CHECKS = 200;
    private static final int CHECK_MILLIS = 50;
    private static final String NAMES = "select distinct v.collection from version_feature_set v join feature_set s"
            + " on s.number = v.feature_set where v.version between ? and ? and s.declaration is not null order by 1";

    private final AgroalDataSource dataSource;
    private final Collections declared;
    private final CurrentVersion current;

    ImportedLayers(AgroalDataSource dataSource, Collections declared, CurrentVersion current) {
        this.dataSource = dataSource;
        this.declared = declared;
        this.current = current;
    }

    /**
     * Refuses names that are in use.
     *
     * @throws ImportOptions.Usage if the name is that of a declared collection, or of all layers together
     */
    void refuseTaken(String name) {
        boolean taken =
                declared.list().stream().anyMatch(collection -> collection.id().equals(name));
        if (taken || name.equals(FileFormats.EVERYTHING)) {
            throw new ImportOptions.Usage("'" + name + "' is the name of "
                    + (taken ? "a layer of the dossier" : "all layers together") + ". Choose another with --as.");
        }
    }

    Transaction begin() throws SQLException {
        return new Transaction(dataSource);
    }

    /**
     * The current version. Call this while holding the publishers' lock, so that no other version can follow.
     *
     * @throws ImportOptions.Usage if nothing is published yet
     */
    Version served() {
        return current.refresh()
                .orElseThrow(() ->
                        new ImportOptions.Usage("Nothing is published yet. Run ./redlines publish, then this again."));
    }

    /** The names of the imported layers in versions {@code from} to {@code to}. */
    List<String> list(Connection connection, int from, int to) throws SQLException {
        List<String> names = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(NAMES)) {
            statement.setInt(1, from);
            statement.setInt(2, to);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    names.add(row.getString(1));
                }
            }
        }
        return names;
    }

    /**
     * Publishes a version without a layer; returns its number.
     *
     * @param everywhere whether to remove the layer from earlier versions too
     * @throws ImportOptions.Usage if there is no such layer
     */
    int remove(String name, boolean everywhere) throws SQLException {
        try (Transaction transaction = begin()) {
            FeatureSets sets = new FeatureSets(transaction.connection());
            sets.takeTurn();
            Version before = served();
            List<String> names = list(transaction.connection(), everywhere ? 1 : before.number(), before.number());
            if (!names.contains(name)) {
                String all = names.isEmpty() ? "There are none." : "There are: " + String.join(", ", names) + ".";
                throw new ImportOptions.Usage("There is no imported layer '" + name + "'. " + all);
            }
            int version = sets.addVersionLike(before);
            sets.unlink(version, name);
            if (everywhere) {
                sets.unlinkImportedLayer(name);
            }
            sets.announce(version);
            transaction.commit();
            awaitServers(version);
            return version;
        }
    }

    /** Waits until every running server serves the version, for ten seconds at most. */
    void awaitServers(int version) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(BEHIND)) {
            statement.setString(1, VersionListener.APPLICATION_NAME + "%");
            statement.setInt(2, version);
            for (int i = 0; i < MAX_CHECKS && count(statement) > 0; i++) {
                Thread.sleep(CHECK_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int count(PreparedStatement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }

    /** Drops feature sets that no version has any more, unless they are being read. */
    void dropUnused() throws SQLException {
        try (Transaction transaction = begin()) {
            new FeatureSets(transaction.connection()).dropUnused();
            transaction.commit();
        }
    }
}
