package org.redlines.cql2;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/**
 * A property that expressions can name.
 *
 * @param name its name
 * @param type type of its value
 * @param records whether it is a list of objects, which expressions see as a list of their ids
 */
public record Queryable(String name, Type type, boolean records) {

    /** The name of a feature's geometry. */
    public static final String GEOMETRY = "geometry";

    static final String INDEXED = "f.geom";

    /** The valid geometry of the row {@code f}, which PostGIS needs for its predicates. */
    public static final String VALID = "coalesce(f.valid_geom, f.geom)";

    /** Creates the queryable of a property from its schema; empty if its type is too complex. */
    public static Optional<Queryable> of(String name, JsonNode schema) {
        return switch (mainType(schema)) {
            case "string" -> Optional.of(new Queryable(name, instantOrText(schema), false));
            case "number", "integer" -> Optional.of(new Queryable(name, Type.NUMBER, false));
            case "boolean" -> Optional.of(new Queryable(name, Type.BOOLEAN, false));
            case "array" -> list(name, schema.path("items"));
            default -> Optional.empty();
        };
    }

    /** The JSON type of the value that expressions see. */
    public static String mainType(JsonNode schema) {
        JsonNode type = schema.path("type");
        if (!type.isArray()) {
            return type.asText(schema.has("enum") ? "string" : "");
        }
        for (JsonNode one : type) {
            if (!one.asText().equals("null")) {
                return one.asText();
            }
        }
        return "";
    }

    private static Type instantOrText(JsonNode schema) {
        return switch (schema.path("format").asText()) {
            case "date" -> Type.DATE;
            case "date-time" -> Type.TIMESTAMP;
            default -> Type.TEXT;
        };
    }

    private static Optional<Queryable> list(String name, JsonNode items) {
        return switch (mainType(items)) {
            case "string", "number", "integer", "boolean" -> Optional.of(new Queryable(name, Type.LIST, false));
            default ->
                items.path("properties").has("id")
                        ? Optional.of(new Queryable(name, Type.LIST, true))
                        : Optional.empty();
        };
    }

    /**
     * Reads the value from the row {@code f}. It is null if the property is absent or has another type than declared.
     */
    Fragment fragment() {
        return switch (type) {
            case TEXT -> Fragment.of(type, "(f.properties ->> ?::text)", name);
            case NUMBER -> Fragment.of(type, "cql2_number(f.properties -> ?::text)", name);
            case BOOLEAN -> Fragment.of(type, "cql2_truth(f.properties -> ?::text)", name);
            case DATE -> Fragment.of(type, "cql2_day(f.properties ->> ?::text)", name);
            case TIMESTAMP -> Fragment.of(type, "cql2_moment(f.properties ->> ?::text)", name);
            case LIST ->
                Fragment.of(
                        type,
                        records ? "cql2_ids(f.properties -> ?::text)" : "cql2_list(f.properties -> ?::text)",
                        name);
            case GEOMETRY -> Fragment.of(type, INDEXED);
            case INTERVAL -> throw new IllegalStateException("No property is an interval.");
        };
    }

    /**
     * A sort key, as SQL over a row {@code f} of the table {@code feature}.
     *
     * @param sql the expression with its direction, with a question mark for each value; it contains no text of the
     *     request
     * @param values the bound values in order
     */
    public record SortKey(String sql, List<Object> values) {

        // Unicode's root collation belongs to no language, so the order is the same on every server.
        private static final String ALPHABET = " collate \"und-x-icu\"";

        /** Whether the property can be a sort key. */
        public static boolean isFor(Queryable queryable) {
            return switch (queryable.type()) {
                case TEXT, NUMBER, BOOLEAN, DATE, TIMESTAMP -> true;
                default -> false;
            };
        }

        /** Sorts numbers by value, dates and timestamps by time, strings alphabetically. Missing values come last. */
        public static SortKey of(Queryable queryable, boolean descending) {
            Fragment value = queryable.fragment();
            String alphabet = queryable.type() == Type.TEXT ? ALPHABET : "";
            return new SortKey(
                    value.sql() + alphabet + (descending ? " desc" : " asc") + " nulls last", value.values());
        }
    }

    /** The type of an expression's value. */
    public enum Type {
        TEXT("a text"),
        NUMBER("a number"),
        BOOLEAN("a condition"),
        DATE("a date"),
        TIMESTAMP("a timestamp"),
        INTERVAL("an interval"),
        GEOMETRY("a geometry"),
        LIST("an array");

        private final String label;

        Type(String label) {
            this.label = label;
        }

        boolean isInstant() {
            return this == DATE || this == TIMESTAMP;
        }

        @Override
        public String toString() {
            return label;
        }
    }
}
