package org.redlines.geodata.checking;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.redlines.finding.Findings;
import org.redlines.geodata.DateText;
import org.redlines.geodata.Dossier;
import org.redlines.geodata.DossierRecord;
import org.redlines.geodata.Kind;
import org.redlines.geodata.Rule;
import org.redlines.geodata.schema.FieldSchema.Field;

/**
 * Checks dates. Every date exists in the calendar. Nothing ends before it begins. Nothing is later than the dossier's
 * last evidence.
 */
public final class Dates implements Rule {

    private static final Pattern FORM = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])");
    private static final Map<String, String> START_BY_END =
            Map.of("dateEnd", "date", "validTo", "validFrom", "to", "from", "seen", "from");

    @Override
    public List<String> names() {
        return List.of("impossible-date", "reversed-interval", "after-last-evidence");
    }

    @Override
    public void check(Dossier dossier, Findings findings) {
        dossier.forEachField((record, field) -> {
            checkCalendar(record, field, findings);
            START_BY_END.forEach((end, start) -> checkInterval(record, field, start, end, findings));
        });
        checkLastEvidence(dossier, findings);
    }

    private static void checkCalendar(DossierRecord record, Field field, Findings findings) {
        if (!isDate(field)) {
            return;
        }
        String text = field.value().textValue();
        // The schema reports a text that does not have the form of a date.
        if (FORM.matcher(text).matches() && DateText.parse(text).isEmpty()) {
            findings.error(
                    "impossible-date",
                    record.location(field.pointer()),
                    text,
                    "There is no such day in the calendar. If only the month is known, write " + text.substring(0, 7)
                            + ".");
        }
    }

    private static boolean isDate(Field field) {
        return field.value().isTextual()
                && (field.schema().is("date") || field.schema().is("day"));
    }

    private static void checkInterval(DossierRecord record, Field field, String start, String end, Findings findings) {
        Optional<DateText> from = DossierRecord.text(field.value(), start).flatMap(DateText::parse);
        Optional<DateText> to = DossierRecord.text(field.value(), end).flatMap(DateText::parse);
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            findings.error(
                    "reversed-interval",
                    record.location(field.pointer() + "/" + end),
                    field.value().path(end).asText(),
                    "This is before '" + start + "', which is "
                            + field.value().path(start).asText() + ".");
        }
    }

    // No date is later than the last evidence, except for dates of our own work.
    private static void checkLastEvidence(Dossier dossier, Findings findings) {
        Optional<LocalDate> last = dossier.list(Kind.DOSSIER).stream()
                .flatMap(record -> record.text("lastEvidence").flatMap(DateText::parse).stream())
                .map(DateText::first)
                .max(LocalDate::compareTo);
        last.ifPresent(day -> dossier.forEachField((record, field) -> checkLastEvidence(record, field, day, findings)));
    }

    private static void checkLastEvidence(DossierRecord record, Field field, LocalDate last, Findings findings) {
        boolean ofEvidence = !field.schema().keyword("when").asText().equals("editing");
        if (isDate(field) && ofEvidence && isAfter(field.value().asText(), last)) {
            findings.error(
                    "after-last-evidence",
                    record.location(field.pointer()),
                    field.value().asText(),
                    "This is after the dossier's last evidence, " + last
                            + ". Correct the date, or move lastEvidence in the dossier's file.");
        }
    }

    private static boolean isAfter(String text, LocalDate last) {
        return DateText.parse(text).filter(date -> date.first().isAfter(last)).isPresent();
    }
}
