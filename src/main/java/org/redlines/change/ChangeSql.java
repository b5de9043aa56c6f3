package org.redlines.change;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The SQL that compares the features of two versions: fixed pieces, whole numbers of tables, and bound
 * values.
 */
final class ChangeSql {

    private static final String PIECE =
            """
            select %d as place, coalesce(n.id, o.id) as id, o.properties as before, n.properties as after,
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

    private final StringBuilder sql = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    /** How many there are: {@code place, was, is, count}. */
    static ChangeSql count(List<Span.Difference> differences, ChangeFilter filter) {
        return new ChangeSql()
                .add("select place, before is not null, after is not null, count(*) from (")
                .differences(differences, filter)
                .add(") c group by 1, 2, 3");
    }

    /** Some of them, by collection and id, after the one named: {@code place, id, before, after, moved}. */
    static ChangeSql page(
            List<Span.Difference> differences, ChangeFilter filter, int afterPlace, String afterId, int limit) {
        return new ChangeSql()
                .add("select * from (")
                .differences(differences, filter)
                .add(") c where (place, id collate \"C\") > (?::integer, ?::text)", afterPlace, afterId)
                .add(" order by place, id collate \"C\" limit ?", limit);
    }

    /** What is new or changed, latest evidence first; a record that two collections show, once. */
    static ChangeSql news(List<Span.Difference> differences, ChangeFilter filter, int offset, int limit) {
        return new ChangeSql()
                .add("select * from (select distinct on (id, md5(after::text)) c.*, " + EVIDENCE
                        + " as evidence from (")
                .differences(differences, filter)
                .add(") c where after is not null order by id, md5(after::text), place) once")
                .add(" order by evidence collate \"C\" desc nulls last, place, id collate \"C\"")
                .add(" limit ? offset ?", limit, offset);
    }

    PreparedStatement prepare(Connection connection) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql.toString());
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
        return statement;
    }

    private ChangeSql differences(List<Span.Difference> differences, ChangeFilter filter) {
        for (int place = 0; place < differences.size(); place++) {
            Span.Difference one = differences.get(place);
            add(place == 0 ? "" : " union all ");
            add(PIECE.formatted(place, table(one.before()), table(one.after())));
            if (filter.actor() != null) {
                add(CONCERNS, filter.wanted(one.collection()));
            }
        }
        return this;
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
