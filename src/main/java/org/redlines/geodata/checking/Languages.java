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
 * Checks that names are given in every language of the page, and that a language tag (BCP 47) begins with a language of
 * ISO 639. The schemas check that the tag is present.
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
                    "The name is missing in these languages; the page shows the English name instead.");
        }
    }

    private static void checkTag(DossierRecord record, Field field, Findings findings) {
        String tag = field.value().textValue();
        String language = tag.split("-")[0];
        // Languages without a code of two letters have one of three letters; Java has no list of these.
        boolean known = LANGUAGES.contains(language) || language.length() == 3;
        if (!known) {
            findings.error(
                    "language-tag",
                    record.location(field.pointer()),
                    tag,
                    "This is not a language of ISO 639. Use its two letters, such as en, hy, az, fa, ru or tr.");
        }
    }
}
