package org.redlines.geodata.checking;

import java.util.List;
import java.util.regex.Pattern;
import org.redlines.finding.Findings;
import org.redlines.geodata.DateText;
import org.redlines.geodata.Dossier;
import org.redlines.geodata.DossierRecord;
import org.redlines.geodata.Rule;
import org.redlines.geodata.schema.Field;

/** Every date is a day, month or year of the calendar. */
public final class ImpossibleDates implements Rule {

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
                    record.location(field.pointer()),
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
