package org.redlines.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Finds arrangements that no condition rules out, by backtracking: it answers one dimension after another and turns back at
 * the first condition that is false, for what is false of a part stays so of the whole (Kleene). It judges as {@link
 * Evaluator} does, without saying why; tests compare it with the evaluator and with another solver.
 */
final class ArrangementSearch {

    private final Vocabulary vocabulary;
    private final SearchSpace space;

    ArrangementSearch(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.space = new SearchSpace(vocabulary);
    }

    /** Whether some arrangement, over all that the conditions mention, is ruled out by none of them. */
    boolean isPossible(Collection<Condition> conditions, Map<String, String> readings) {
        return isPossible(compile(conditions, readings));
    }

    /** The same of conditions that are ready. */
    boolean isPossible(List<Formula> formulas) {
        return listGroups(formulas).stream().allMatch(this::fits);
    }

    /** Every arrangement over these dimensions that is ruled out by none of the conditions. */
    List<Arrangement> list(Collection<Condition> conditions, Collection<String> over, Map<String, String> readings) {
        List<Arrangement> found = new ArrayList<>();
        int[] places = new TreeSet<>(over).stream().mapToInt(space::place).toArray();
        new Run(places, compile(conditions, readings)).finds(one -> !found.add(arrangement(one)));
        return found;
    }

    /** Conditions, taken apart and made ready. */
    List<Formula> compile(Collection<Condition> conditions, Map<String, String> readings) {
        return new Formula.Compiler(vocabulary, space, readings).compile(conditions);
    }

    /** The formulas in groups that share no dimension, nor have one that excludes values of another's. */
    List<List<Formula>> listGroups(Collection<Formula> formulas) {
        List<List<Formula>> groups = new ArrayList<>();
        List<BitSet> reaches = new ArrayList<>();
        for (Formula formula : formulas) {
            List<Formula> group = new ArrayList<>(List.of(formula));
            BitSet reach = space.reach(formula.dimensions());
            Iterator<BitSet> others = reaches.iterator();
            for (Iterator<List<Formula>> other = groups.iterator(); other.hasNext(); ) {
                List<Formula> known = other.next();
                BitSet reached = others.next();
                if (reached.intersects(formula.dimensions())) {
                    group.addAll(known);
                    reach.or(reached);
                    other.remove();
                    others.remove();
                }
            }
            groups.add(group);
            reaches.add(reach);
        }
        return groups;
    }

    /** Whether some arrangement is ruled out by none of a group. */
    boolean fits(List<Formula> group) {
        BitSet places = new BitSet();
        group.forEach(formula -> places.or(formula.dimensions()));
        return new Run(places.stream().toArray(), group).finds(found -> true);
    }

    /** Whether a dimension is one of a group's, or has values that exclude values of one, or are excluded. */
    boolean isTied(String dimension, List<Formula> group) {
        int place = space.place(dimension);
        return group.stream()
                .anyMatch(formula -> space.reach(formula.dimensions()).get(place));
    }

    private Arrangement arrangement(int[] answered) {
        Map<String, Set<String>> found = new HashMap<>();
        for (int place = 0; place < answered.length; place++) {
            if (answered[place] >= 0) {
                found.put(space.dimension(place), space.answers(place).get(answered[place]));
            }
        }
        return Arrangement.of(found);
    }

    /** One search, over the dimensions at some places. */
    private final class Run {

        private final List<Integer> order;
        private final BitSet[] left = new BitSet[space.size()];

        @SuppressWarnings("unchecked")
        private final List<Formula.Test>[] decided = new List[space.size()];

        private final int[] answered = new int[space.size()];

        Run(int[] places, List<Formula> formulas) {
            Arrays.fill(answered, -1);
            for (int place : places) {
                left[place] = new BitSet();
                left[place].set(0, space.answers(place).size());
                decided[place] = new ArrayList<>();
            }
            formulas.forEach(this::add);
            order = Arrays.stream(places)
                    .boxed()
                    .sorted(Comparator.comparingInt(place -> left[place].cardinality()))
                    .toList();
        }

        // What asks for answers of one dimension leaves fewer of them to try.
        private void add(Formula formula) {
            formula.dimensions().stream().filter(place -> left[place] != null).forEach(place -> formula.satisfying()
                    .ifPresentOrElse(left[place]::and, () -> decided[place].add(formula.test())));
        }

        /** Gives every arrangement that is found to who asks, until one is enough; whether one was. */
        boolean finds(Predicate<int[]> enough) {
            return finds(0, enough);
        }

        private boolean finds(int depth, Predicate<int[]> enough) {
            if (depth == order.size()) {
                return enough.test(answered);
            }
            int place = order.get(depth);
            for (int answer = left[place].nextSetBit(0); answer >= 0; answer = left[place].nextSetBit(answer + 1)) {
                answered[place] = answer;
                if (admits(depth) && finds(depth + 1, enough)) {
                    return true;
                }
            }
            answered[place] = -1;
            return false;
        }

        private boolean admits(int depth) {
            int place = order.get(depth);
            for (Formula.Test test : decided[place]) {
                if (test.truth(answered) == Truth.FALSE) {
                    return false;
                }
            }
            for (int i = 0; i < depth; i++) {
                int before = order.get(i);
                if (space.isExcluded(place, answered[place], before, answered[before])) {
                    return false;
                }
            }
            return true;
        }
    }
}
