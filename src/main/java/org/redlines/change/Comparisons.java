package org.redlines.change;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.redlines.change.Change.Kind;
import org.redlines.change.Comparison.Outline;
import org.redlines.collection.ItemsUnavailable;
import org.redlines.database.Queries;

/** Compares versions, and keeps what came of it: neither of two versions ever changes. */
@Singleton
class Comparisons {

    // About 200 bytes a feature, so some megabytes; the whole dossier against nothing is a tenth of it.
    private static final int KEPT_FEATURES = 20_000;

    private final AgroalDataSource dataSource;
    private final Queries queries;
    private final Cache<Key, List<Outline>> kept = Caffeine.newBuilder()
            .maximumWeight(KEPT_FEATURES)
            .weigher((Key key, List<Outline> outlines) -> 1 + outlines.size())
            .build();

    // With identities: numbers of sets begin again in a new database.
    private record Key(String from, String to, List<String> sets, String actor) {}

    Comparisons(AgroalDataSource dataSource, Queries queries) {
        this.dataSource = dataSource;
        this.queries = queries;
    }

    /**
     * Which features differ.
     *
     * @param actor id of the actor whom they must concern; null for all
     */
    Comparison of(VersionRange span, String actor) {
        List<VersionRange.Difference> differences = span.listDifferences();
        if (differences.isEmpty()) {
            return Comparison.EMPTY;
        }
        List<String> sets = differences.stream()
                .map(one -> one.before() + "-" + one.after())
                .toList();
        Key key = new Key(span.fromIdentity(), span.to().version().identity(), sets, actor);
        return new Comparison(differences, kept.get(key, any -> compare(differences, actor)));
    }

    private List<Outline> compare(List<VersionRange.Difference> differences, String actor) {
        List<Outline> outlines = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement =
                        ChangeSql.outlines(differences, actor).prepare(connection);
                ResultSet row = queries.run(statement, true)) {
            while (row.next()) {
                outlines.add(new Outline(
                        row.getInt("place"),
                        row.getString("id"),
                        Kind.of(row.getBoolean("was"), row.getBoolean("stays")),
                        row.getBoolean("moved"),
                        row.getLong("digest"),
                        row.getString("evidence")));
            }
            return List.copyOf(outlines);
        } catch (SQLException e) {
            throw new ItemsUnavailable(e);
        }
    }
}
