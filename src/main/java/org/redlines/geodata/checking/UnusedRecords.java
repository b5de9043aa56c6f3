package org.redlines.geodata.checking;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.redlines.finding.Findings;
import org.redlines.geodata.Dossier;
import org.redlines.geodata.DossierRecord;
import org.redlines.geodata.Kind;
import org.redlines.geodata.Rule;

/**
 * A source, a person or an actor that nothing refers to is worth a look. Who speaks together with others is referred to
 * by name only, since a statement's {@code person} is one.
 */
public final class UnusedRecords implements Rule {

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
            boolean unused =
                    !isSpeaker(record, dossier) && !used.contains(record.kind().word() + "/" + record.id());
            if (REFERRED_TO.contains(record.kind()) && unused) {
                findings.note(
                        "unused",
                        record.location("/id"),
                        record.id(),
                        "No record refers to this " + record.kind().word() + ".");
            }
        }
    }

    private static boolean isSpeaker(DossierRecord record, Dossier dossier) {
        return record.kind() == Kind.PERSON
                && dossier.list(Kind.STATEMENT).stream()
                        .flatMap(statement -> statement.text("speaker").stream())
                        .anyMatch(speaker -> isNamed(record, speaker));
    }

    private static boolean isNamed(DossierRecord person, String speaker) {
        return person.text("name").filter(speaker::contains).isPresent()
                || person.ids("aliases").stream().anyMatch(speaker::contains);
    }
}
