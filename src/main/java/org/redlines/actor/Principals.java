package org.redlines.actor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.redlines.finding.Findings;
import org.redlines.geodata.Dossier;
import org.redlines.geodata.DossierRecord;
import org.redlines.geodata.Kind;
import org.redlines.geodata.Rule;

/**
 * Checks that a principal actor has all the fields that lists and the map need, and that no two actors look the same.
 */
public final class Principals implements Rule {

    /** The fields that distinguish actors on the map. Each value is used by one actor only. */
    private static final List<String> SYMBOL_FIELDS = List.of("colour", "letter", "hatch");

    @Override
    public List<String> names() {
        return List.of("principal-incomplete", "same-colour", "same-letter", "same-hatch");
    }

    @Override
    public void check(Dossier dossier, Findings findings) {
        List<DossierRecord> actors = dossier.list(Kind.ACTOR);
        actors.forEach(actor -> requireFields(actor, findings));
        SYMBOL_FIELDS.forEach(field -> requireUniqueValues(actors, field, findings));
    }

    private static void requireFields(DossierRecord actor, Findings findings) {
        for (String field : List.of("order", "colour", "letter", "hatch")) {
            if (actor.body().path("principal").asBoolean() && !actor.body().has(field)) {
                findings.error(
                        "principal-incomplete",
                        actor.location("/principal"),
                        "",
                        "A principal actor needs the field '" + field + "'.");
            }
        }
    }

    private static void requireUniqueValues(List<DossierRecord> actors, String field, Findings findings) {
        Map<String, DossierRecord> byValue = new HashMap<>();
        for (DossierRecord actor : actors) {
            if (actor.body().has(field)) {
                String value = actor.body().get(field).asText();
                DossierRecord other = byValue.putIfAbsent(value, actor);
                if (other != null) {
                    findings.error(
                            "same-" + field,
                            actor.location("/" + field),
                            value,
                            other.id() + " already has this " + field + ".");
                }
            }
        }
    }
}
