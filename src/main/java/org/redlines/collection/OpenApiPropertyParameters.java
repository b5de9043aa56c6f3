package org.redlines.collection;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The parameters in the API's description that name a collection's properties. */
final class OpenApiPropertyParameters {

    private OpenApiPropertyParameters() {}

    /** Adds the order of the features. */
    static void sorting(ArrayNode parameters, Collection collection) {
        ObjectNode keys = list(
                parameters,
                Sorting.PARAMETER,
                "Properties that the features are sorted by, the first first; '-' before those in descending order");
        keys.put("pattern", "^[+-]?[^+\\-\\s].*$");
        ArrayNode names = keys.putArray("enum");
        Sorting.sortables(collection)
                .forEach(property -> names.add(property.name()).add("-" + property.name()));
    }

    /** Adds what of each feature is answered. */
    static void selection(ArrayNode parameters, Collection collection) {
        ArrayNode only = list(
                        parameters,
                        Selection.ONLY,
                        "The properties that are answered; without 'geometry' among them there is none")
                .putArray("enum");
        ArrayNode without = list(
                        parameters,
                        Selection.WITHOUT,
                        "The properties that are not answered; not together with '" + Selection.ONLY + "'")
                .putArray("enum");
        Selection.names(collection).forEach(name -> {
            only.add(name);
            without.add(name);
        });
        parameters.add(OpenApiParameters.reference(Selection.SKIP_GEOMETRY));
    }

    /** Adds a parameter of several texts; answers the schema of each. */
    private static ObjectNode list(ArrayNode parameters, String name, String description) {
        return OpenApiParameters.query(parameters.addObject(), name, description)
                .put("type", "array")
                .put("minItems", 1)
                .putObject("items")
                .put("type", "string");
    }

    /** Adds CQL2, and each property that features can be filtered by. */
    static void filters(ArrayNode parameters, Collection collection) {
        Filters.PARAMETERS.forEach(name -> parameters.add(OpenApiParameters.reference(name)));
        collection.filters().forEach((name, kind) -> {
            JsonNode property = collection.properties().get(name);
            String meaning = property.path("description").asText(name);
            ObjectNode schema =
                    OpenApiParameters.query(parameters.addObject(), name, meaning + " (" + kind.form() + ")");
            schema.put("type", kind.jsonType());
            if (kind == PropertyFilter.Kind.TEXT && property.path("enum").isArray()) {
                schema.set("enum", OpenApiSchemas.withoutNull(property.get("enum")));
            }
        });
    }
}
