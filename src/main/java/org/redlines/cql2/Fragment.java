package org.redlines.cql2;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.redlines.cql2.Queryable.Type;

/**
 * A piece of SQL whose values are bound. Its text is put together from constants of this package alone:
 * nothing of a request ever becomes part of it.
 *
 * @param type what it yields
 * @param sql the text, a question mark for each value
 * @param values the values in order
 */
record Fragment(Type type, String sql, List<Object> values) {

    private static final Pattern ARGUMENT = Pattern.compile("\\$([1-9])");

    /** A constant text with its values. */
    static Fragment of(Type type, String sql, Object... values) {
        return new Fragment(type, sql, List.of(values));
    }

    /** A constant text in which {@code $1}, {@code $2} ... stand for the parts. */
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

    /** The same, computed once for a query when it is the same for all features: a kept plan would do it for each. */
    Fragment once() {
        boolean ofFeature = sql.contains("f.");
        return ofFeature ? this : new Fragment(type, "(select " + sql + ")", values);
    }

    /** The parts one after the other, in brackets. */
    static Fragment join(Type type, String separator, List<Fragment> parts) {
        List<Object> values = new ArrayList<>();
        parts.forEach(part -> values.addAll(part.values));
        List<String> texts = parts.stream().map(Fragment::sql).toList();
        return new Fragment(type, "(" + String.join(separator, texts) + ")", values);
    }
}
