package org.redlines.dossier.checking;

import java.util.List;
import java.util.regex.Pattern;
import org.redlines.dossier.DateText;
import org.redlines.dossier.Dossier;
import org.redlines.dossier.DossierRecord;
import org.redlines.dossier.Findings;
import org.redlines.dossier.Rule;
import org.redlines.dossier.schema.Field;

/** Every date is a day, month or year of the calendar. */
final class ImpossibleDates implements Rule {

    private static final Pattern FORM = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])");

    @Override
    public List<String> names() {
        return List.of("impossible-date");
    }

    @Override
    public void check(Dossier dossier, Findings findings) {
        dossier.forEachField((record, field) -> check(record, field, findings));
    }

    private static void check(DossierRecord record, Field field, Findings findings) {
        if (!isDate(field)) {
            return;
        }
        String text = field.value().textValue();
        // What has not the form of a date at all is the schema's to report.
        if (FORM.matcher(text).matches() && DateText.parse(text).isEmpty()) {
            findings.error(
                    "impossible-date",
                    record.spot(field.pointer()),
                    text,
                    "There is no such day in the calendar. If only the month is known, write " + text.substring(0, 7)
                            + ".");
        }
    }

    static boolean isDate(Field field) {
        return field.value().isTextual()
                && (field.schema().is("date") || field.schema().is("day"));
    }
}
