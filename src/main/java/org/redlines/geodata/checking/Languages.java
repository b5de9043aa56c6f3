package org.redlines.geodata.checking;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.redlines.finding.Findings;
import org.redlines.geodata.Dossier;
import org.redlines.geodata.DossierRecord;
import org.redlines.geodata.Rule;
import org.redlines.geodata.schema.FieldSchema.Field;

/**
 * What has names has them in every language of the page, and a language tag names a language of ISO 639, as BCP 47 wants
 * it. That the tag is there at all, the schemas demand.
 */
public final class Languages implements Rule {

    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    @Override
    public List<String> names() {
        return List.of("missing-name", "language-tag");
    }

    @Override
    public void check(Dossier dossier, Findings findings) {
        dossier.forEachField((record, field) -> {
            if (field.schema().is("names") && field.value().isObject()) {
                checkNames(record, field, findings);
            }
            if (field.schema().is("language") && field.value().isTextual()) {
                checkTag(record, field, findings);
            }
        });
    }

    private static void checkNames(DossierRecord record, Field field, Findings findings) {
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

    private static void checkTag(DossierRecord record, Field field, Findings findings) {
        String tag = field.value().textValue();
        String language = tag.split("-")[0];
        // Three letters are for languages that have no two; Java knows no list of them.
        boolean known = LANGUAGES.contains(language) || language.length() == 3;
        if (!known) {
            findings.error(
                    "language-tag",
                    record.location(field.pointer()),
                    tag,
                    "This is no language of ISO 639. Use its two letters, such as en, hy, az, fa, ru or tr.");
        }
    }
}
