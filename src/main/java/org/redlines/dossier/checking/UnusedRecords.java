package org.redlines.dossier.checking;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.redlines.dossier.Dossier;
import org.redlines.dossier.DossierRecord;
import org.redlines.dossier.Findings;
import org.redlines.dossier.Kind;
import org.redlines.dossier.Rule;

/** A source, a person or an actor that nothing refers to is worth a look. */
final class UnusedRecords implements Rule {

    private static final Set<Kind> REFERRED_TO = Set.of(Kind.SOURCE, Kind.PERSON, Kind.ACTOR);

    @Override
    public List<String> names() {
        return List.of("unused");
    }

    @Override
    public void check(Dossier dossier, Findings findings) {
        Set<String> used = new HashSet<>();
        References.forEach(
                dossier,
                (record, reference) -> reference.kinds().forEach(kind -> used.add(kind + "/" + reference.id())));
        for (DossierRecord record : dossier.listRecords()) {
            boolean unused = !used.contains(record.kind().word() + "/" + record.id());
            if (REFERRED_TO.contains(record.kind()) && unused) {
                findings.note(
                        "unused",
                        record.spot("/id"),
                        record.id(),
                        "No record refers to this " + record.kind().word() + ".");
            }
        }
    }
}
