package org.redlines.cql2;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;
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
}
