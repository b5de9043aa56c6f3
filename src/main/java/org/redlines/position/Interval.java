package org.redlines.position;

import java.time.LocalDate;
import java.util.Optional;
import org.redlines.geodata.DateText;
import org.redlines.geodata.DossierRecord;

/**
 * When a position held: from its first evidence up to, and without, the day on which another replaced it.
 *
 * @param from its first day
 * @param to the day after its last; the end of time when nothing replaced it
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

    /** Whether some day that the date may mean lies within. */
    boolean admits(DateText date) {
        return date.after().isAfter(from.first()) && date.first().isBefore(to);
    }
}
