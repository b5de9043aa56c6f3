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
 * @param sql the condition, a question mark for each value; it holds nothing of what was asked
 * @param values the values in order
 */
public record Filter(String sql, List<Object> values) {

    /** How a filter can be written. */
    public enum Language {
        TEXT("cql2-text"),
        JSON("cql2-json");

        private final String id;

        Language(String id) {
            this.id = id;
        }

        /** Its name as the value of {@code filter-lang}. */
        public String id() {
            return id;
        }
    }

    /**
     * Reads a filter.
     *
     * @param text the expression
     * @param language how it is written
     * @param queryables what it may name, by name
     * @param crs the reference system of its geometries
     * @throws Cql2Exception when it is not understood
     */
    public static Filter read(String text, Language language, Map<String, Queryable> queryables, Crs crs) {
        if (text.length() > Limits.CHARACTERS) {
            throw new Cql2Exception(
                    Limits.CHARACTERS, "the end after " + Limits.CHARACTERS + " characters at most", "more");
        }
        Expression expression = language == Language.TEXT ? TextParser.read(text) : JsonReader.read(text);
        Fragment condition = new Translator(queryables, crs).condition(expression);
        return new Filter(condition.sql(), condition.values());
    }

    /** How many values are looked at for each feature; each position of a geometry is one. */
    public long weight() {
        return values.stream()
                .mapToLong(value -> value instanceof Geometry shape ? shape.getNumPoints() : 1)
                .sum();
    }

    /** What filters can name, by name: the declared properties that are not too complex, and the geometry. */
    public static Map<String, Queryable> queryables(Map<String, JsonNode> properties) {
        Map<String, Queryable> queryables = new LinkedHashMap<>();
        properties.forEach(
                (name, schema) -> Queryable.of(name, schema).ifPresent(queryable -> queryables.put(name, queryable)));
        // A property of this name is none that filters can name.
        queryables.put(Queryable.GEOMETRY, new Queryable(Queryable.GEOMETRY, Type.GEOMETRY, false));
        return queryables;
    }

    /** How large an expression may be; beyond that it costs more than any question is worth. */
    public static final class Limits {

        /** The most characters of an expression. */
        public static final int CHARACTERS = 10_000;

        /** The most levels of brackets and operators within each other. */
        public static final int DEPTH = 50;

        /** The most conditions, functions and calculations; AND, OR and NOT are not counted. */
        public static final int OPERATIONS = 100;

        /** The most positions of all geometries together. */
        public static final int POSITIONS = 500;

        /** The most wildcards of all patterns together. */
        public static final int WILDCARDS = 20;

        private int operations;
        private int positions;
        private int wildcards;

        /** One level deeper. */
        static int deeper(int depth, int at) {
            if (depth >= DEPTH) {
                throw new Cql2Exception(at, "an expression of at most " + DEPTH + " levels", "one more level");
            }
            return depth + 1;
        }

        /** One operation more. */
        void countOperation(Expression.Operation operation) {
            if (operation.operator().family() != Operator.Family.LOGIC) {
                operations++;
                refuseAbove(operations, OPERATIONS, "conditions, functions and calculations", operation.at());
            }
        }

        /** The positions of one geometry more. */
        void countPositions(Expression.Shape shape) {
            positions += shape.value().getNumPoints();
            refuseAbove(positions, POSITIONS, "positions of geometries", shape.at());
        }

        /** The wildcards of one pattern more. */
        void countWildcards(Expression.Text pattern) {
            boolean escaped = false;
            for (char c : pattern.value().toCharArray()) {
                wildcards += !escaped && (c == '%' || c == '_') ? 1 : 0;
                escaped = !escaped && c == '\\';
            }
            refuseAbove(wildcards, WILDCARDS, "wildcards", pattern.at());
        }

        private static void refuseAbove(int count, int most, String what, int at) {
            if (count > most) {
                throw new Cql2Exception(at, "an expression of at most " + most + " " + what, count + " of them");
            }
        }
    }
}
