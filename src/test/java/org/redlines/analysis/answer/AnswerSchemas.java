package org.redlines.analysis.answer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import com.networknt.schema.oas.OpenApi30;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The schemas of answers as the API's description has them, closed: what is not described is a fault. Keeps in mind which
 * described members real answers had.
 */
final class AnswerSchemas {

    private static final String SCHEMAS = "#/components/schemas/";

    private final ObjectNode schemas;
    private final JsonSchemaFactory factory = JsonSchemaFactory.getInstance(
            SpecVersion.VersionFlag.V4, builder -> builder.metaSchema(OpenApi30.getInstance())
                    .defaultMetaSchemaIri(OpenApi30.getInstance().getIri()));
    private final Map<String, JsonSchema> compiled = new TreeMap<>();
    private final Set<String> seen = new TreeSet<>();

    AnswerSchemas(JsonNode api) {
        ObjectNode copy = api.deepCopy();
        this.schemas = (ObjectNode) copy.at("/components/schemas");
        schemas.forEach(AnswerSchemas::close);
    }

    private static void close(JsonNode schema) {
        if (schema.has("properties") && schema.path("properties").isObject() && !schema.has("additionalProperties")) {
            ((ObjectNode) schema).put("additionalProperties", false);
        }
        schema.forEach(AnswerSchemas::close);
    }

    /** What of an operation's answer is not as described. */
    Set<String> faults(String operation, JsonNode answer) {
        see(schemas.get("Answer." + operation), answer, operation);
        Set<String> faults = new TreeSet<>();
        for (ValidationMessage fault :
                compiled.computeIfAbsent(operation, this::compile).validate(answer)) {
            faults.add(operation + ": " + fault.getMessage());
        }
        return faults;
    }

    private JsonSchema compile(String operation) {
        ObjectNode whole = schemas.objectNode();
        whole.put("$ref", SCHEMAS + "Answer." + operation);
        whole.putObject("components").set("schemas", schemas);
        return factory.getSchema(whole);
    }

    /** The described members of answers that none of the answers had. */
    Set<String> listUnseen() {
        Set<String> members = new TreeSet<>();
        schemas.properties().stream()
                .filter(schema -> schema.getKey().startsWith("Answer."))
                .forEach(schema -> list(schema.getValue(), schema.getKey().substring("Answer.".length()), members));
        members.removeAll(seen);
        return members;
    }

    // The members below, by their path from the operation or, in what answers share, from its schema.
    private void list(JsonNode schema, String path, Set<String> members) {
        if (schema.has("$ref")) {
            String name = name(schema);
            if (members.add(name)) {
                list(schemas.get(name), name, members);
            }
            return;
        }
        schema.path("oneOf").forEach(one -> list(one, path, members));
        schema.path("properties").properties().forEach(member -> {
            members.add(path + "." + member.getKey());
            list(member.getValue(), path + "." + member.getKey(), members);
        });
        if (schema.has("items")) {
            list(schema.get("items"), path, members);
        }
    }

    private void see(JsonNode schema, JsonNode answer, String path) {
        if (schema.has("$ref")) {
            seen.add(name(schema));
            see(schemas.get(name(schema)), answer, name(schema));
            return;
        }
        schema.path("oneOf").forEach(one -> see(one, answer, path));
        if (answer.isArray()) {
            answer.forEach(entry -> see(schema.path("items"), entry, path));
        }
        for (Iterator<String> names = answer.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (schema.path("properties").has(name)) {
                seen.add(path + "." + name);
                see(schema.at("/properties").get(name), answer.get(name), path + "." + name);
            }
        }
    }

    private static String name(JsonNode reference) {
        return reference.get("$ref").asText().substring(SCHEMAS.length());
    }
}
