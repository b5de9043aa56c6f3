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
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.redlines.collection.Collection;
import org.redlines.collection.FeatureSet;
import org.redlines.collection.ItemsUnavailable;

/** Asks PostGIS what differs between two versions; only what is answered is ever in memory. */
@Singleton
public class Changes {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final AgroalDataSource dataSource;

    Changes(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** How many features of each collection were added, changed and removed; collections without any are left out. */
    Map<Collection, Map<Kind, Long>> count(Span span, ChangeFilter filter) {
        List<Span.Difference> differences = differences(span, filter);
        Map<Collection, Map<Kind, Long>> counts = new LinkedHashMap<>();
        if (differences.isEmpty()) {
            return counts;
        }
        differences.forEach(one -> counts.put(one.collection(), new EnumMap<>(Kind.class)));
        read(ChangeSql.count(differences, filter), row -> counts.get(
                        differences.get(row.getInt(1)).collection())
                .put(Kind.of(row.getBoolean(2), row.getBoolean(3)), row.getLong(4)));
        counts.values().removeIf(Map::isEmpty);
        return counts;
    }

    /** The next changes in the order of collections and ids, after the cursor's; all from the start when it is null. */
    List<Change> list(Span span, ChangeFilter filter, ChangeCursor after, int limit) {
        List<Span.Difference> differences = differences(span, filter);
        int place = after == null ? -1 : after.place(differences);
        String id = after == null ? "" : after.id();
        return changes(differences, ChangeSql.page(differences, filter, place, id, limit));
    }

    /**
     * What is new or changed in the dossier, or in the one collection asked for, latest evidence first. A record
     * that two collections show is listed once, in the first of them.
     *
     * @param passed how many to pass over
     */
    public List<Change> listNews(Span span, ChangeFilter filter, int passed, int limit) {
        List<Span.Difference> differences = differences(span, filter).stream()
                .filter(one ->
                        filter.collection() != null || one.collection().group().equals("dossier"))
                .toList();
        return changes(differences, ChangeSql.news(differences, filter, passed, limit));
    }

    /** The ids of a collection's features in the later version. */
    List<String> listIds(Span span, String collection) {
        FeatureSet set = span.to().sets().getOrDefault(collection, FeatureSet.EMPTY);
        List<String> ids = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("select id from " + ChangeSql.table(set.number()) + " order by 1");
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                ids.add(row.getString(1));
            }
            return ids;
        } catch (SQLException e) {
            throw new ItemsUnavailable(e);
        }
    }

    private static List<Span.Difference> differences(Span span, ChangeFilter filter) {
        return span.listDifferences().stream()
                .filter(one -> filter.takes(one.collection()))
                .toList();
    }

    private List<Change> changes(List<Span.Difference> differences, ChangeSql sql) {
        List<Change> changes = new ArrayList<>();
        if (!differences.isEmpty()) {
            read(
                    sql,
                    row -> changes.add(new Change(
                            differences.get(row.getInt("place")).collection(),
                            row.getString("id"),
                            properties(row.getString("before")),
                            properties(row.getString("after")),
                            row.getBoolean("moved"))));
        }
        return changes;
    }

    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    private void read(ChangeSql sql, RowReader reader) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = sql.prepare(connection);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                reader.read(row);
            }
        } catch (SQLException e) {
            throw new ItemsUnavailable(e);
        }
    }

    private static ObjectNode properties(String text) {
        try {
            return text == null ? null : (ObjectNode) JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The properties of a feature are no JSON.", e);
        }
    }
}
