package org.redlines.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.redlines.collection.Collection;

/** Converts the JSON Schema of a property to OpenAPI 3.0's dialect. */
final class PropertySchema {

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

    private PropertySchema() {}

    /** Converts a schema. OpenAPI 3.0 has no lists of types and no type null: it has {@code nullable} instead. */
    static ObjectNode of(JsonNode schema) {
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
                    .forEachRemaining(field -> properties.set(field.getKey(), of(field.getValue())));
        }
        if (schema.has("items") || "array".equals(result.path("type").asText())) {
            result.set("items", of(schema.path("items")));
        }
        return result;
    }

    /** The schema of the statements that scenarios cite; without members when no collection has any. */
    static ObjectNode ofStatements(List<Collection> collections) {
        return of(collections.stream()
                .filter(collection -> collection.id().equals("scenarios"))
                .map(collection -> collection.properties().get("statements").path("items"))
                .findFirst()
                .orElseGet(JsonNodeFactory.instance::objectNode));
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
