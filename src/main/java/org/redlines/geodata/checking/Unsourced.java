package org.redlines.geodata.checking;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.redlines.finding.Findings;
import org.redlines.geodata.Dossier;
import org.redlines.geodata.DossierRecord;
import org.redlines.geodata.Rule;
import org.redlines.geodata.schema.FieldSchema.Field;

/**
 * Checks that every assertion cites a statement or a source. A recorded absence (a position {@code nothing-found}, a
 * reading {@code none: true}) and an opinion under test need no evidence. Something {@code inferred} gives the reason
 * instead.
 */
public final class Unsourced implements Rule {

    private static final List<String> EVIDENCE = List.of("statements", "sources");

    @Override
    public List<String> names() {
        return List.of("unsourced");
    }

    @Override
    public void check(Dossier dossier, Findings findings) {
        dossier.forEachField((record, field) -> {
            boolean wanted = field.schema().keyword("evidence").asBoolean();
            if (wanted && field.value().isObject() && !hasEvidence(field.value()) && !needsNoEvidence(field.value())) {
                report(record, field, findings);
            }
        });
    }

    private static boolean hasEvidence(JsonNode object) {
        return EVIDENCE.stream().anyMatch(name -> !object.path(name).isEmpty());
    }

    private static boolean needsNoEvidence(JsonNode object) {
        return object.path("none").asBoolean()
                || object.path("inferred").isTextual()
                || object.path("kind").asText().equals("nothing-found")
                || object.path("check").asText().equals("opinion");
    }

    private static void report(DossierRecord record, Field field, Findings findings) {
        List<String> possible = new ArrayList<>(EVIDENCE);
        possible.retainAll(field.schema().listProperties());
        findings.error(
                "unsourced",
                record.location(field.pointer().isEmpty() ? "/" + possible.get(0) : field.pointer()),
                "",
                "This cites no evidence; name at least one id under '" + String.join("' or '", possible) + "'.");
    }
}
