package org.redlines.geodata.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The schema of one value, seen through its {@code $ref}. */
public final class FieldSchema {

    private final Schemas schemas;
    private final String file;
    private final JsonNode node;

    FieldSchema(Schemas schemas, String file, JsonNode node) {
        this.schemas = schemas;
        this.file = file;
        this.node = node;
    }

    /** A keyword's value here or, failing that, where {@code $ref} points; missing when neither has it. */
    public JsonNode keyword(String name) {
        if (node.has(name)) {
            return node.get(name);
        }
        return referenced().map(target -> target.keyword(name)).orElse(MissingNode.getInstance());
    }

    /** The schema of a property of this object; empty when the object does not know it. */
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

    /** Property names in the order in which the schema lists them: the canonical one. */
    public List<String> listProperties() {
        List<String> names = new ArrayList<>();
        referenced().ifPresent(target -> names.addAll(target.listProperties()));
        node.path("properties").fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** Whether the value is a text, so that {@code 2024} means the text and not the number. */
    public boolean isText() {
        return "string".equals(keyword("type").asText())
                || keyword("enum").path(0).isTextual();
    }

    /** Whether this is the definition of that name in definitions.schema.json, or refers to it. */
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
}
