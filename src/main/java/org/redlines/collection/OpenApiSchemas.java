package org.redlines.collection;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The schemas in the API's description: the standard's documents, and each collection's features. */
final class OpenApiSchemas {

    private static final List<String> KEPT = List.of(
            "title",
            "description",
            "format",
            "minimum",
            "maximum",
            "minLength",
            "maxLength",
            "minItems",
            "maxItems",
            "pattern",
            "uniqueItems");

    private OpenApiSchemas() {}

    static void describe(ObjectNode schemas, List<Collection> collections) {
        OpenApiDocumentSchemas.describe(schemas);
        for (Collection collection : collections) {
            feature(schemas.putObject("Feature." + collection.id()), collection);
            features(schemas.putObject("FeatureCollection." + collection.id()), collection.id());
        }
    }

    private static void feature(ObjectNode schema, Collection collection) {
        schema.put("type", "object").put("description", collection.description());
        schema.putArray("required").add("type").add("id").add("geometry").add("properties");
        ObjectNode members = schema.putObject("properties");
        members.putObject("type").put("type", "string").putArray("enum").add("Feature");
        members.putObject("id").put("type", "string");
        members.putObject("geometry")
                .put("type", "object")
                .put("nullable", true)
                .put("description", "GeoJSON geometry, longitude and latitude");
        ObjectNode properties =
                members.putObject("properties").put("type", "object").putObject("properties");
        collection.properties().forEach((name, property) -> properties.set(name, openApi(property)));
        links(members);
    }

    private static void features(ObjectNode schema, String id) {
        schema.put("type", "object");
        schema.putArray("required").add("type").add("features");
        ObjectNode members = schema.putObject("properties");
        members.putObject("type").put("type", "string").putArray("enum").add("FeatureCollection");
        members.putObject("features")
                .put("type", "array")
                .putObject("items")
                .put("$ref", "#/components/schemas/Feature." + id);
        count(members, "numberMatched", "Features on all pages");
        count(members, "numberReturned", "Features on this page");
        members.putObject("timeStamp").put("type", "string").put("format", "date-time");
        members.putObject("version").put("type", "integer").put("description", "Number of the data version");
        members.putObject("versionIdentity")
                .put("type", "string")
                .put("description", "Names the data version in addresses that stay, as asOf");
        members.putObject("lastEvidence")
                .put("type", "string")
                .put("format", "date")
                .put("description", "Day after which no evidence was found");
        members.putObject("licence").put("type", "string").put("description", "SPDX identifier");
        members.putObject("attribution").put("type", "string");
        links(members);
    }

    private static void count(ObjectNode members, String name, String description) {
        members.putObject(name).put("type", "integer").put("minimum", 0).put("description", description);
    }

    private static void links(ObjectNode members) {
        members.putObject("links").put("type", "array").putObject("items").put("$ref", "#/components/schemas/Link");
    }

    /** A JSON Schema fragment in OpenAPI 3.0's dialect, which knows no list of types and no null. */
    static ObjectNode openApi(JsonNode schema) {
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        KEPT.stream().filter(schema::has).forEach(keyword -> result.set(keyword, schema.get(keyword)));
        type(schema.path("type"), result);
        if (schema.path("enum").isArray()) {
            result.set("enum", withoutNull(schema.get("enum")));
        }
        if (schema.has("properties")) {
            ObjectNode properties = result.putObject("properties");
            schema.get("properties")
                    .fields()
                    .forEachRemaining(field -> properties.set(field.getKey(), openApi(field.getValue())));
        }
        if (schema.has("items") || "array".equals(result.path("type").asText())) {
            result.set("items", openApi(schema.path("items")));
        }
        return result;
    }

    private static void type(JsonNode type, ObjectNode result) {
        if (type.isTextual()) {
            result.set("type", type);
        }
        for (JsonNode one : type) {
            if (one.asText().equals("null")) {
                result.put("nullable", true);
            } else if (!result.has("type")) {
                result.set("type", one);
            }
        }
    }

    static ArrayNode withoutNull(JsonNode values) {
        ArrayNode kept = JsonNodeFactory.instance.arrayNode();
        values.forEach(value -> {
            if (!value.isNull()) {
                kept.add(value);
            }
        });
        return kept;
    }
}
