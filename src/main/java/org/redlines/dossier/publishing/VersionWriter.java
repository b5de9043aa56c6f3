package org.redlines.dossier.publishing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.hibernate.StatelessSession;
import org.redlines.dossier.Dossier;
import org.redlines.dossier.Kind;
import org.redlines.dossier.VersionListener;

/** Writes one version within the caller's transaction. */
final class VersionWriter {

    private static final long TURN = 0x7265646c696e6573L; // "redlines": the key of the lock that publishers share
    private static final List<Integer> COARSER_M = List.of(50, 250, 1000);

    private final StatelessSession session;
    private final Connection connection;
    private final Consumer<String> progress;

    VersionWriter(StatelessSession session, Connection connection, Consumer<String> progress) {
        this.session = session;
        this.connection = connection;
        this.progress = progress;
    }

    /** Waits until no other publisher is at work; the lock goes with the transaction. */
    void takeTurn() throws SQLException {
        execute("select pg_advisory_xact_lock(" + TURN + ")");
    }

    Optional<String> findLastHash() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select content_hash from version order by number desc limit 1")) {
            return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
        }
    }

    void write(Dossier dossier, List<CollectionRecipe> recipes, String hash) throws SQLException {
        progress.accept("Writing the records and the base map");
        int version = insertVersion(hash, lastEvidence(dossier));
        session.insertMultiple(dossier.listRecords().stream()
                .map(record -> new StoredRecord(version, record))
                .toList());
        session.insertMultiple(dossier.listShapes().stream()
                .map(shape -> new StoredShape(version, shape))
                .toList());
        execute(sql("generalise-alignments.sql", version));
        execute(sql("place-records.sql", version));
        for (CollectionRecipe recipe : recipes) {
            progress.accept("Writing the features of " + recipe.id());
            writeFeatures(recipe, version);
        }
        progress.accept("Announcing version " + version);
        execute("notify " + VersionListener.CHANNEL + ", '" + version + "'");
    }

    private static LocalDate lastEvidence(Dossier dossier) {
        return dossier.list(Kind.DOSSIER).stream()
                .map(record -> record.text("lastEvidence").orElseThrow())
                .map(LocalDate::parse)
                .max(LocalDate::compareTo)
                .orElseThrow();
    }

    private int insertVersion(String hash, LocalDate lastEvidence) throws SQLException {
        // A publication that failed used up a number; nobody should look for that version.
        execute("select setval(pg_get_serial_sequence('version', 'number'), coalesce(max(number), 0) + 1, false)"
                + " from version");
        String insert = "insert into version (content_hash, last_evidence) values (?, ?) returning number";
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            statement.setString(1, hash);
            statement.setObject(2, lastEvidence);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private void writeFeatures(CollectionRecipe recipe, int version) throws SQLException {
        String insert = sql("insert-features.sql", version).replace(":collection", recipe.id());
        execute(insert.replace(":query", recipe.query(version, 10)));
        if (recipe.details()) {
            for (int tolerance : COARSER_M) {
                String detail = sql("insert-details.sql", version)
                        .replace(":collection", recipe.id())
                        .replace(":tolerance", Integer.toString(tolerance));
                execute(detail.replace(":query", recipe.query(version, tolerance)));
            }
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String sql(String name, int version) {
        try (InputStream in = VersionWriter.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace(":version", Integer.toString(version));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
