package org.redlines.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.redlines.analysis.Room.Possibility;

/**
 * Finds the readings of disputed words that narrow the room: single readings that rule out values, and pairs of
 * readings that leave no arrangement.
 */
public final class Hinges {

    private final Analysis analysis;
    private final Collection<CodedPosition> positions;
    private final Map<String, String> readings;

    Hinges(Analysis analysis, Collection<CodedPosition> positions, Map<String, String> readings) {
        this.analysis = analysis;
        this.positions = positions;
        this.readings = readings;
    }

    /**
     * A choice of readings that narrows the room.
     *
     * @param readings one or two readings, term id to reading id
     * @param empties whether the choice leaves no arrangement
     * @param ruledOut the values that are no longer possible
     */
    public record Hinge(Map<String, String> readings, boolean empties, List<Possibility> ruledOut) {}

    /** The hinges, single readings first. */
    public List<Hinge> list() {
        Set<String> terms = new TreeSet<>();
        positions.forEach(position -> terms.addAll(position.condition().listTerms()));
        terms.removeAll(readings.keySet());
        Set<Possibility> open = possible(Map.of());
        List<Hinge> hinges = new ArrayList<>();
        for (Map<String, String> choice : analysis.vocabulary().listPartialReadings(terms)) {
            if (choice.size() == 1 || choice.size() == 2) {
                find(choice, open, List.copyOf(hinges)).ifPresent(hinges::add);
            }
        }
        return hinges;
    }

    private Optional<Hinge> find(Map<String, String> choice, Set<Possibility> open, List<Hinge> before) {
        if (before.stream().anyMatch(one -> one.empties() && isPart(one, choice))) {
            return Optional.empty();
        }
        if (choice.size() > 1) {
            return analysis.room(positions, with(choice)).isEmpty()
                    ? Optional.of(new Hinge(choice, true, List.copyOf(open)))
                    : Optional.empty();
        }
        Set<Possibility> left = possible(choice);
        List<Possibility> ruledOut = new ArrayList<>(open);
        ruledOut.removeAll(left);
        return ruledOut.isEmpty() ? Optional.empty() : Optional.of(new Hinge(choice, left.isEmpty(), ruledOut));
    }

    private static boolean isPart(Hinge one, Map<String, String> choice) {
        return choice.entrySet().containsAll(one.readings().entrySet());
    }

    private Set<Possibility> possible(Map<String, String> choice) {
        Set<Possibility> possible = new LinkedHashSet<>();
        analysis.room(positions, with(choice)).listPossibilities().stream()
                .filter(Possibility::possible)
                .forEach(possible::add);
        return possible;
    }

    private Map<String, String> with(Map<String, String> choice) {
        Map<String, String> all = new TreeMap<>(readings);
        all.putAll(choice);
        return all;
    }
}
