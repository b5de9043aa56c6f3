package org.redlines.position;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.redlines.finding.Findings;
import org.redlines.geodata.Dossier;
import org.redlines.geodata.DossierRecord;
import org.redlines.geodata.Kind;
import org.redlines.geodata.Rule;
import org.redlines.position.Coverage.Interval;

/**
 * Checks lines of positions. The positions of a line have the same actor and issue. The line is named after the first
 * position. Each position begins when the one before has ended.
 */
public final class Lines implements Rule {

    @Override
    public List<String> names() {
        return List.of("line-start", "line-of-another", "line-overlap");
    }

    @Override
    public void check(Dossier dossier, Findings findings) {
        Map<String, List<DossierRecord>> lines = new TreeMap<>();
        for (DossierRecord position : dossier.list(Kind.POSITION)) {
            position.text("line")
                    .flatMap(first -> dossier.find(Kind.POSITION, first))
                    .ifPresent(first -> checkStart(position, first, findings));
            lines.computeIfAbsent(position.text("line").orElse(position.id()), first -> new ArrayList<>())
                    .add(position);
        }
        lines.values().forEach(line -> checkOrder(line, findings));
    }

    private static void checkStart(DossierRecord position, DossierRecord first, Findings findings) {
        if (first == position || first.text("line").isPresent()) {
            findings.error(
                    "line-start",
                    position.location("/line"),
                    first.id(),
                    "A line is named after its first position, which has no field 'line'. Name that position, not this"
                            + " one.");
        }
        if (!first.text("actor").equals(position.text("actor"))
                || !first.text("issue").equals(position.text("issue"))) {
            findings.error(
                    "line-of-another",
                    position.location("/line"),
                    first.id(),
                    "That position has another actor or another issue; all positions of a line have the same.");
        }
    }

    private static void checkOrder(List<DossierRecord> line, Findings findings) {
        line.sort(Comparator.comparing(Lines::firstDay));
        for (int i = 1; i < line.size(); i++) {
            DossierRecord earlier = line.get(i - 1);
            DossierRecord later = line.get(i);
            Optional<Interval> one = Interval.find(earlier);
            Optional<Interval> other = Interval.find(later);
            if (one.isPresent() && other.isPresent() && one.get().overlaps(other.get())) {
                findings.error(
                        "line-overlap",
                        earlier.location(earlier.body().has("validTo") ? "/validTo" : "/validFrom"),
                        earlier.text("validTo").orElse("(open)"),
                        "The next position of its line, " + later.id() + ", begins on "
                                + later.text("validFrom").orElse("")
                                + ". End this one on that day ('validTo'), or put them into different lines.");
            }
        }
    }

    private static LocalDate firstDay(DossierRecord position) {
        return Interval.find(position).map(interval -> interval.from().first()).orElse(LocalDate.MIN);
    }
}
