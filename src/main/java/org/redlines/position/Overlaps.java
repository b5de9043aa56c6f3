package org.redlines.position;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.redlines.finding.Findings;
import org.redlines.geodata.Dossier;
import org.redlines.geodata.DossierRecord;
import org.redlines.geodata.Kind;
import org.redlines.geodata.Rule;

/**
 * An actor holds one claim and one red line of a type on an issue at a time: the next one ends the one before. Other
 * positions may stand beside each other, in lines of their own; beside "nothing found" there is no other.
 */
public final class Overlaps implements Rule {

    private static final Set<String> STRONG = Set.of("claim", "red-line");

    @Override
    public List<String> names() {
        return List.of("overlapping-positions");
    }

    @Override
    public void check(Dossier dossier, Findings findings) {
        List<DossierRecord> before = new ArrayList<>();
        for (DossierRecord position : dossier.list(Kind.POSITION)) {
            before.stream()
                    .filter(other -> exclude(other, position) && overlap(other, position))
                    .forEach(other -> report(other, position, findings));
            before.add(position);
        }
    }

    private static boolean exclude(DossierRecord one, DossierRecord other) {
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
                        + ". End the earlier one there ('validTo'), or code them apart.");
    }
}
