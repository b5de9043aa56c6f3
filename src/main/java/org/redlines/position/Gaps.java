package org.redlines.position;

import java.util.List;
import org.redlines.finding.Findings;
import org.redlines.geodata.Dossier;
import org.redlines.geodata.DossierRecord;
import org.redlines.geodata.Kind;
import org.redlines.geodata.Rule;

/** Every principal actor has a position on every issue: "nothing found" is a recorded state, not a gap. */
public final class Gaps implements Rule {

    @Override
    public List<String> names() {
        return List.of("missing-position");
    }

    @Override
    public void check(Dossier dossier, Findings findings) {
        for (DossierRecord actor : dossier.list(Kind.ACTOR)) {
            for (DossierRecord issue : dossier.list(Kind.ISSUE)) {
                boolean principal = actor.body().path("principal").asBoolean();
                if (principal
                        && dossier.list(Kind.POSITION).stream().noneMatch(position -> isOn(position, actor, issue))) {
                    findings.error(
                            "missing-position",
                            actor.location("/id"),
                            actor.id(),
                            "No position on the issue '" + issue.id()
                                    + "' is recorded. Add one, or one of kind nothing-found.");
                }
            }
        }
    }

    private static boolean isOn(DossierRecord position, DossierRecord actor, DossierRecord issue) {
        return position.text("actor").filter(actor.id()::equals).isPresent()
                && position.text("issue").filter(issue.id()::equals).isPresent();
    }
}
