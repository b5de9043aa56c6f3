package org.redlines.geodata.checking;

import java.util.List;
import org.redlines.finding.Findings;
import org.redlines.finding.Location;
import org.redlines.geodata.Dossier;
import org.redlines.geodata.DossierRecord;
import org.redlines.geodata.Rule;
import org.redlines.geodata.format.CanonicalYaml;

/** Every record is written in the canonical format. */
public final class Canonical implements Rule {

    @Override
    public List<String> names() {
        return List.of("format");
    }

    @Override
    public void check(Dossier dossier, Findings findings) {
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
