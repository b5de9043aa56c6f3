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
 * Compares two versions. Versions never change, so the results of comparisons are cached. Only the features of one page
 * are in memory with their properties.
 */
@Singleton
public class Changes {

    private static final ObjectMapper JSON = new ObjectMapper();

    // About 200 bytes a feature, so about 4 MB in all. The whole dossier has about a tenth of this number.
    private static final int MAX_CACHED_FEATURES = 20_000;

    private final AgroalDataSource dataSource;
    private final Queries queries;
    private final Cache<Key, List<Outline>> cache = Caffeine.newBuilder()
            .maximumWeight(MAX_CACHED_FEATURES)
            .weigher((Key key, List<Outline> outlines) -> 1 + outlines.size())
            .build();

    // The key contains version identities, because a new database numbers its feature sets from the start.
    private record Key(String from, String to, List<String> sets, String actor) {}

    Changes(AgroalDataSource dataSource, Queries queries) {
        this.dataSource = dataSource;
        this.queries = queries;
    }

    /**
     * Counts the features of each collection that were added, changed and removed. Collections without changes are left
     * out.
     */
    Map<Collection, Map<Kind, Long>> count(VersionRange span, ChangeFilter filter) {
        return compare(span, filter.actor()).count(filter);
    }

    /**
     * Returns the changes after the cursor, in the order of collections and ids; from the start if the cursor is null.
     */
    List<Change> list(VersionRange span, ChangeFilter filter, ChangeQuery.Cursor after, int limit) {
        Comparison comparison = compare(span, filter.actor());
        return changes(comparison, comparison.page(filter, after, limit));
    }

    /**
     * Returns new and changed records, latest evidence first: those of the dossier, or those of the collection in the
     * filter. A record that is in two collections is listed once, in the first of them.
     *
     * @param skipped how many records to skip
     */
    public List<Change> listRecent(VersionRange span, ChangeFilter filter, int skipped, int limit) {
        Comparison comparison = compare(span, filter.actor());
        return changes(comparison, comparison.recent(filter, skipped, limit));
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
            throw new IllegalStateException("The properties of a feature are not valid JSON.", e);
        }
    }

    // The actor is null for all features.
    private Comparison compare(VersionRange span, String actor) {
        List<VersionRange.Difference> differences = span.listDifferences();
        if (differences.isEmpty()) {
            return Comparison.EMPTY;
        }
        List<String> sets = differences.stream()
                .map(one -> one.before() + "-" + one.after())
                .toList();
        Key key = new Key(span.fromIdentity(), span.to().version().identity(), sets, actor);
        return new Comparison(differences, cache.get(key, any -> compare(differences, actor)));
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
