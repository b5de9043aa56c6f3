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

/** Each clause has one reading of every principal actor; where none was found, it says so. */
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
                        "This actor's reading of the clause is given already; keep one.");
            }
        }
        if (!missing.isEmpty()) {
            findings.error(
                    "missing-reading",
                    agreement.location(pointer),
                    String.join(", ", missing.stream().sorted().toList()),
                    "These have no reading of the clause. Add one, or one with 'none: true'.");
        }
    }
}
