package org.redlines.dossier.checking;

import java.util.List;
import org.redlines.dossier.Dossier;
import org.redlines.dossier.Findings;
import org.redlines.dossier.Kind;
import org.redlines.dossier.Rule;
import org.redlines.dossier.Spot;

/** There is a dossier's file, which says when the evidence ends. */
final class OneDossier implements Rule {

    @Override
    public List<String> names() {
        return List.of("no-dossier");
    }

    @Override
    public void check(Dossier dossier, Findings findings) {
        if (dossier.list(Kind.DOSSIER).isEmpty()) {
            findings.error(
                    "no-dossier",
                    Spot.of("dossiers"),
                    "",
                    "No dossier was found; expected a file such as dossiers/zangezur/dossier.yaml.");
        }
    }
}
