package org.redlines.geodata.checking;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redlines.finding.Findings;
import org.redlines.geodata.DateText;
import org.redlines.geodata.Dossier;
import org.redlines.geodata.DossierRecord;
import org.redlines.geodata.Rule;
import org.redlines.geodata.schema.Field;

/** What ends does not end before it begins. */
public final class ReversedIntervals implements Rule {

    private static final Map<String, String> START_BY_END =
            Map.of("dateEnd", "date", "validTo", "validFrom", "to", "from", "seen", "from");

    @Override
    public List<String> names() {
        return List.of("reversed-interval");
    }

    @Override
    public void check(Dossier dossier, Findings findings) {
        dossier.forEachField(
                (record, field) -> START_BY_END.forEach((end, start) -> check(record, field, start, end, findings)));
    }

    private static void check(DossierRecord record, Field field, String start, String end, Findings findings) {
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
}
