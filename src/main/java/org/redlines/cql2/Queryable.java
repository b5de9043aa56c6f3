package org.redlines.cql2;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/**
 * A property that expressions can name.
 *
 * @param name its name
 * @param type what it yields
 * @param records whether it is a list of records, of which expressions see the ids
 */
public record Queryable(String name, Type type, boolean records) {

    /** The name of every feature's geometry. */
    public static final String GEOMETRY = "geometry";

    static final String INDEXED = "f.geom";

    /** The geometry of the row {@code f} of a feature as PostGIS answers every question about it. */
    public static final String VALID = "coalesce(f.valid_geom, f.geom)";

    /** The queryable of a property that is declared so; empty when it is too complex to be one. */
    public static Optional<Queryable> of(String name, JsonNode schema) {
        return switch (mainType(schema)) {
            case "string" -> Optional.of(new Queryable(name, instantOrText(schema), false));
            case "number", "integer" -> Optional.of(new Queryable(name, Type.NUMBER, false));
            case "boolean" -> Optional.of(new Queryable(name, Type.TRUTH, false));
            case "array" -> list(name, schema.path("items"));
            default -> Optional.empty();
        };
    }

    /** The JSON type of the values that expressions see. */
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
            case "date" -> Type.DAY;
            case "date-time" -> Type.MOMENT;
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

    /** Reads it from the row {@code f} of a feature; absent, or of another type than declared, it is null. */
    Fragment fragment() {
        return switch (type) {
            case TEXT -> Fragment.of(type, "(f.properties ->> ?::text)", name);
            case NUMBER -> Fragment.of(type, "cql2_number(f.properties -> ?::text)", name);
            case TRUTH -> Fragment.of(type, "cql2_truth(f.properties -> ?::text)", name);
            case DAY -> Fragment.of(type, "cql2_day(f.properties ->> ?::text)", name);
            case MOMENT -> Fragment.of(type, "cql2_moment(f.properties ->> ?::text)", name);
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
            return new SortKey(
                    value.sql() + alphabet + (descending ? " desc" : " asc") + " nulls last", value.values());
        }
    }

    /** What an expression yields. */
    public enum Type {
        TEXT("a text"),
        NUMBER("a number"),
        TRUTH("a condition"),
        DAY("a date"),
        MOMENT("a timestamp"),
        INTERVAL("an interval"),
        GEOMETRY("a geometry"),
        LIST("an array");

        private final String words;

        Type(String words) {
            this.words = words;
        }

        boolean isInstant() {
            return this == DAY || this == MOMENT;
        }

        @Override
        public String toString() {
            return words;
        }
    }
}
