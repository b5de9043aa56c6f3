package org.redlines.statement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.redlines.finding.Findings;
import org.redlines.geodata.DateText;
import org.redlines.geodata.Dossier;
import org.redlines.geodata.DossierRecord;
import org.redlines.geodata.Kind;
import org.redlines.geodata.Rule;

/**
 * Notes statements whose sources are all older than the statement. The date may be wrong, or the statement was
 * announced beforehand.
 */
public final class SourceDates implements Rule {

    @Override
    public List<String> names() {
        return List.of("source-before-statement");
    }

    @Override
    public void check(Dossier dossier, Findings findings) {
        for (DossierRecord statement : dossier.list(Kind.STATEMENT)) {
            Optional<LocalDate> date =
                    statement.text("date").flatMap(DateText::parse).map(DateText::first);
            List<DossierRecord> sources = statement.ids("sources").stream()
                    .flatMap(id -> dossier.find(Kind.SOURCE, id).stream())
                    .toList();
            boolean allOlder = !sources.isEmpty()
                    && date.isPresent()
                    && sources.stream().allMatch(source -> isOlder(source, date.get()));
            if (allOlder) {
                findings.note(
                        "source-before-statement",
                        statement.location("/date"),
                        statement.text("date").orElse(""),
                        "Every source of this statement was published before it. Check the dates.");
            }
        }
    }

    /** Older by more than a day: because of time zones, one moment can have two dates. */
    private static boolean isOlder(DossierRecord source, LocalDate date) {
        Optional<DateText> published = source.text("date").flatMap(DateText::parse);
        boolean inferred = source.body().path("circa").asBoolean();
        return !inferred && published.isPresent() && published.get().after().isBefore(date);
    }
}
