package org.redlines.geodata.checking;

import java.util.ArrayList;
import java.util.List;
import org.redlines.finding.Findings;
import org.redlines.geodata.Dossier;
import org.redlines.geodata.DossierRecord;
import org.redlines.geodata.Rule;
import org.redlines.geodata.schema.Field;

/** What has names has them in every language of the page. */
public final class MissingNames implements Rule {

    @Override
    public List<String> names() {
        return List.of("missing-name");
    }

    @Override
    public void check(Dossier dossier, Findings findings) {
        dossier.forEachField((record, field) -> {
            if (field.schema().is("names") && field.value().isObject()) {
                check(record, field, findings);
            }
        });
    }

    private static void check(DossierRecord record, Field field, Findings findings) {
        List<String> missing = new ArrayList<>(field.schema().listProperties());
        missing.removeIf(language -> field.value().has(language));
        if (!missing.isEmpty()) {
            findings.error(
                    "missing-name",
                    record.location(field.pointer()),
                    String.join(", ", missing),
                    "There is no name in these languages; the page shows the English one there.");
        }
    }
}
