package org.redlines.position;

import java.util.List;
import java.util.Set;
import org.redlines.finding.Findings;
import org.redlines.geodata.Dossier;
import org.redlines.geodata.DossierRecord;
import org.redlines.geodata.Kind;
import org.redlines.geodata.Rule;

/** A claim or red line says what it is about and how strongly it is put; "nothing found" rests on nothing. */
public final class Coding implements Rule {

    private static final Set<String> CODED = Set.of("claim", "red-line");

    @Override
    public List<String> names() {
        return List.of("uncoded-position", "nothing-found-with-statements", "geometry-without-anchor");
    }

    @Override
    public void check(Dossier dossier, Findings findings) {
        for (DossierRecord position : dossier.list(Kind.POSITION)) {
            String kind = position.text("kind").orElse("");
            for (String field : List.of("type", "strength")) {
                if (CODED.contains(kind) && position.text(field).isEmpty()) {
                    findings.error(
                            "uncoded-position",
                            position.spot("/kind"),
                            kind,
                            "A " + kind.replace('-', ' ') + " needs the field '" + field + "'.");
                }
            }
            if (kind.equals("nothing-found") && !position.ids("statements").isEmpty()) {
                findings.error(
                        "nothing-found-with-statements",
                        position.spot("/statements"),
                        "",
                        "Where nothing was found there is no statement to cite; remove them or choose another kind.");
            }
            checkGeometry(position, findings);
        }
    }

    private static void checkGeometry(DossierRecord position, Findings findings) {
        String basis = position.body().path("geometry").path("basis").asText();
        boolean located = Set.of("stated", "derived", "analyst").contains(basis);
        if (located && position.body().path("geometry").path("anchors").isEmpty()) {
            findings.error(
                    "geometry-without-anchor",
                    position.spot("/geometry/basis"),
                    basis,
                    "The place is said to be " + basis
                            + ", but no anchor says which. Add 'anchors', or set the basis to none.");
        }
    }
}
