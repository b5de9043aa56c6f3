package org.redlines.position;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.redlines.finding.Findings;
import org.redlines.geodata.DateText;
import org.redlines.geodata.Dossier;
import org.redlines.geodata.DossierRecord;
import org.redlines.geodata.Kind;
import org.redlines.geodata.Rule;

/**
 * Checks that positions cover every issue, and do not overlap.
 *
 * <p>Every principal actor needs a position on every issue; "nothing found" counts. An actor has at most one claim and
 * one red line of each type on an issue at a time: the next one ends the one before. Other positions may overlap.
 * "Nothing found" may not overlap with any other position.
 */
public final class Coverage implements Rule {

    private static final Set<String> STRONG = Set.of("claim", "red-line");

    @Override
    public List<String> names() {
        return List.of("missing-position", "overlapping-positions");
    }

    @Override
    public void check(Dossier dossier, Findings findings) {
        checkGaps(dossier, findings);
        checkOverlaps(dossier, findings);
    }

    private static void checkGaps(Dossier dossier, Findings findings) {
        for (DossierRecord actor : dossier.list(Kind.ACTOR)) {
            for (DossierRecord issue : dossier.list(Kind.ISSUE)) {
                boolean principal = actor.body().path("principal").asBoolean();
                if (principal
                        && dossier.list(Kind.POSITION).stream().noneMatch(position -> isOn(position, actor, issue))) {
                    findings.error(
                            "missing-position",
                            actor.location("/id"),
                            actor.id(),
                            "No position on the issue '" + issue.id()
                                    + "' is recorded. Add one, or one of kind nothing-found.");
                }
            }
        }
    }

    private static boolean isOn(DossierRecord position, DossierRecord actor, DossierRecord issue) {
        return position.text("actor").filter(actor.id()::equals).isPresent()
                && position.text("issue").filter(issue.id()::equals).isPresent();
    }

    private static void checkOverlaps(Dossier dossier, Findings findings) {
        List<DossierRecord> before = new ArrayList<>();
        for (DossierRecord position : dossier.list(Kind.POSITION)) {
            before.stream()
                    .filter(other -> excludesOther(other, position) && overlap(other, position))
                    .forEach(other -> report(other, position, findings));
            before.add(position);
        }
    }

    private static boolean excludesOther(DossierRecord one, DossierRecord other) {
        boolean sameMatter = same("actor", one, other) && same("issue", one, other);
        boolean sameSort = same("kind", one, other)
                && same("type", one, other)
                && STRONG.contains(one.text("kind").orElse(""));
        return sameMatter && (isNothing(one) || isNothing(other) || sameSort);
    }

    private static boolean same(String field, DossierRecord one, DossierRecord other) {
        return one.text(field).equals(other.text(field));
    }

    private static boolean isNothing(DossierRecord position) {
        return position.text("kind").equals(Optional.of("nothing-found"));
    }

    private static boolean overlap(DossierRecord one, DossierRecord other) {
        Optional<Interval> first = Interval.find(one);
        Optional<Interval> second = Interval.find(other);
        return first.isPresent() && second.isPresent() && first.get().overlaps(second.get());
    }

    private static void report(DossierRecord one, DossierRecord other, Findings findings) {
        boolean inOrder = one.text("validFrom")
                        .orElse("")
                        .compareTo(other.text("validFrom").orElse(""))
                <= 0;
        DossierRecord earlier = inOrder ? one : other;
        DossierRecord later = inOrder ? other : one;
        findings.error(
                "overlapping-positions",
                earlier.location(earlier.body().has("validTo") ? "/validTo" : "/validFrom"),
                earlier.text("validFrom").orElse("") + " to "
                        + earlier.text("validTo").orElse("(open)"),
                "This overlaps " + later.id() + ", of the same actor, issue, kind and type, which begins on "
                        + later.text("validFrom").orElse("")
                        + ". End the earlier one on that day ('validTo'), or code them differently.");
    }

    /**
     * The days on which a position was held: from its first evidence until the day on which another replaced it, which
     * is not included.
     *
     * @param from the first day
     * @param to the day after the last one; {@link LocalDate#MAX} if nothing has replaced it
     */
    record Interval(DateText from, LocalDate to) {

        static Optional<Interval> find(DossierRecord position) {
            LocalDate to = position.text("validTo")
                    .flatMap(DateText::parse)
                    .map(DateText::first)
                    .orElse(LocalDate.MAX);
            return position.text("validFrom").flatMap(DateText::parse).map(from -> new Interval(from, to));
        }

        boolean overlaps(Interval other) {
            return from.first().isBefore(other.to) && other.from.first().isBefore(to);
        }

        /** Whether the date may be a day within the interval. */
        boolean admits(DateText date) {
            return date.after().isAfter(from.first()) && date.first().isBefore(to);
        }
    }
}
