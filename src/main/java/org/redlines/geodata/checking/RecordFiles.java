package org.redlines.geodata.checking;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.redlines.finding.Findings;
import org.redlines.finding.Location;
import org.redlines.geodata.Dossier;
import org.redlines.geodata.DossierRecord;
import org.redlines.geodata.Kind;
import org.redlines.geodata.Rule;
import org.redlines.geodata.format.CanonicalYaml;

/**
 * Checks files. There is a dossier's file, which states the last evidence. A record's id equals its file name. No two
 * records of a kind have the same id. Each file is in the canonical format.
 */
public final class RecordFiles implements Rule {

    @Override
    public List<String> names() {
        return List.of("no-dossier", "file-name", "duplicate-id", "format");
    }

    @Override
    public void check(Dossier dossier, Findings findings) {
        checkDossier(dossier, findings);
        checkNames(dossier, findings);
        checkFormat(dossier, findings);
    }

    private static void checkDossier(Dossier dossier, Findings findings) {
        if (dossier.list(Kind.DOSSIER).isEmpty()) {
            findings.error(
                    "no-dossier",
                    Location.of("dossiers"),
                    "",
                    "No dossier was found; expected a file such as dossiers/zangezur/dossier.yaml.");
        }
    }

    private static void checkNames(Dossier dossier, Findings findings) {
        Map<String, DossierRecord> first = new HashMap<>();
        for (DossierRecord record : dossier.listRecords()) {
            if (record.kind().isSingle()) {
                continue;
            }
            record.text("id")
                    .filter(id -> !id.equals(record.id()))
                    .ifPresent(id -> findings.error(
                            "file-name",
                            record.location("/id"),
                            id,
                            "The id must equal the name of its file (of its folder, for a dossier), here '"
                                    + record.id() + "'. Rename one of the two."));
            DossierRecord other = first.putIfAbsent(record.kind() + "/" + record.id(), record);
            if (other != null) {
                findings.error(
                        "duplicate-id",
                        record.location("/id"),
                        record.id(),
                        "Another " + record.kind().word() + " has this name: " + other.file() + ".");
            }
        }
    }

    private static void checkFormat(Dossier dossier, Findings findings) {
        for (DossierRecord record : dossier.listRecords()) {
            String canonical = CanonicalYaml.write(record, dossier);
            if (!canonical.equals(record.text())) {
                int line = firstDifference(canonical, record.text());
                findings.note(
                        "format",
                        new Location(record.file(), line, 1, ""),
                        record.text().lines().skip(line - 1L).findFirst().orElse(""),
                        "From this line on the file is not in the canonical format. Run './redlines format'.");
            }
        }
    }

    private static int firstDifference(String one, String other) {
        List<String> a = one.lines().toList();
        List<String> b = other.lines().toList();
        int line = 0;
        while (line < a.size() && line < b.size() && a.get(line).equals(b.get(line))) {
            line++;
        }
        return line + 1;
    }
}
