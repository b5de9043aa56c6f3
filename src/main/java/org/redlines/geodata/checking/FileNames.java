package org.redlines.geodata.checking;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.redlines.finding.Findings;
import org.redlines.geodata.Dossier;
import org.redlines.geodata.DossierRecord;
import org.redlines.geodata.Rule;

/** A record is named by its file, and no two records of a kind have the same name. */
public final class FileNames implements Rule {

    @Override
    public List<String> names() {
        return List.of("file-name", "duplicate-id");
    }

    @Override
    public void check(Dossier dossier, Findings findings) {
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
                        "There is another " + record.kind().word() + " of this name: " + other.file() + ".");
            }
        }
    }
}
