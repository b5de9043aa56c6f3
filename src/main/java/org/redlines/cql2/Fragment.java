package org.redlines.cql2;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.redlines.cql2.Queryable.Type;

/**
 * A piece of SQL with bound values. Its text consists of constants of this package; it never contains text of a
 * request.
 *
 * @param type type of its result
 * @param sql the text, with a question mark for each value
 * @param values the bound values in order
 */
record Fragment(Type type, String sql, List<Object> values) {

    private static final Pattern ARGUMENT = Pattern.compile("\\$([1-9])");

    /** Creates a fragment from constant text and values. */
    static Fragment of(Type type, String sql, Object... values) {
        return new Fragment(type, sql, List.of(values));
    }

    /** Creates a fragment from constant text in which {@code $1}, {@code $2} ... stand for the parts. */
    static Fragment compose(Type type, String template, List<Fragment> parts) {
        StringBuilder sql = new StringBuilder();
        List<Object> values = new ArrayList<>();
        Matcher argument = ARGUMENT.matcher(template);
        int end = 0;
        while (argument.find()) {
            Fragment part = parts.get(Integer.parseInt(argument.group(1)) - 1);
            sql.append(template, end, argument.start()).append(part.sql);
            values.addAll(part.values);
            end = argument.end();
        }
        return new Fragment(type, sql.append(template.substring(end)).toString(), values);
    }

    /**
     * Moves a fragment that does not depend on the feature into a subquery, so that it is computed once. A cached plan
     * would compute it for each feature.
     */
    Fragment once() {
        boolean ofFeature = sql.contains("f.");
        return ofFeature ? this : new Fragment(type, "(select " + sql + ")", values);
    }

    /** Joins the parts with a separator, in brackets. */
    static Fragment join(Type type, String separator, List<Fragment> parts) {
        List<Object> values = new ArrayList<>();
        parts.forEach(part -> values.addAll(part.values));
        List<String> texts = parts.stream().map(Fragment::sql).toList();
        return new Fragment(type, "(" + String.join(separator, texts) + ")", values);
    }
}
