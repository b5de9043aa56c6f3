package org.redlines.agreement;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.redlines.finding.Findings;
import org.redlines.geodata.Dossier;
import org.redlines.geodata.DossierRecord;
import org.redlines.geodata.Kind;
import org.redlines.geodata.Rule;

/**
 * Checks that each clause has exactly one reading for each principal actor. An actor without a reading has an entry
 * with {@code none: true}.
 */
public final class ClauseReadings implements Rule {

    @Override
    public List<String> names() {
        return List.of("missing-reading", "repeated-reading");
    }

    @Override
    public void check(Dossier dossier, Findings findings) {
        List<String> principals = dossier.list(Kind.ACTOR).stream()
                .filter(actor -> actor.body().path("principal").asBoolean())
                .map(DossierRecord::id)
                .toList();
        for (DossierRecord agreement : dossier.list(Kind.AGREEMENT)) {
            JsonNode clauses = agreement.body().path("clauses");
            for (int i = 0; i < clauses.size(); i++) {
                check(agreement, "/clauses/" + i + "/readings", principals, findings);
            }
        }
    }

    private static void check(DossierRecord agreement, String pointer, List<String> principals, Findings findings) {
        Set<String> missing = new HashSet<>(principals);
        Set<String> seen = new HashSet<>();
        JsonNode readings = agreement.body().at(pointer);
        for (int i = 0; i < readings.size(); i++) {
            String actor = readings.get(i).path("actor").asText();
            missing.remove(actor);
            if (!seen.add(actor)) {
                findings.error(
                        "repeated-reading",
                        agreement.location(pointer + "/" + i),
                        actor,
                        "The clause already has a reading of this actor. Remove one.");
            }
        }
        if (!missing.isEmpty()) {
            findings.error(
                    "missing-reading",
                    agreement.location(pointer),
                    String.join(", ", missing.stream().sorted().toList()),
                    "The clause has no reading of these actors. Add one, or an entry with 'none: true'.");
        }
    }
}
