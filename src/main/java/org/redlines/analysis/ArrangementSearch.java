package org.redlines.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.redlines.analysis.Condition.All;
import org.redlines.analysis.Condition.OfTerm;

/**
 * Finds arrangements that no condition rules out, by backtracking: it answers one dimension after another and turns back at
 * the first condition that is false, for what is false of a part stays so of the whole (Kleene). It judges as {@link
 * Evaluator} does, without saying why; a test compares the two.
 */
final class ArrangementSearch {

    private final Vocabulary vocabulary;
    private final Map<String, List<Set<String>>> answers = new TreeMap<>();

    ArrangementSearch(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        vocabulary.dimensions().forEach((id, dimension) -> answers.put(id, dimension.listAnswers()));
    }

    /** Whether some arrangement, over all that the conditions mention, is ruled out by none of them. */
    boolean isPossible(Collection<Condition> conditions, Map<String, String> readings) {
        return listIndependent(flatten(conditions, readings), readings).stream()
                .allMatch(group ->
                        new Run(vocabulary.listDimensions(group, readings), group, readings).finds(found -> true));
    }

    /** Every arrangement over these dimensions that is ruled out by none of the conditions. */
    List<Arrangement> list(Collection<Condition> conditions, Collection<String> over, Map<String, String> readings) {
        List<Arrangement> found = new ArrayList<>();
        new Run(new TreeSet<>(over), flatten(conditions, readings), readings).finds(one -> !found.add(one));
        return found;
    }

    /** The conditions, taken apart, in groups of which none bears on another. */
    List<List<Condition>> listGroups(Collection<Condition> conditions, Map<String, String> readings) {
        return listIndependent(flatten(conditions, readings), readings);
    }

    // What "all" joins can be judged one by one.
    private List<Condition> flatten(Collection<Condition> conditions, Map<String, String> readings) {
        List<Condition> parts = new ArrayList<>();
        for (Condition condition : conditions) {
            if (condition instanceof All all) {
                parts.addAll(flatten(all.of(), readings));
            } else if (condition instanceof OfTerm one && readings.containsKey(one.term())) {
                parts.addAll(flatten(vocabulary.listMeanings(one, readings), readings));
            } else {
                parts.add(condition);
            }
        }
        return parts;
    }

    /** The conditions in groups that share no dimension, nor have one that excludes values of another's. */
    private List<List<Condition>> listIndependent(List<Condition> conditions, Map<String, String> readings) {
        List<List<Condition>> groups = new ArrayList<>();
        for (Condition condition : conditions) {
            List<Condition> group = new ArrayList<>(List.of(condition));
            Set<String> reach = vocabulary.listDimensions(group, readings);
            groups.removeIf(other -> {
                Set<String> others = vocabulary.listDimensions(other, readings);
                boolean meets = others.stream().anyMatch(one -> isTied(one, reach));
                if (meets) {
                    group.addAll(other);
                    reach.addAll(others);
                }
                return meets;
            });
            groups.add(group);
        }
        return groups;
    }

    /** Whether a dimension is one of the others, or has values that exclude values of one, or are excluded. */
    boolean isTied(String dimension, Set<String> others) {
        return others.contains(dimension)
                || others.stream()
                        .anyMatch(other ->
                                vocabulary.excludes(dimension, other) || vocabulary.excludes(other, dimension));
    }

    /** One search. */
    private final class Run {

        private final List<String> dimensions;
        private final List<List<Formula>> decided = new ArrayList<>();
        private final int[] answered;

        Run(Set<String> over, List<Condition> conditions, Map<String, String> readings) {
            dimensions = List.copyOf(over);
            answered = new int[dimensions.size()];
            Arrays.fill(answered, -1);
            dimensions.forEach(dimension -> decided.add(new ArrayList<>()));
            Formula.Compiler compiler = new Formula.Compiler(vocabulary, answers, dimensions, readings);
            for (Condition condition : conditions) {
                Formula formula = compiler.compile(condition);
                vocabulary.listDimensions(List.of(condition), readings).stream()
                        .mapToInt(dimensions::indexOf)
                        .filter(place -> place >= 0)
                        .forEach(place -> decided.get(place).add(formula));
            }
        }

        /** Gives every arrangement that is found to who asks, until one is enough; whether one was. */
        boolean finds(Predicate<Arrangement> enough) {
            return finds(0, enough);
        }

        private boolean finds(int place, Predicate<Arrangement> enough) {
            if (place == dimensions.size()) {
                return enough.test(arrangement());
            }
            int many = answers.get(dimensions.get(place)).size();
            for (int answer = 0; answer < many; answer++) {
                answered[place] = answer;
                if (admits(place) && finds(place + 1, enough)) {
                    return true;
                }
            }
            answered[place] = -1;
            return false;
        }

        private boolean admits(int place) {
            for (Formula formula : decided.get(place)) {
                if (formula.truth(answered) == Truth.FALSE) {
                    return false;
                }
            }
            for (int before = 0; before < place; before++) {
                if (vocabulary.exclude(dimensions.get(place), answer(place), dimensions.get(before), answer(before))) {
                    return false;
                }
            }
            return true;
        }

        private Set<String> answer(int place) {
            return answers.get(dimensions.get(place)).get(answered[place]);
        }

        private Arrangement arrangement() {
            Map<String, Set<String>> found = new HashMap<>();
            for (int place = 0; place < dimensions.size(); place++) {
                found.put(dimensions.get(place), answer(place));
            }
            return Arrangement.of(found);
        }
    }
}
