package org.redlines.position;

import java.util.List;
import java.util.Optional;
import org.redlines.finding.Findings;
import org.redlines.geodata.DateText;
import org.redlines.geodata.Dossier;
import org.redlines.geodata.DossierRecord;
import org.redlines.geodata.Kind;
import org.redlines.geodata.Rule;
import org.redlines.position.Coverage.Interval;

/**
 * Checks the dates and speakers of a position's statements. A position begins with its first evidence, ends with a
 * later statement, and cites words or acts of its actor.
 */
public final class Evidence implements Rule {

    @Override
    public List<String> names() {
        return List.of(
                "starts-before-evidence",
                "evidence-outside-interval",
                "end-without-statement",
                "statement-on-another-issue",
                "no-own-words");
    }

    @Override
    public void check(Dossier dossier, Findings findings) {
        for (DossierRecord position : dossier.list(Kind.POSITION)) {
            List<DossierRecord> statements = position.ids("statements").stream()
                    .flatMap(id -> dossier.find(Kind.STATEMENT, id).stream())
                    .toList();
            List<DateText> dates = statements.stream()
                    .flatMap(statement -> find(statement).stream())
                    .toList();
            Optional<Interval> interval = Interval.find(position);
            if (!dates.isEmpty() && interval.isPresent()) {
                checkDates(position, dates, interval.get(), findings);
            }
            if (!statements.isEmpty()) {
                checkEnd(position, dossier, findings);
            }
            checkIssue(position, statements, findings);
            if (!statements.isEmpty()) {
                checkSpeakers(position, statements, findings);
            }
        }
    }

    /** The first and last day on which a statement may have been made. */
    private static Optional<DateText> find(DossierRecord statement) {
        Optional<DateText> end = statement.text("dateEnd").flatMap(DateText::parse);
        return statement
                .text("date")
                .flatMap(DateText::parse)
                .map(date -> new DateText(date.first(), end.map(DateText::after).orElse(date.after())));
    }

    private static void checkDates(DossierRecord position, List<DateText> dates, Interval interval, Findings findings) {
        if (dates.stream().allMatch(interval.from()::isBefore)) {
            DateText first =
                    dates.stream().min((a, b) -> a.first().compareTo(b.first())).orElseThrow();
            findings.error(
                    "starts-before-evidence",
                    position.location("/validFrom"),
                    position.text("validFrom").orElse(""),
                    "The first statement cited was made on " + first.first()
                            + "; a position begins with its first evidence.");
        } else if (!dates.stream().allMatch(interval::admits)) {
            findings.error(
                    "evidence-outside-interval",
                    position.location("/statements"),
                    String.join(", ", position.ids("statements")),
                    "Not all of these statements fall between 'validFrom' and 'validTo'.");
        }
    }

    /** A position ends on the first day of the statement that ended it, so that readers can find that statement. */
    private static void checkEnd(DossierRecord position, Dossier dossier, Findings findings) {
        Optional<String> end = position.text("validTo");
        if (end.isPresent()
                && dossier.list(Kind.STATEMENT).stream().noneMatch(statement -> ends(position, statement))) {
            findings.error(
                    "end-without-statement",
                    position.location("/validTo"),
                    end.get(),
                    "No statement of this actor on this issue has this date. A position ends on the first day of the"
                            + " statement that ends it; without one it is open.");
        }
    }

    private static boolean ends(DossierRecord position, DossierRecord statement) {
        return statement.text("date").equals(position.text("validTo"))
                && statement.ids("actors").contains(position.text("actor").orElse(""))
                && statement.ids("issues").contains(position.text("issue").orElse(""))
                && !position.ids("statements").contains(statement.id());
    }

    /** A statement that does not name the issue is missing from the list of the actor's statements on it. */
    private static void checkIssue(DossierRecord position, List<DossierRecord> statements, Findings findings) {
        String issue = position.text("issue").orElse("");
        statements.stream()
                .filter(statement -> !statement.ids("issues").contains(issue))
                .forEach(statement -> findings.error(
                        "statement-on-another-issue",
                        position.location("/statements"),
                        statement.id(),
                        "This statement does not name the position's issue. Add " + issue + " to 'issues' in "
                                + statement.file() + ", or cite another."));
    }

    private static void checkSpeakers(DossierRecord position, List<DossierRecord> statements, Findings findings) {
        String actor = position.text("actor").orElse("");
        if (statements.stream().noneMatch(statement -> statement.ids("actors").contains(actor))) {
            findings.note(
                    "no-own-words",
                    position.location("/statements"),
                    actor,
                    "None of the statements cited is this actor's own. A position should rest on its own words or acts.");
        }
    }
}
