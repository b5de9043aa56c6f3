package org.redlines.actor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.redlines.finding.Findings;
import org.redlines.geodata.Dossier;
import org.redlines.geodata.DossierRecord;
import org.redlines.geodata.Kind;
import org.redlines.geodata.Rule;

/** A principal actor has a place in lists and a colour, letters and a hatch of its own on the map. */
public final class Principals implements Rule {

    /** What tells the actors apart on the map: no two may share one of these. */
    private static final List<String> SYMBOL = List.of("colour", "letter", "hatch");

    @Override
    public List<String> names() {
        return List.of("principal-incomplete", "same-colour", "same-letter", "same-hatch");
    }

    @Override
    public void check(Dossier dossier, Findings findings) {
        List<DossierRecord> actors = dossier.list(Kind.ACTOR);
        actors.forEach(actor -> complete(actor, findings));
        SYMBOL.forEach(field -> different(actors, field, findings));
    }

    private static void complete(DossierRecord actor, Findings findings) {
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

    private static void different(List<DossierRecord> actors, String field, Findings findings) {
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
                            "This is the " + field + " of " + other.id() + " already.");
                }
            }
        }
    }
}
