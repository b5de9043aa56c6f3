package org.redlines.geodata.publishing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.hibernate.StatelessSession;
import org.redlines.geodata.Dossier;
import org.redlines.geodata.Kind;
import org.redlines.geodata.publishing.CollectionRecipe.DeclaredProperties;
import org.redlines.geodata.publishing.Derivation.Derived;
import org.redlines.version.FeatureSets;

/** Writes one version, within the caller's transaction. */
final class VersionWriter {

    private static final List<Integer> COARSER_M = List.of(50, 250, 1000);

    private final StatelessSession session;
    private final Connection connection;
    private final FeatureSets sets;
    private final Consumer<String> progress;

    VersionWriter(StatelessSession session, Connection connection, Consumer<String> progress) {
        this.session = session;
        this.connection = connection;
        this.sets = new FeatureSets(connection);
        this.progress = progress;
    }

    Optional<String> findLastHash() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select content_hash from version order by number desc limit 1")) {
            return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
        }
    }

    private Optional<Integer> findLast() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select number from version order by number desc limit 1")) {
            return row.next() ? Optional.of(row.getInt(1)) : Optional.empty();
        }
    }

    void write(Dossier dossier, List<Derived> derived, List<CollectionRecipe> recipes, String hash)
            throws SQLException {
        progress.accept("Writing the records and the base map");
        Optional<Integer> before = findLast();
        int version = sets.addVersion(hash, lastEvidence(dossier));
        session.insertMultiple(dossier.listRecords().stream()
                .map(record -> new StoredRecord(version, record.kind().word(), record.id(), record.body()))
                .toList());
        session.insertMultiple(derived.stream()
                .map(record -> new StoredRecord(version, record.kind(), record.id(), record.body()))
                .toList());
        session.insertMultiple(dossier.listShapes().stream()
                .map(shape -> new StoredShape(version, shape))
                .toList());
        execute(sql("generalise-alignments.sql", version));
        execute(sql("write-parts.sql", version));
        progress.accept("Writing the common parts of pairs of positions");
        execute(sql("write-common-parts.sql", version));
        for (CollectionRecipe recipe : recipes) {
            progress.accept("Writing the features of " + recipe.id());
            writeFeatures(recipe, version);
        }
        if (before.isPresent()) {
            sets.copyImportedLayers(before.get(), version);
        }
        progress.accept("Announcing version " + version);
        sets.announce(version);
    }

    private static LocalDate lastEvidence(Dossier dossier) {
        return dossier.list(Kind.DOSSIER).stream()
                .map(record -> record.text("lastEvidence").orElseThrow())
                .map(LocalDate::parse)
                .max(LocalDate::compareTo)
                .orElseThrow();
    }

    private void writeFeatures(CollectionRecipe recipe, int version) throws SQLException {
        int set = sets.create(recipe.id(), null);
        execute(features("insert-features.sql", set, recipe.query(version, 10)));
        DeclaredProperties.check(connection, recipe, set);
        if (recipe.details()) {
            for (int tolerance : COARSER_M) {
                execute(features("insert-details.sql", set, recipe.query(version, tolerance))
                        .replace(":tolerance", Integer.toString(tolerance)));
            }
        }
        sets.seal(set);
        sets.linkOrReuse(version, set);
    }

    private static String features(String name, int set, String query) {
        return read(name).replace(":set", Integer.toString(set)).replace(":query", query);
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The SQL of a file beside this class, with the version filled in. */
    static String sql(String name, int version) {
        return read(name).replace(":version", Integer.toString(version));
    }

    private static String read(String name) {
        try (InputStream in = VersionWriter.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
