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

/** Every record has the fields that its schema wants, and no others. */
public final class SchemaRule implements Rule {

    private static final String BASE = "https://redlines.invalid/schema/";
    private static final List<String> OWN_KEYWORDS = List.of("references", "evidence", "voice", "when");
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
        refuseBroken(dossier.schemas());
        for (DossierRecord record : dossier.listRecords()) {
            JsonSchema schema = schemas.computeIfAbsent(
                    record.kind(),
                    kind -> factory.getSchema(SchemaLocation.of(BASE + kind.word() + ".schema.json"), CONFIG));
            for (ValidationMessage fault : schema.validate(record.body())) {
                report(record, fault, dossier, findings);
            }
        }
    }

    // What is no schema is ignored, or fails later at some record.
    private static void refuseBroken(Schemas schemas) {
        JsonSchema schemaOfSchemas = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(SchemaLocation.of(SchemaId.V202012));
        schemas.byFile().forEach((file, schema) -> schemaOfSchemas.validate(schema).stream()
                .findFirst()
                .ifPresent(fault -> {
                    throw new UncheckedIOException(
                            new IOException("the schema " + file + " is no JSON Schema: " + fault.getMessage()));
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
}
