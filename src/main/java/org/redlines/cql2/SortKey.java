package org.redlines.cql2;

import java.util.List;

/**
 * A property that features are put in order by, as SQL over a row {@code f} of the table {@code feature}.
 *
 * @param sql the expression with its direction, a question mark for each value; it holds nothing of what
 *     was asked
 * @param values the values in order
 */
public record SortKey(String sql, List<Object> values) {

    // The root order of Unicode's collation: no language's own, so the same on every server.
    private static final String ALPHABET = " collate \"und-x-icu\"";

    /** Whether values of the property have an order. */
    public static boolean isFor(Queryable queryable) {
        return switch (queryable.type()) {
            case TEXT, NUMBER, TRUTH, DAY, MOMENT -> true;
            default -> false;
        };
    }

    /** Numbers by size, days and instants by time, texts by the alphabet; what has no value comes last. */
    public static SortKey of(Queryable queryable, boolean descending) {
        Fragment value = queryable.fragment();
        String alphabet = queryable.type() == Type.TEXT ? ALPHABET : "";
        return new SortKey(value.sql() + alphabet + (descending ? " desc" : " asc") + " nulls last", value.values());
    }
}
