package org.redlines.geodata.checking;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.redlines.finding.Findings;
import org.redlines.geodata.DateText;
import org.redlines.geodata.Dossier;
import org.redlines.geodata.DossierRecord;
import org.redlines.geodata.Kind;
import org.redlines.geodata.Rule;
import org.redlines.geodata.schema.Field;

/** Nothing is later than the day after which nothing was found. Dates of our own work are exempt. */
public final class AfterLastEvidence implements Rule {

    @Override
    public List<String> names() {
        return List.of("after-last-evidence");
    }

    @Override
    public void check(Dossier dossier, Findings findings) {
        Optional<LocalDate> last = dossier.list(Kind.DOSSIER).stream()
                .flatMap(record -> record.text("lastEvidence").flatMap(DateText::parse).stream())
                .map(DateText::first)
                .max(LocalDate::compareTo);
        last.ifPresent(day -> dossier.forEachField((record, field) -> check(record, field, day, findings)));
    }

    private static void check(DossierRecord record, Field field, LocalDate last, Findings findings) {
        boolean ofEvidence = !field.schema().keyword("when").asText().equals("editing");
        if (ImpossibleDates.isDate(field) && ofEvidence && isAfter(field.value().asText(), last)) {
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
