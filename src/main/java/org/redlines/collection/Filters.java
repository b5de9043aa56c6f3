package org.redlines.collection;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.redlines.cql2.Cql2Exception;
import org.redlines.cql2.Filter;
import org.redlines.geo.Crs;
import org.redlines.http.Parameters;
import org.redlines.http.Problem;

/** The parameters {@code filter}, {@code filter-lang} and {@code filter-crs} (OGC API – Features, Part 3). */
public final class Filters {

    private static final String FEATURES = "http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/";
    private static final String CQL2 = "http://www.opengis.net/spec/cql2/1.0/conf/";

    /** The conformance classes: all of CQL2 except custom functions, because the server has none. */
    static final List<String> CONFORMS_TO = List.of(
            FEATURES + "queryables",
            FEATURES + "queryables-query-parameters",
            FEATURES + "filter",
            FEATURES + "features-filter",
            CQL2 + "cql2-text",
            CQL2 + "cql2-json",
            CQL2 + "basic-cql2",
            CQL2 + "advanced-comparison-operators",
            CQL2 + "case-insensitive-comparison",
            CQL2 + "accent-insensitive-comparison",
            CQL2 + "basic-spatial-functions",
            CQL2 + "basic-spatial-functions-plus",
            CQL2 + "spatial-functions",
            CQL2 + "temporal-functions",
            CQL2 + "array-functions",
            CQL2 + "property-property",
            CQL2 + "arithmetic");

    static final List<String> PARAMETERS = List.of("filter", "filter-lang", "filter-crs");

    /** The languages of a filter. The first is the deerror. */
    public static final List<String> LANGUAGES =
            Arrays.stream(Filter.Language.values()).map(Filter.Language::id).toList();

    private Filters() {}

    /**
     * Returns the request's filter; null if it has none.
     *
     * @throws Problem 400 with the position of the error in the expression
     */
    static Filter find(Parameters parameters, Collection collection) {
        Filter.Language language =
                parameters.find("filter-lang").map(Filters::language).orElse(Filter.Language.TEXT);
        Crs crs = ItemQuery.crs(parameters, "filter-crs");
        return parameters
                .find("filter")
                .map(text -> read(text, language, collection, crs))
                .orElse(null);
    }

    private static Filter read(String text, Filter.Language language, Collection collection, Crs crs) {
        try {
            return Filter.read(text, language, Filter.queryables(collection.properties()), crs);
        } catch (Cql2Exception error) {
            throw Problem.badExpression("filter", text, error.position(), error.expected(), error.getMessage());
        }
    }

    private static Filter.Language language(String text) {
        return Arrays.stream(Filter.Language.values())
                .filter(language -> language.id().equals(text))
                .findFirst()
                .orElseThrow(
                        () -> Problem.badParameter("filter-lang", text, "one of: " + String.join(", ", LANGUAGES)));
    }

    /**
     * A condition on one property: it equals a value, or its list contains the value.
     *
     * @param name a declared property
     * @param wanted JSON that the feature's properties must contain, for PostgreSQL's {@code @>}
     */
    public record PropertyFilter(String name, JsonNode wanted) {

        private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,100}(\\.[0-9]{1,100})?([eE][+-]?[0-9]{1,2})?");

        /** How a property is compared with a parameter. */
        public enum Kind {
            TEXT("a text", "string"),
            NUMBER("a number", "number"),
            TRUTH("true or false", "boolean"),
            TEXT_LIST("a text that the list contains", "string"),
            ID_LIST("the id of one of the list's entries", "string");

            private final String form;
            private final String jsonType;

            Kind(String form, String jsonType) {
                this.form = form;
                this.jsonType = jsonType;
            }

            /** JSON type of the parameter. */
            public String jsonType() {
                return jsonType;
            }

            /** The form of the parameter, for people. */
            public String form() {
                return form;
            }

            /** How values with this schema are compared; empty if a request cannot filter by them. */
            static Optional<Kind> find(JsonNode schema) {
                return switch (mainType(schema)) {
                    case "string" -> Optional.of(TEXT);
                    case "number", "integer" -> Optional.of(NUMBER);
                    case "boolean" -> Optional.of(TRUTH);
                    case "array" -> ofItems(schema.path("items"));
                    default -> Optional.empty();
                };
            }

            private static Optional<Kind> ofItems(JsonNode items) {
                if (mainType(items).equals("string")) {
                    return Optional.of(TEXT_LIST);
                }
                return items.path("properties").has("id") ? Optional.of(ID_LIST) : Optional.empty();
            }

            private static String mainType(JsonNode schema) {
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
        }

        /**
         * Reads the value of a parameter.
         *
         * @param schema JSON Schema of the property
         * @throws Problem 400 if the text does not have the property's type, or is not one of its enumerated values
         */
        static PropertyFilter read(String name, Kind kind, JsonNode schema, String text) {
            requireEnumerated(name, kind == Kind.TEXT_LIST ? schema.path("items") : schema, text);
            JsonNodeFactory json = JsonNodeFactory.instance;
            JsonNode value =
                    switch (kind) {
                        case TEXT -> json.textNode(storable(name, text));
                        case NUMBER -> json.numberNode(number(name, text));
                        case TRUTH -> json.booleanNode(Parameters.truth(name, text));
                        case TEXT_LIST -> json.arrayNode().add(storable(name, text));
                        case ID_LIST -> json.arrayNode().add(json.objectNode().put("id", storable(name, text)));
                    };
            return new PropertyFilter(name, json.objectNode().set(name, value));
        }

        private static void requireEnumerated(String name, JsonNode schema, String text) {
            List<String> declared = new ArrayList<>();
            schema.path("enum").forEach(value -> declared.add(value.asText()));
            if (!declared.isEmpty() && !declared.contains(text)) {
                throw Problem.badParameter(name, text, "one of: " + String.join(", ", declared));
            }
        }

        // PostgreSQL's text and jsonb accept every character except U+0000.
        private static String storable(String name, String text) {
            if (text.isEmpty() || text.indexOf('\0') >= 0) {
                throw Problem.badParameter(name, text, "a text of at least one character");
            }
            return text;
        }

        private static BigDecimal number(String name, String text) {
            if (!NUMBER.matcher(text).matches()) {
                throw Problem.badParameter(name, text, "a number such as 44 or 43.5");
            }
            return new BigDecimal(text);
        }
    }
}
