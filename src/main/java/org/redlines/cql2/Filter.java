package org.redlines.cql2;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;
import org.redlines.cql2.Expression.Operator;
import org.redlines.cql2.Queryable.Type;
import org.redlines.geo.Crs;

/**
 * A condition on features, as SQL over a row {@code f} of the table {@code feature}.
 *
 * @param sql the condition, with a question mark for each value; it contains no text of the request
 * @param values the bound values in order
 */
public record Filter(String sql, List<Object> values) {

    /** The two encodings of CQL2. */
    public enum Language {
        TEXT("cql2-text"),
        JSON("cql2-json");

        private final String id;

        Language(String id) {
            this.id = id;
        }

        /** The value of {@code filter-lang}. */
        public String id() {
            return id;
        }
    }

    /**
     * Reads a filter.
     *
     * @param text the expression
     * @param language its encoding
     * @param queryables the properties that it may name, by name
     * @param crs the reference system of its geometries
     * @throws Cql2Exception if the expression is malformed, too large, or does not fit the properties
     */
    public static Filter read(String text, Language language, Map<String, Queryable> queryables, Crs crs) {
        if (text.length() > Limits.CHARACTERS) {
            throw new Cql2Exception(
                    Limits.CHARACTERS, "an expression of at most " + Limits.CHARACTERS + " characters", "a longer one");
        }
        Expression expression = language == Language.TEXT ? TextParser.read(text) : JsonReader.read(text);
        Fragment condition = new Translator(queryables, crs).condition(expression);
        return new Filter(condition.sql(), condition.values());
    }

    /**
     * An estimate of the number of values that are compared for each feature. Each position of a geometry counts as
     * one.
     */
    public long weight() {
        return values.stream()
                .mapToLong(value -> value instanceof Geometry shape ? shape.getNumPoints() : 1)
                .sum();
    }

    /** The properties that filters can name, by name: the declared properties with simple types, and the geometry. */
    public static Map<String, Queryable> queryables(Map<String, JsonNode> properties) {
        Map<String, Queryable> queryables = new LinkedHashMap<>();
        properties.forEach(
                (name, schema) -> Queryable.of(name, schema).ifPresent(queryable -> queryables.put(name, queryable)));
        // The geometry takes precedence over a property with the same name.
        queryables.put(Queryable.GEOMETRY, new Queryable(Queryable.GEOMETRY, Type.GEOMETRY, false));
        return queryables;
    }

    /** Limits of the size of an expression. A larger expression would cost too much to evaluate. */
    public static final class Limits {

        /** The most characters of an expression. */
        public static final int CHARACTERS = 10_000;

        /** The most levels of nested brackets and operators. */
        public static final int DEPTH = 50;

        /** The most comparisons, functions and arithmetic operations. AND, OR and NOT do not count. */
        public static final int OPERATIONS = 100;

        /** The most positions of all geometries together. */
        public static final int POSITIONS = 500;

        /** The most wildcards of all patterns together. */
        public static final int WILDCARDS = 20;

        private int operations;
        private int positions;
        private int wildcards;

        /** Returns the next level of nesting. */
        static int nextDepth(int depth, int at) {
            if (depth >= DEPTH) {
                throw new Cql2Exception(at, "an expression of at most " + DEPTH + " levels", "one more level");
            }
            return depth + 1;
        }

        /** Counts an operation. */
        void countOperation(Expression.Operation operation) {
            if (operation.operator().family() != Operator.Family.LOGIC) {
                operations++;
                requireAtMost(operations, OPERATIONS, "conditions, functions and calculations", operation.at());
            }
        }

        /** Counts the positions of a geometry. */
        void countPositions(Expression.Shape shape) {
            positions += shape.value().getNumPoints();
            requireAtMost(positions, POSITIONS, "positions of geometries", shape.at());
        }

        /** Counts the wildcards of a pattern. */
        void countWildcards(Expression.Text pattern) {
            boolean escaped = false;
            for (char c : pattern.value().toCharArray()) {
                wildcards += !escaped && (c == '%' || c == '_') ? 1 : 0;
                escaped = !escaped && c == '\\';
            }
            requireAtMost(wildcards, WILDCARDS, "wildcards", pattern.at());
        }

        private static void requireAtMost(int count, int most, String what, int at) {
            if (count > most) {
                throw new Cql2Exception(at, "an expression of at most " + most + " " + what, count + " of them");
            }
        }
    }
}
