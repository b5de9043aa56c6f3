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
 * Finds arrangements that no condition rules out, by backtracking. It answers one dimension at a time and goes back as
 * soon as a condition is false, because a condition that is false for some answers stays false when more are added
 * (Kleene logic). It decides as {@link Evaluator} does, without the reasons. Tests compare it with the evaluator and
 * with another solver.
 */
final class ArrangementSearch {

    private final Vocabulary vocabulary;
    private final SearchSpace space;

    ArrangementSearch(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.space = new SearchSpace(vocabulary);
    }

    /**
     * Whether an arrangement exists that none of the conditions rules out. It answers all dimensions of the conditions.
     */
    boolean isPossible(Collection<Condition> conditions, Map<String, String> readings) {
        return isPossible(compile(conditions, readings));
    }

    /** The same for compiled conditions. */
    boolean isPossible(List<Formula> formulas) {
        return listGroups(formulas).stream().allMatch(this::fits);
    }

    /** Lists the arrangements over these dimensions that none of the conditions rules out. */
    List<Arrangement> list(Collection<Condition> conditions, Collection<String> over, Map<String, String> readings) {
        List<Arrangement> found = new ArrayList<>();
        int[] indexes = new TreeSet<>(over).stream().mapToInt(space::index).toArray();
        new Run(indexes, compile(conditions, readings)).finds(one -> !found.add(arrangement(one)));
        return found;
    }

    /** Compiles conditions: splits conjunctions and prepares each part for the search. */
    List<Formula> compile(Collection<Condition> conditions, Map<String, String> readings) {
        return new Formula.Compiler(vocabulary, space, readings).compile(conditions);
    }

    /**
     * Groups the formulas so that different groups share no dimension, and no answer of one excludes an answer of
     * another.
     */
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

    /** Whether an arrangement exists that no formula of the group rules out. */
    boolean fits(List<Formula> group) {
        BitSet indexes = new BitSet();
        group.forEach(formula -> indexes.or(formula.dimensions()));
        return new Run(indexes.stream().toArray(), group).finds(found -> true);
    }

    /** Whether the group depends on a dimension, directly or through answers that exclude each other. */
    boolean isTied(String dimension, List<Formula> group) {
        int index = space.index(dimension);
        return group.stream()
                .anyMatch(formula -> space.reach(formula.dimensions()).get(index));
    }

    private Arrangement arrangement(int[] answered) {
        Map<String, Set<String>> found = new HashMap<>();
        for (int index = 0; index < answered.length; index++) {
            if (answered[index] >= 0) {
                found.put(space.dimension(index), space.answers(index).get(answered[index]));
            }
        }
        return Arrangement.of(found);
    }

    /** One search over some dimensions, given by their indexes. */
    private final class Run {

        private final List<Integer> order;
        private final BitSet[] left = new BitSet[space.size()];

        @SuppressWarnings("unchecked")
        private final List<Formula.Test>[] decided = new List[space.size()];

        private final int[] answered = new int[space.size()];

        Run(int[] indexes, List<Formula> formulas) {
            Arrays.fill(answered, -1);
            for (int index : indexes) {
                left[index] = new BitSet();
                left[index].set(0, space.answers(index).size());
                decided[index] = new ArrayList<>();
            }
            formulas.forEach(this::add);
            order = Arrays.stream(indexes)
                    .boxed()
                    .sorted(Comparator.comparingInt(index -> left[index].cardinality()))
                    .toList();
        }

        // A formula about one dimension only reduces the answers to try.
        private void add(Formula formula) {
            formula.dimensions().stream().filter(index -> left[index] != null).forEach(index -> formula.satisfying()
                    .ifPresentOrElse(left[index]::and, () -> decided[index].add(formula.test())));
        }

        /**
         * Passes each arrangement that it finds to the predicate, until the predicate returns true.
         *
         * @return whether it returned true
         */
        boolean finds(Predicate<int[]> enough) {
            return finds(0, enough);
        }

        private boolean finds(int depth, Predicate<int[]> enough) {
            if (depth == order.size()) {
                return enough.test(answered);
            }
            int index = order.get(depth);
            for (int answer = left[index].nextSetBit(0); answer >= 0; answer = left[index].nextSetBit(answer + 1)) {
                answered[index] = answer;
                if (admits(depth) && finds(depth + 1, enough)) {
                    return true;
                }
            }
            answered[index] = -1;
            return false;
        }

        private boolean admits(int depth) {
            int index = order.get(depth);
            for (Formula.Test test : decided[index]) {
                if (test.truth(answered) == Truth.FALSE) {
                    return false;
                }
            }
            for (int i = 0; i < depth; i++) {
                int before = order.get(i);
                if (space.isExcluded(index, answered[index], before, answered[before])) {
                    return false;
                }
            }
            return true;
        }
    }
}
