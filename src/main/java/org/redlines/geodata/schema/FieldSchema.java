package org.redlines.geodata.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The schema of one value. It follows {@code $ref}. */
public final class FieldSchema {

    private final Schemas schemas;
    private final String file;
    private final JsonNode node;

    FieldSchema(Schemas schemas, String file, JsonNode node) {
        this.schemas = schemas;
        this.file = file;
        this.node = node;
    }

    /** The value of a keyword, here or where {@code $ref} points; missing if neither has it. */
    public JsonNode keyword(String name) {
        if (node.has(name)) {
            return node.get(name);
        }
        return referenced().map(target -> target.keyword(name)).orElse(MissingNode.getInstance());
    }

    /** The schema of a property of this object; empty if the object does not have it. */
    public Optional<FieldSchema> findProperty(String name) {
        JsonNode own = node.path("properties").path(name);
        if (own.isObject()) {
            return Optional.of(new FieldSchema(schemas, file, own));
        }
        Optional<FieldSchema> inherited = referenced().flatMap(target -> target.findProperty(name));
        return inherited.isPresent() ? inherited : findNested("additionalProperties");
    }

    /** The schema of the items of this list. */
    public Optional<FieldSchema> findItems() {
        Optional<FieldSchema> inherited = referenced().flatMap(FieldSchema::findItems);
        return inherited.isPresent() ? inherited : findNested("items");
    }

    /** The schema of the property names of this object. */
    public Optional<FieldSchema> findPropertyNames() {
        return findNested("propertyNames");
    }

    /** The names of the properties in the schema's order, which is the canonical one. */
    public List<String> listProperties() {
        List<String> names = new ArrayList<>();
        referenced().ifPresent(target -> names.addAll(target.listProperties()));
        node.path("properties").fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** The field at a path such as {@code geometry/basis}. A list in the path stands for its entries. */
    Optional<FieldSchema> findAt(String path) {
        Optional<FieldSchema> found = Optional.of(this);
        for (String name : path.split("/")) {
            found = found.flatMap(one -> one.entry().findProperty(name));
        }
        return found;
    }

    /** Whether the field at this path is required in every record and every list entry. */
    boolean requiresAt(String path) {
        FieldSchema at = this;
        for (String name : path.split("/")) {
            Optional<FieldSchema> next = at.entry().findProperty(name);
            if (next.isEmpty() || !at.entry().requires(name)) {
                return false;
            }
            at = next.get();
        }
        return true;
    }

    /** For a list, the schema of its entries; otherwise this schema. */
    FieldSchema entry() {
        return findItems().orElse(this);
    }

    private boolean requires(String name) {
        for (JsonNode required : keyword("required")) {
            if (required.asText().equals(name)) {
                return true;
            }
        }
        return false;
    }

    /**
     * The field as a property of a feature: type, values with their labels, format and description. A list is never
     * null. A date has no format, because it may be only a year.
     */
    ObjectNode asProperty(boolean nullable) {
        ObjectNode property = JsonNodeFactory.instance.objectNode();
        String type = keyword("type").asText("string");
        boolean orNull = nullable && !type.equals("array");
        if (orNull) {
            property.putArray("type").add(type).add("null");
        } else {
            property.put("type", type);
        }
        if (keyword("enum").isArray()) {
            ArrayNode values = property.putArray("enum").addAll((ArrayNode) keyword("enum"));
            if (orNull) {
                values.addNull();
            }
            if (keyword("labels").isObject()) {
                property.set("labels", keyword("labels"));
            }
        }
        findItems().ifPresent(items -> {
            ObjectNode entry = items.asProperty(false);
            entry.remove("description");
            property.set("items", entry);
        });
        if (keyword("minItems").isInt() && keyword("minItems").equals(keyword("maxItems"))) {
            property.set("minItems", keyword("minItems"));
            property.set("maxItems", keyword("maxItems"));
        }
        if (keyword("format").isTextual()) {
            property.set("format", keyword("format"));
        }
        String meaning = keyword("description").asText("");
        // Whether an editor may leave the field out does not concern readers of the data.
        return property.put("description", meaning.replaceFirst("^\\((required|optional)\\) ", ""));
    }

    /** Whether the value is a text, so that {@code 2024} is read as a text and not as a number. */
    public boolean isText() {
        return "string".equals(keyword("type").asText())
                || keyword("enum").path(0).isTextual();
    }

    /** Whether this is the definition with that name in definitions.schema.json, or refers to it. */
    public boolean is(String definition) {
        return node.path("$ref").asText().endsWith("#/$defs/" + definition)
                || referenced().map(target -> target.is(definition)).orElse(false);
    }

    private Optional<FieldSchema> findNested(String name) {
        JsonNode nested = node.path(name);
        return nested.isObject() ? Optional.of(new FieldSchema(schemas, file, nested)) : Optional.empty();
    }

    private Optional<FieldSchema> referenced() {
        JsonNode reference = node.path("$ref");
        return reference.isTextual() ? Optional.of(schemas.resolve(reference.textValue(), file)) : Optional.empty();
    }

    /**
     * A value of a record with its schema.
     *
     * @param pointer JSON Pointer of the value within the record
     * @param name the property with the value, or with the list that contains it; empty for the record
     * @param value the value
     * @param schema its schema
     */
    public record Field(String pointer, String name, JsonNode value, FieldSchema schema) {

        /** Calls the visitor for the value and for every value within it that has a schema. */
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
}
