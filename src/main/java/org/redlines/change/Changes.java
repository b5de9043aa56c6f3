package org.redlines.change;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import org.redlines.change.Comparison.Outline;
import org.redlines.collection.Collection;
import org.redlines.collection.FeatureSet;
import org.redlines.collection.ItemsUnavailable;
import org.redlines.database.Queries;

/** What differs between two versions. Of the features only those that are answered are ever in memory. */
@Singleton
public class Changes {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final AgroalDataSource dataSource;
    private final Queries queries;
    private final Comparisons comparisons;

    Changes(AgroalDataSource dataSource, Queries queries, Comparisons comparisons) {
        this.dataSource = dataSource;
        this.queries = queries;
        this.comparisons = comparisons;
    }

    /** How many features of each collection were added, changed and removed; collections without any are left out. */
    Map<Collection, Map<Kind, Long>> count(VersionRange span, ChangeFilter filter) {
        return comparisons.of(span, filter.actor()).count(filter);
    }

    /** The next changes in the order of collections and ids, after the cursor's; all from the start when it is null. */
    List<Change> list(VersionRange span, ChangeFilter filter, ChangeQuery.Cursor after, int limit) {
        Comparison comparison = comparisons.of(span, filter.actor());
        return changes(comparison, comparison.page(filter, after, limit));
    }

    /**
     * What is new or changed in the dossier, or in the one collection asked for, latest evidence first. A record
     * that two collections show is listed once, in the first of them.
     *
     * @param passed how many to pass over
     */
    public List<Change> listNews(VersionRange span, ChangeFilter filter, int passed, int limit) {
        Comparison comparison = comparisons.of(span, filter.actor());
        return changes(comparison, comparison.news(filter, passed, limit));
    }

    /** The ids of a collection's features in the later version. */
    List<String> listIds(VersionRange span, String collection) {
        FeatureSet set = span.to().sets().getOrDefault(collection, FeatureSet.EMPTY);
        List<String> ids = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("select id from " + ChangeSql.table(set.number()) + " order by 1");
                ResultSet row = queries.run(statement, false)) {
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
                ResultSet row = queries.run(statement, false)) {
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
}
