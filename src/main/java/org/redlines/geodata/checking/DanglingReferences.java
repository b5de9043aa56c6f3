package org.redlines.geodata.checking;

import java.util.List;
import org.redlines.finding.Findings;
import org.redlines.geodata.Dossier;
import org.redlines.geodata.DossierRecord;
import org.redlines.geodata.Rule;
import org.redlines.geodata.checking.References.Reference;

/** Everything that a record refers to exists. */
public final class DanglingReferences implements Rule {

    @Override
    public List<String> names() {
        return List.of("dangling-reference");
    }

    @Override
    public void check(Dossier dossier, Findings findings) {
        References.forEach(dossier, (record, reference) -> {
            if (!reference.isKept(dossier)) {
                report(record, reference, dossier, findings);
            }
        });
    }

    private static void report(DossierRecord record, Reference reference, Dossier dossier, Findings findings) {
        List<String> known = reference.kinds().stream()
                .flatMap(kind -> dossier.listReferable(kind).stream())
                .toList();
        findings.error(
                "dangling-reference",
                record.location(reference.pointer()),
                reference.id(),
                "There is no " + String.join(" or ", reference.kinds()) + " of this id."
                        + Nearest.hint(reference.id(), known));
    }
}
