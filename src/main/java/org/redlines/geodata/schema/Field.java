package org.redlines.geodata.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A value of a record together with its schema.
 *
 * @param pointer JSON Pointer of the value within the record
 * @param name the property that holds it, or that holds the list it is in; empty for the record
 * @param value the value
 * @param schema its schema
 */
public record Field(String pointer, String name, JsonNode value, FieldSchema schema) {

    /** Calls the visitor for the value itself and for every value within it that the schema knows. */
    public static void visit(JsonNode body, FieldSchema schema, Consumer<Field> visitor) {
        new Field("", "", body, schema).visit(visitor);
    }

    private void visit(Consumer<Field> visitor) {
        visitor.accept(this);
        for (Map.Entry<String, JsonNode> property : value.properties()) {
            schema.findProperty(property.getKey())
                    .ifPresent(found -> child(property.getKey(), property.getKey(), property.getValue(), found)
                            .visit(visitor));
        }
        Optional<FieldSchema> items = schema.findItems();
        for (int i = 0; value.isArray() && items.isPresent() && i < value.size(); i++) {
            child(Integer.toString(i), name, value.get(i), items.get()).visit(visitor);
        }
    }

    private Field child(String step, String named, JsonNode child, FieldSchema found) {
        String escaped = step.replace("~", "~0").replace("/", "~1");
        return new Field(pointer + "/" + escaped, named, child, found);
    }
}
