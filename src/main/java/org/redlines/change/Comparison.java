package org.redlines.change;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.redlines.change.Change.Kind;
import org.redlines.change.ChangeQuery.ChangeFilter;
import org.redlines.change.Comparison.Outline;
import org.redlines.collection.Collection;

/**
 * The features that differ between two versions, without their properties, so that the result is small enough to cache.
 *
 * @param differences the collections that may differ
 * @param outlines the features that differ, ordered by collection, then by the UTF-8 bytes of the id
 */
record Comparison(List<VersionRange.Difference> differences, List<Outline> outlines) {

    static final Comparison EMPTY = new Comparison(List.of(), List.of());

    // The same order as in SQL with collation "C".
    private static final Comparator<String> BY_BYTES = (one, other) ->
            Arrays.compareUnsigned(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));

    /**
     * A feature that differs.
     *
     * @param ordinal index of its collection in the differences
     * @param moved whether the geometry differs
     * @param digest hash of its properties in the later version; equal properties have equal hashes
     * @param evidence date of the latest evidence, as year, month or day; null if the record has none
     */
    record Outline(int ordinal, String id, Kind kind, boolean moved, long digest, String evidence) {}

    Collection collection(Outline outline) {
        return differences.get(outline.ordinal()).collection();
    }

    /**
     * Counts the features of each collection that were added, changed and removed. Collections without changes are left
     * out.
     */
    Map<Collection, Map<Kind, Long>> count(ChangeFilter filter) {
        Map<Collection, Map<Kind, Long>> counts = new LinkedHashMap<>();
        for (Outline one : filtered(filter)) {
            counts.computeIfAbsent(collection(one), any -> new EnumMap<>(Kind.class))
                    .merge(one.kind(), 1L, Long::sum);
        }
        return counts;
    }

    /**
     * Returns the features after the cursor; from the start if the cursor is null.
     *
     * @throws org.redlines.http.Problem 400 if the cursor's collection does not differ
     */
    List<Outline> page(ChangeFilter filter, ChangeQuery.Cursor after, int limit) {
        int ordinal = after == null ? -1 : after.ordinal(differences, filter);
        return filtered(filter).stream()
                .filter(one -> one.ordinal() > ordinal
                        || one.ordinal() == ordinal && BY_BYTES.compare(one.id(), after.id()) > 0)
                .limit(limit)
                .toList();
    }

    /**
     * Returns new and changed records, latest evidence first: those of the dossier, or those of the collection in the
     * filter. A record that is in two collections is listed once, in the first of them.
     */
    List<Outline> recent(ChangeFilter filter, int skipped, int limit) {
        record Content(String id, long digest) {}
        Set<Content> seen = new HashSet<>();
        return filtered(filter).stream()
                .filter(one -> one.kind() != Kind.REMOVED)
                .filter(one ->
                        filter.collection() != null || collection(one).group().equals("dossier"))
                .filter(one -> seen.add(new Content(one.id(), one.digest())))
                .sorted(Comparator.comparing(Outline::evidence, Comparator.nullsFirst(BY_BYTES))
                        .reversed())
                .skip(skipped)
                .limit(limit)
                .toList();
    }

    private List<Outline> filtered(ChangeFilter filter) {
        return outlines.stream().filter(one -> filter.takes(collection(one))).toList();
    }

    /**
     * Builds the SQL that compares the features of two versions. It consists of fixed text, numbers of tables, and
     * bound values.
     */
    static final class ChangeSql {
        private static final String DIFFERING =
                """
                select %d as ordinal, coalesce(n.id, o.id) as id, o.properties as before, n.properties as after,
                    o.geom is distinct from n.geom as moved
                from (select * from %s) o full join (select * from %s) n on n.id = o.id
                where (o.properties is distinct from n.properties or o.geom is distinct from n.geom
                    or o.during is distinct from n.during)\
                """;
        private static final String CONCERNS = " and exists (select from jsonb_array_elements(?::jsonb) wanted"
                + " where o.properties @> wanted or n.properties @> wanted)";

        // The date of the latest evidence for a record, as year, month or day. ISO 8601 dates sort as text.
        private static final String EVIDENCE = "coalesce(after ->> 'lastEvidence', after ->> 'date',"
                + " after ->> 'statusAsOf', after ->> 'validFrom')";

        private static final String CONTENT =
                """
                select wanted.position, o.properties as before, n.properties as after
                from unnest(?::text[], ?::integer[]) wanted (id, position)
                left join (select * from %s) o on o.id = wanted.id
                left join (select * from %s) n on n.id = wanted.id\
                """;

        private final StringBuilder sql = new StringBuilder();
        private final List<Object> values = new ArrayList<>();

        /**
         * Selects the features that differ, by collection and id: {@code ordinal, id, was, stays, moved, digest,
         * evidence}.
         */
        static ChangeSql outlines(List<VersionRange.Difference> differences, String actor) {
            ChangeSql all = new ChangeSql()
                    .add("select ordinal, id, before is not null as was, after is not null as stays, moved,"
                            + " jsonb_hash_extended(after, 0) as digest, " + EVIDENCE + " as evidence from (");
            for (int ordinal = 0; ordinal < differences.size(); ordinal++) {
                VersionRange.Difference one = differences.get(ordinal);
                all.add(ordinal == 0 ? "" : " union all ");
                all.add(DIFFERING.formatted(ordinal, table(one.before()), table(one.after())));
                if (actor != null) {
                    all.add(CONCERNS, ChangeFilter.alternatives(one.collection(), actor));
                }
            }
            return all.add(") c order by ordinal, id collate \"C\"");
        }

        /** Selects the properties of these features: {@code position} (index in the list), {@code before, after}. */
        static ChangeSql contents(List<VersionRange.Difference> differences, List<Outline> wanted) {
            ChangeSql all = new ChangeSql();
            for (int ordinal = 0; ordinal < differences.size(); ordinal++) {
                List<String> ids = new ArrayList<>();
                List<Integer> positions = new ArrayList<>();
                for (int position = 0; position < wanted.size(); position++) {
                    if (wanted.get(position).ordinal() == ordinal) {
                        ids.add(wanted.get(position).id());
                        positions.add(position);
                    }
                }
                if (!ids.isEmpty()) {
                    VersionRange.Difference one = differences.get(ordinal);
                    all.add(all.sql.isEmpty() ? "" : " union all ")
                            .add(
                                    CONTENT.formatted(table(one.before()), table(one.after())),
                                    ids.toArray(new String[0]),
                                    positions.toArray(new Integer[0]));
                }
            }
            return all;
        }

        PreparedStatement prepare(Connection connection) throws SQLException {
            PreparedStatement statement = connection.prepareStatement(sql.toString());
            for (int i = 0; i < values.size(); i++) {
                Object value = values.get(i);
                if (value instanceof String[] texts) {
                    statement.setArray(i + 1, connection.createArrayOf("text", texts));
                } else if (value instanceof Integer[] numbers) {
                    statement.setArray(i + 1, connection.createArrayOf("integer", numbers));
                } else {
                    statement.setObject(i + 1, value);
                }
            }
            return statement;
        }

        /** The table of a feature set. Set 0 is empty. */
        static String table(int set) {
            return set == 0 ? "feature where feature_set = 0" : "feature_" + set;
        }

        private ChangeSql add(String piece, Object... bound) {
            sql.append(piece);
            values.addAll(List.of(bound));
            return this;
        }
    }
}
