package org.redlines.change;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import java.util.Map;
import org.redlines.change.Change.Kind;
import org.redlines.change.ChangeQuery.ChangeFilter;
import org.redlines.change.Comparison.ChangeSql;
import org.redlines.change.Comparison.Outline;
import org.redlines.collection.Collection;
import org.redlines.collection.ItemsUnavailable;
import org.redlines.collection.Snapshot.FeatureSet;
import org.redlines.database.Queries;

/**
 * What differs between two versions. A comparison is kept, for neither of two versions ever changes; of the features only
 * those that are answered are ever in memory.
 */
@Singleton
public class Changes {

    private static final ObjectMapper JSON = new ObjectMapper();

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

    Changes(AgroalDataSource dataSource, Queries queries) {
        this.dataSource = dataSource;
        this.queries = queries;
    }

    /** How many features of each collection were added, changed and removed; collections without any are left out. */
    Map<Collection, Map<Kind, Long>> count(VersionRange span, ChangeFilter filter) {
        return compare(span, filter.actor()).count(filter);
    }

    /** The next changes in the order of collections and ids, after the cursor's; all from the start when it is null. */
    List<Change> list(VersionRange span, ChangeFilter filter, ChangeQuery.Cursor after, int limit) {
        Comparison comparison = compare(span, filter.actor());
        return changes(comparison, comparison.page(filter, after, limit));
    }

    /**
     * What is new or changed in the dossier, or in the one collection asked for, latest evidence first. A record
     * that two collections show is listed once, in the first of them.
     *
     * @param passed how many to pass over
     */
    public List<Change> listNews(VersionRange span, ChangeFilter filter, int passed, int limit) {
        Comparison comparison = compare(span, filter.actor());
        return changes(comparison, comparison.news(filter, passed, limit));
    }

    /** The ids of a collection's features in the later version. */
    List<String> listIds(VersionRange span, String collection) {
        FeatureSet set = span.to().sets().getOrDefault(collection, FeatureSet.EMPTY);
        List<String> ids = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("select id from " + ChangeSql.table(set.number()) + " order by 1");
                ResultSet row = queries.run(statement, queries.place(false))) {
            while (row.next()) {
                ids.add(row.getString(1));
            }
            return ids;
        } catch (SQLException e) {
            throw new ItemsUnavailable(e);
        }
    }

    private List<Change> changes(Comparison comparison, List<Outline> outlines) {
        Change[] changes = new Change[outlines.size()];
        if (outlines.isEmpty()) {
            return List.of();
        }
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement =
                        ChangeSql.contents(comparison.differences(), outlines).prepare(connection);
                ResultSet row = queries.run(statement, queries.place(false))) {
            while (row.next()) {
                Outline outline = outlines.get(row.getInt("position"));
                changes[row.getInt("position")] = new Change(
                        comparison.collection(outline),
                        outline.id(),
                        properties(row.getString("before")),
                        properties(row.getString("after")),
                        outline.moved());
            }
        } catch (SQLException e) {
            throw new ItemsUnavailable(e);
        }
        return List.of(changes);
    }

    private static ObjectNode properties(String text) {
        try {
            return text == null ? null : (ObjectNode) JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The properties of a feature are no JSON.", e);
        }
    }

    // The actor whom the features must concern; null for all.
    private Comparison compare(VersionRange span, String actor) {
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
        try (Queries.Place place = queries.place(true);
                Connection connection = dataSource.getConnection();
                PreparedStatement statement =
                        ChangeSql.outlines(differences, actor).prepare(connection);
                ResultSet row = queries.run(statement, place)) {
            while (row.next()) {
                outlines.add(new Outline(
                        row.getInt("ordinal"),
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
