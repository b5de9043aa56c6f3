package org.redlines.geodata.checking;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.NonValidationKeyword;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.redlines.finding.Findings;
import org.redlines.finding.Location;
import org.redlines.geodata.Dossier;
import org.redlines.geodata.DossierRecord;
import org.redlines.geodata.Kind;
import org.redlines.geodata.Rule;
import org.redlines.geodata.schema.Schemas;

/** Checks that every record fits its schema. */
public final class SchemaRule implements Rule {

    private static final String BASE = "https://redlines.invalid/schema/";
    private static final List<String> OWN_KEYWORDS = List.of("references", "evidence", "voice", "when", "labels");
    private static final SchemaValidatorsConfig CONFIG =
            SchemaValidatorsConfig.builder().pathType(PathType.JSON_POINTER).build();

    @Override
    public List<String> names() {
        return List.of("missing-field", "unknown-field", "wrong-value");
    }

    @Override
    public void check(Dossier dossier, Findings findings) {
        JsonSchemaFactory factory = factory(dossier.schemas());
        Map<Kind, JsonSchema> schemas = new EnumMap<>(Kind.class);
        refuseInvalid(dossier.schemas());
        for (DossierRecord record : dossier.listRecords()) {
            JsonSchema schema = schemas.computeIfAbsent(
                    record.kind(),
                    kind -> factory.getSchema(SchemaLocation.of(BASE + kind.word() + ".schema.json"), CONFIG));
            for (ValidationMessage fault : schema.validate(record.body())) {
                report(record, fault, dossier, findings);
            }
        }
    }

    // The validator ignores an invalid schema, or fails later at some record.
    private static void refuseInvalid(Schemas schemas) {
        JsonSchema schemaOfSchemas = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(SchemaLocation.of(SchemaId.V202012));
        schemas.byFile().forEach((file, schema) -> schemaOfSchemas.validate(schema).stream()
                .findFirst()
                .ifPresent(fault -> {
                    throw new UncheckedIOException(
                            new IOException("the schema " + file + " is not a JSON Schema: " + fault.getMessage()));
                }));
    }

    private static JsonSchemaFactory factory(Schemas schemas) {
        JsonMetaSchema ours = JsonMetaSchema.builder(JsonMetaSchema.getV202012())
                .keywords(OWN_KEYWORDS.stream().map(NonValidationKeyword::new).toList())
                .build();
        Map<String, String> texts = schemas.byFile().entrySet().stream()
                .collect(Collectors.toMap(entry -> BASE + entry.getKey(), entry -> entry.getValue()
                        .toString()));
        return JsonSchemaFactory.builder()
                .defaultMetaSchemaIri(ours.getIri())
                .metaSchema(ours)
                .schemaLoaders(loaders -> loaders.schemas(texts))
                .build();
    }

    private static void report(DossierRecord record, ValidationMessage fault, Dossier dossier, Findings findings) {
        SchemaFault words = new SchemaFault(fault, dossier);
        Location location = record.location(words.pointer());
        JsonNode value = record.body().at(words.pointer());
        boolean absent = value.isMissingNode() || value.isContainerNode();
        findings.error(words.rule(), location, absent ? "" : value.asText(), words.message());
    }

    /** Explains what the validator found to a reader who does not know JSON Schema. */
    private static final class SchemaFault {

        private static final Map<String, String> TYPES = Map.of(
                "string", "a text",
                "number", "a number",
                "integer", "a whole number",
                "boolean", "true or false",
                "array", "a list, each item on a line of its own that begins with '- '",
                "object", "fields of its own, indented below it");

        private final ValidationMessage fault;
        private final Schemas schemas;

        SchemaFault(ValidationMessage fault, Dossier dossier) {
            this.fault = fault;
            this.schemas = dossier.schemas();
        }

        /** The JSON Pointer of the fault. For a missing or unknown field, it points to the field itself. */
        String pointer() {
            String at = fault.getInstanceLocation().toString();
            return fault.getProperty() == null ? at : at + "/" + fault.getProperty();
        }

        String rule() {
            return switch (fault.getType()) {
                case "required", "dependentRequired" -> "missing-field";
                case "additionalProperties" -> "unknown-field";
                default -> "wrong-value";
            };
        }

        String message() {
            JsonNode limit = fault.getSchemaNode();
            return switch (fault.getType()) {
                case "required" -> "The field '" + fault.getProperty() + "' is missing." + meaning(property());
                case "dependentRequired" ->
                    "The field '" + fault.getProperty() + "' is missing; another one given here needs it.";
                case "additionalProperties" -> unknown();
                case "type" -> mistyped(limit.asText());
                case "enum" -> oneOf(limit);
                case "pattern" -> "This does not have the expected form." + meaning(parent());
                case "minLength" -> "The text is empty. Write it, or remove the line if the field is optional.";
                case "maxLength" ->
                    "The text has " + text().length() + " characters; at most " + limit + " are allowed.";
                case "minItems" -> "The list has too few items; at least " + limit + " are needed." + meaning(parent());
                case "maxItems" ->
                    "The list has too many items; at most " + limit + " are allowed." + meaning(parent());
                case "uniqueItems" -> "The list names the same thing twice.";
                case "minProperties", "maxProperties" ->
                    "Exactly " + limit + (limit.asInt() == 1 ? " field is" : " fields are") + " expected here."
                            + meaning(parent());
                default -> "This is not allowed: " + fault.getError() + "." + meaning(parent());
            };
        }

        private String unknown() {
            List<String> known = new ArrayList<>();
            parent().path("properties").fieldNames().forEachRemaining(known::add);
            return "There is no field '" + fault.getProperty() + "' here." + References.hint(fault.getProperty(), known)
                    + " Known fields: " + String.join(", ", known) + ".";
        }

        private String mistyped(String type) {
            JsonNode value = fault.getInstanceNode();
            boolean empty = value == null || value.isNull();
            String expected = TYPES.getOrDefault(type, type);
            return empty
                    ? "The field is empty, but must be " + expected + ". Fill it in or remove the line."
                    : "This must be " + expected + "." + meaning(parent());
        }

        private String oneOf(JsonNode values) {
            List<String> known = new ArrayList<>();
            values.forEach(value -> known.add(value.asText()));
            return "This is not one of the allowed values." + References.hint(text(), known) + " Allowed: "
                    + String.join(", ", known) + ".";
        }

        private String text() {
            JsonNode value = fault.getInstanceNode();
            return value == null ? "" : value.asText();
        }

        /** The schema object with the keyword that failed. */
        private JsonNode parent() {
            String location = fault.getSchemaLocation().toString();
            String file =
                    location.substring(location.lastIndexOf("/schema/") + "/schema/".length(), location.indexOf('#'));
            String pointer = location.substring(location.indexOf('#') + 1);
            return schemas.byFile().get(file).at(pointer.substring(0, pointer.lastIndexOf('/')));
        }

        private JsonNode property() {
            return parent().path("properties").path(fault.getProperty());
        }

        private static String meaning(JsonNode schema) {
            String description = schema.path("description").asText().replaceFirst("^\\((required|optional)\\) ", "");
            return description.isEmpty() ? "" : " Expected: " + description;
        }
    }
}
