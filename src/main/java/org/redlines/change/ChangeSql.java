package org.redlines.change;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.redlines.change.ChangeQuery.ChangeFilter;
import org.redlines.change.Comparison.Outline;

/**
 * The SQL that compares the features of two versions: fixed pieces, whole numbers of tables, and bound
 * values.
 */
final class ChangeSql {

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

    // The day of the latest evidence for a record, as precisely as it says; texts of dates sort by time.
    private static final String EVIDENCE =
            "coalesce(after ->> 'lastEvidence', after ->> 'date'," + " after ->> 'statusAsOf', after ->> 'validFrom')";

    private static final String CONTENT =
            """
            select wanted.position, o.properties as before, n.properties as after
            from unnest(?::text[], ?::integer[]) wanted (id, position)
            left join (select * from %s) o on o.id = wanted.id
            left join (select * from %s) n on n.id = wanted.id\
            """;

    private final StringBuilder sql = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    /** Which differ, by collection and id: {@code ordinal, id, was, stays, moved, digest, evidence}. */
    static ChangeSql outlines(List<VersionRange.Difference> differences, String actor) {
        ChangeSql all = new ChangeSql()
                .add("select ordinal, id, before is not null as was, after is not null as stays, moved,"
                        + " jsonb_hash_extended(after, 0) as digest, " + EVIDENCE + " as evidence from (");
        for (int ordinal = 0; ordinal < differences.size(); ordinal++) {
            VersionRange.Difference one = differences.get(ordinal);
            all.add(ordinal == 0 ? "" : " union all ");
            all.add(DIFFERING.formatted(ordinal, table(one.before()), table(one.after())));
            if (actor != null) {
                all.add(CONCERNS, ChangeFilter.wanted(one.collection(), actor));
            }
        }
        return all.add(") c order by ordinal, id collate \"C\"");
    }

    /** What these held and hold: {@code position} among them, from 0, {@code before, after}. */
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

    /** The table of a set; none has the number 0. */
    static String table(int set) {
        return set == 0 ? "feature where feature_set = 0" : "feature_" + set;
    }

    private ChangeSql add(String piece, Object... bound) {
        sql.append(piece);
        values.addAll(List.of(bound));
        return this;
    }
}
