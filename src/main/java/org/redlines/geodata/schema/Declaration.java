package org.redlines.geodata.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.redlines.texts.Texts;

/**
 * Reads a collection's declaration, {@code collections/<id>.yaml}. It completes the properties from other files:
 *
 * <ul>
 *   <li>{@code record: position} names the schema of the records that the features are made of. A property takes type,
 *       values, format and description from the field with its own name, or from the one at {@code field:
 *       geometry/basis}. What the declaration itself gives has precedence. An optional field becomes a property that may
 *       be null, unless {@code nullable: false}.
 *   <li>{@code $ref: SourceRef} takes a definition from {@code collections/shared/definitions.yaml}.
 *   <li>{@code propertiesOf: positions}, instead of {@code properties}, takes the properties of another collection.
 *   <li>{@code type: Position} names the type of the features in the page's code.
 * </ul>
 */
public final class Declaration {

    private static final YAMLMapper YAML = new YAMLMapper();
    private static final String DEFINITIONS = "shared/definitions.yaml";
    private final Path folder;
    private final Schemas records = Schemas.packaged();
    private final boolean keepReferences;
    private JsonNode definitions;

    private Declaration(Path folder, boolean keepReferences) {
        this.folder = folder;
        this.keepReferences = keepReferences;
    }

    /**
     * The declarations in a folder, in order of their file names, with a complete JSON Schema for every property.
     * Shared definitions are read once, because servers call this at each start.
     *
     * @throws IllegalStateException if a declaration names something that does not exist
     * @throws UncheckedIOException if a file cannot be read
     */
    public static List<ObjectNode> readAll(Path folder) {
        return new Declaration(folder, false).all();
    }

    /**
     * A JSON Schema of the properties of all collections that declare their own, for the page's TypeScript types.
     * {@code $defs} has the shared definitions, and the features under the collection's {@code type}.
     *
     * @throws UncheckedIOException if a file cannot be read
     */
    public static ObjectNode schemaOf(Path folder) {
        Declaration reader = new Declaration(folder, true);
        ObjectNode types = object();
        reader.definitions()
                .properties()
                .forEach(one -> types.set(one.getKey(), reader.complete(one.getValue(), null, null)));
        reader.all().stream()
                .filter(declared -> declared.has("type"))
                .forEach(declared -> types.set(declared.get("type").asText(), typeOf(declared)));
        return object().put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .set("$defs", types);
    }

    private List<ObjectNode> all() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".yaml"))
                    .sorted()
                    .map(this::whole)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The declarations of collections cannot be listed.", e);
        }
    }

    private static ObjectNode typeOf(JsonNode declared) {
        ObjectNode type = object().put("type", "object");
        Texts.find("collectionDescription." + declared.path("id").asText())
                .ifPresent(description -> type.put("description", description));
        type.set("properties", declared.get("properties"));
        return close(type);
    }

    private ObjectNode whole(String file) {
        ObjectNode declared = parse(file);
        if (declared.has("propertiesOf")) {
            JsonNode other = whole(declared.remove("propertiesOf").asText() + ".yaml");
            return declared.set("properties", other.get("properties"));
        }
        FieldSchema record = record(declared).orElse(null);
        declared.remove("record");
        return declared.set("properties", properties(declared.path("properties"), record));
    }

    private ObjectNode properties(JsonNode declared, FieldSchema record) {
        ObjectNode whole = object();
        declared.properties()
                .forEach(property ->
                        whole.set(property.getKey(), complete(property.getValue(), property.getKey(), record)));
        return whole;
    }

    /** Completes a schema; name and record are null unless it is a property of a record. */
    private ObjectNode complete(JsonNode declared, String name, FieldSchema record) {
        ObjectNode whole = object();
        if (declared.has("$ref")) {
            whole.setAll(definition(declared.get("$ref").asText()));
        } else if (record != null) {
            String path = declared.path("field").asText(name);
            Optional<FieldSchema> field = record.findAt(path);
            if (field.isEmpty() && declared.has("field")) {
                throw new IllegalStateException("A declaration names the field '" + path + "', which no schema has.");
            }
            boolean nullable = declared.path("nullable").asBoolean(!record.requiresAt(path));
            field.ifPresent(found -> whole.setAll(found.asProperty(nullable)));
        }
        declared.properties().forEach(one -> whole.set(one.getKey(), one.getValue()));
        whole.remove("$ref");
        if (declared.has("$ref") && keepReferences) {
            refer(whole, declared.get("$ref").asText());
        }
        whole.remove(List.of("field", "nullable"));
        if (declared.has("items")) {
            whole.set("items", complete(declared.get("items"), null, null));
        }
        if (declared.has("properties")) {
            whole.set(
                    "properties",
                    properties(declared.get("properties"), record(declared).orElse(null)));
            whole.remove("record");
            close(whole);
        }
        return whole;
    }

    // A keyword beside $ref would make the generator create another type.
    private static void refer(ObjectNode schema, String definition) {
        String pointer = "#/$defs/" + definition;
        if (schema.path("type").isArray()) {
            schema.remove("type");
            schema.putArray("anyOf").add(object().put("$ref", pointer)).add(object().put("type", "null"));
        } else {
            schema.put("$ref", pointer);
        }
    }

    private ObjectNode definition(String name) {
        JsonNode found = definitions().path(name);
        if (!found.isObject()) {
            throw new IllegalStateException(
                    "A declaration names the definition '" + name + "', which is not in " + DEFINITIONS + ".");
        }
        return keepReferences ? object() : complete(found, null, null);
    }

    private Optional<FieldSchema> record(JsonNode declared) {
        if (!declared.has("record")) {
            return Optional.empty();
        }
        String path = declared.get("record").asText();
        return Optional.of(records.findAt(path)
                .map(FieldSchema::entry)
                .orElseThrow(() -> new IllegalStateException(
                        "A declaration names the record '" + path + "', which no schema has.")));
    }

    // Every feature has all declared properties, and every entry of a list has all its members.
    private static ObjectNode close(ObjectNode schema) {
        schema.withArray("required").removeAll();
        schema.path("properties").fieldNames().forEachRemaining(schema.withArray("required")::add);
        return schema.put("additionalProperties", false);
    }

    private JsonNode definitions() {
        definitions = definitions == null ? parse(DEFINITIONS) : definitions;
        return definitions;
    }

    private ObjectNode parse(String file) {
        try {
            return (ObjectNode) YAML.readTree(Files.readAllBytes(folder.resolve(file)));
        } catch (IOException e) {
            throw new UncheckedIOException("The declaration " + folder.resolve(file) + " cannot be read.", e);
        }
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
