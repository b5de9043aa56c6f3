package org.redlines.geodata.checking;

import java.util.List;
import org.redlines.finding.Findings;
import org.redlines.finding.Location;
import org.redlines.geodata.Dossier;
import org.redlines.geodata.Kind;
import org.redlines.geodata.Rule;

/** There is a dossier's file, which says when the evidence ends. */
public final class OneDossier implements Rule {

    @Override
    public List<String> names() {
        return List.of("no-dossier");
    }

    @Override
    public void check(Dossier dossier, Findings findings) {
        if (dossier.list(Kind.DOSSIER).isEmpty()) {
            findings.error(
                    "no-dossier",
                    Location.of("dossiers"),
                    "",
                    "No dossier was found; expected a file such as dossiers/zangezur/dossier.yaml.");
        }
    }
}
