package org.redlines.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds the positions that cannot hold together. The smallest sets of positions that must give way are the minimal
 * hitting sets of the conflicts, and vice versa (Reiter 1987). Each list is computed from the other until nothing new
 * is found.
 */
public final class Conflicts {

    private final ArrangementSearch search;
    private final Map<String, List<Formula>> formulas = new TreeMap<>();
    private final List<Set<String>> conflicts = new ArrayList<>();
    private List<Set<String>> corrections;

    Conflicts(ArrangementSearch search, Collection<CodedPosition> positions, Map<String, String> readings) {
        this.search = search;
        positions.forEach(
                position -> formulas.put(position.id(), search.compile(List.of(position.condition()), readings)));
        corrections = hittingSets(conflicts);
        while (addConflict()) {
            corrections = hittingSets(conflicts);
        }
    }

    /**
     * A group of conflicts that share positions. Different matters have no position in common.
     *
     * @param conflicts the smallest sets of positions that cannot hold together; without any one position, the rest of
     *     a set can
     * @param corrections the smallest sets of positions that must all give way so that the others can hold together
     */
    public record Matter(List<Set<String>> conflicts, List<Set<String>> corrections) {}

    /** The matters, ordered by the first position of each. */
    public List<Matter> listMatters() {
        List<Matter> matters = new ArrayList<>();
        List<Set<String>> left = new ArrayList<>(hittingSets(corrections));
        if (corrections.stream().allMatch(Set::isEmpty)) {
            return matters;
        }
        while (!left.isEmpty()) {
            List<Set<String>> tied = new ArrayList<>(List.of(left.remove(0)));
            Set<String> reach = new TreeSet<>(tied.get(0));
            for (boolean more = true; more; ) {
                more = left.removeIf(one -> {
                    boolean meets = one.stream().anyMatch(reach::contains);
                    if (meets) {
                        tied.add(one);
                        reach.addAll(one);
                    }
                    return meets;
                });
            }
            matters.add(new Matter(sorted(tied), sorted(hittingSets(tied))));
        }
        return matters;
    }

    // Finds one more conflict among the positions that remain after a correction. Returns false if there is none.
    private boolean addConflict() {
        for (Set<String> correction : corrections) {
            Set<String> rest = new TreeSet<>(formulas.keySet());
            rest.removeAll(correction);
            if (!fits(rest)) {
                conflicts.add(shrink(rest));
                return true;
            }
        }
        return false;
    }

    private Set<String> shrink(Set<String> conflict) {
        Set<String> smaller = new TreeSet<>(conflict);
        for (String one : conflict) {
            smaller.remove(one);
            if (fits(smaller)) {
                smaller.add(one);
            }
        }
        return smaller;
    }

    private boolean fits(Set<String> positions) {
        return search.isPossible(
                positions.stream().map(formulas::get).flatMap(List::stream).toList());
    }

    /** The minimal sets that intersect each of these sets (Berge's algorithm). */
    static List<Set<String>> hittingSets(Collection<Set<String>> sets) {
        List<Set<String>> hitting = new ArrayList<>(List.of(Set.of()));
        for (Set<String> set : sets) {
            Set<Set<String>> longer = new LinkedHashSet<>();
            for (Set<String> one : hitting) {
                if (one.stream().anyMatch(set::contains)) {
                    longer.add(one);
                } else {
                    set.forEach(element -> longer.add(with(one, element)));
                }
            }
            hitting = longer.stream()
                    .filter(one ->
                            longer.stream().noneMatch(other -> other.size() < one.size() && one.containsAll(other)))
                    .toList();
        }
        return hitting;
    }

    /** All subsets of a given size of the list from an index on. */
    static List<Set<String>> choose(List<String> from, int size, int start) {
        if (size == 0) {
            return List.of(Set.of());
        }
        List<Set<String>> chosen = new ArrayList<>();
        for (int i = start; i <= from.size() - size; i++) {
            for (Set<String> rest : choose(from, size - 1, i + 1)) {
                Set<String> one = new TreeSet<>(rest);
                one.add(from.get(i));
                chosen.add(one);
            }
        }
        return chosen;
    }

    private static Set<String> with(Set<String> set, String element) {
        Set<String> longer = new TreeSet<>(set);
        longer.add(element);
        return longer;
    }

    private static List<Set<String>> sorted(List<Set<String>> sets) {
        return sets.stream()
                .sorted(Comparator.<Set<String>>comparingInt(Set::size).thenComparing(Set::toString))
                .toList();
    }
}
