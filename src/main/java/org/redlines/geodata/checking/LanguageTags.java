package org.redlines.geodata.checking;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.redlines.finding.Findings;
import org.redlines.geodata.Dossier;
import org.redlines.geodata.DossierRecord;
import org.redlines.geodata.Rule;
import org.redlines.geodata.schema.Field;

/** A language tag names a language of ISO 639, as BCP 47 wants it. That it is there at all, the schemas demand. */
public final class LanguageTags implements Rule {

    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    @Override
    public List<String> names() {
        return List.of("language-tag");
    }

    @Override
    public void check(Dossier dossier, Findings findings) {
        dossier.forEachField((record, field) -> {
            if (field.value().isTextual() && field.schema().is("language")) {
                check(record, field, findings);
            }
        });
    }

    private static void check(DossierRecord record, Field field, Findings findings) {
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
