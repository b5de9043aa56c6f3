package org.redlines.actor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.redlines.finding.Findings;
import org.redlines.geodata.Dossier;
import org.redlines.geodata.DossierRecord;
import org.redlines.geodata.Kind;
import org.redlines.geodata.Rule;

/** A principal actor has a colour of its own on the map, and a place in lists. */
public final class Principals implements Rule {

    @Override
    public List<String> names() {
        return List.of("principal-incomplete", "same-colour");
    }

    @Override
    public void check(Dossier dossier, Findings findings) {
        Map<String, DossierRecord> byColour = new HashMap<>();
        for (DossierRecord actor : dossier.list(Kind.ACTOR)) {
            for (String field : List.of("colour", "order")) {
                if (actor.body().path("principal").asBoolean() && !actor.body().has(field)) {
                    findings.error(
                            "principal-incomplete",
                            actor.spot("/principal"),
                            "",
                            "A principal actor needs the field '" + field + "'.");
                }
            }
            String colour = actor.text("colour").orElse(actor.id());
            DossierRecord other = byColour.putIfAbsent(colour, actor);
            if (other != null) {
                findings.error(
                        "same-colour",
                        actor.spot("/colour"),
                        colour,
                        "This is the colour of " + other.id() + " already.");
            }
        }
    }
}
