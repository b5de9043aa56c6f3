package org.redlines.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.redlines.analysis.Condition.All;
import org.redlines.analysis.Condition.OfDimension;
import org.redlines.analysis.Condition.Relation;

/**
 * The arrangements that no position of a list rules out. What is unclear rules out nothing, and so does a disputed word whose
 * readings differ, until a reading is chosen.
 */
public final class Room {

    private final Vocabulary vocabulary;
    private final ArrangementSearch search;
    private final List<Condition> conditions;
    private final Map<String, String> readings;

    Room(
            Vocabulary vocabulary,
            ArrangementSearch search,
            Collection<CodedPosition> positions,
            Map<String, String> readings) {
        this.vocabulary = vocabulary;
        this.search = search;
        this.conditions = positions.stream().map(CodedPosition::condition).toList();
        this.readings = readings;
    }

    /**
     * A value of a dimension that the position's conditions leave or not.
     *
     * @param possible whether some arrangement has it
     */
    public record Possibility(String dimension, String value, boolean possible) {}

    /** Whether every arrangement is ruled out. */
    public boolean isEmpty() {
        return !search.isPossible(conditions, readings);
    }

    /** Each value of each dimension that the conditions speak of, with whether some arrangement has it. */
    public List<Possibility> listPossibilities() {
        List<Possibility> possibilities = new ArrayList<>();
        List<List<Condition>> groups = search.listGroups(conditions, readings);
        boolean empty = groups.stream().anyMatch(group -> !search.isPossible(group, readings));
        for (String id : vocabulary.listDimensions(conditions)) {
            List<Condition> tied = groups.stream()
                    .filter(group -> search.isTied(id, vocabulary.listDimensions(group, readings)))
                    .flatMap(List::stream)
                    .toList();
            for (String value : vocabulary.dimensions().get(id).listIds()) {
                boolean possible = !empty && isPossible(tied, List.of(answered(id, Relation.SOME, Set.of(value))));
                possibilities.add(new Possibility(id, value, possible));
            }
        }
        return possibilities;
    }

    /** Whether an arrangement that says just this, and leaves the rest open, can be completed without being ruled out. */
    public boolean admits(Arrangement arrangement) {
        return isPossible(conditions, fixed(arrangement, Set.of()));
    }

    /**
     * The smallest sets of dimensions whose answers have to change before the room admits the arrangement, all of the same
     * size; one empty set when it does already, none when more than the given number would have to change.
     */
    public List<Set<String>> listChanges(Arrangement arrangement, int most) {
        List<String> facts = List.copyOf(new TreeSet<>(arrangement.facts().keySet()));
        for (int size = 0; size <= Math.min(most, facts.size()); size++) {
            List<Set<String>> found = new ArrayList<>();
            for (Set<String> changed : choose(facts, size, 0)) {
                if (isPossible(conditions, fixed(arrangement, changed))) {
                    found.add(changed);
                }
            }
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    /** For each dimension that is changed, its values with which the room then admits the arrangement. */
    public Map<String, List<String>> listReplacements(Arrangement arrangement, Set<String> changed) {
        Map<String, List<String>> replacements = new LinkedHashMap<>();
        for (String id : changed) {
            List<String> values = new ArrayList<>();
            for (String value : vocabulary.dimensions().get(id).listIds()) {
                List<Condition> rest = new ArrayList<>(fixed(arrangement, changed));
                rest.add(answered(id, Relation.SOME, Set.of(value)));
                if (isPossible(conditions, rest)) {
                    values.add(value);
                }
            }
            replacements.put(id, values);
        }
        return replacements;
    }

    private boolean isPossible(List<Condition> some, List<Condition> further) {
        List<Condition> all = new ArrayList<>(some);
        all.addAll(further);
        return search.isPossible(all, readings);
    }

    // What is in doubt in it is left open.
    private List<Condition> fixed(Arrangement arrangement, Set<String> changed) {
        List<Condition> fixed = new ArrayList<>();
        new TreeMap<>(arrangement.facts()).forEach((id, fact) -> {
            if (fact.possible().size() == 1 && !changed.contains(id)) {
                Set<String> answer = fact.possible().get(0);
                List<Condition> parts = new ArrayList<>(List.of(answered(id, Relation.ONLY, answer)));
                answer.stream().sorted().forEach(value -> parts.add(answered(id, Relation.SOME, Set.of(value))));
                fixed.add(new All(parts));
            }
        });
        return fixed;
    }

    private Condition answered(String id, Relation relation, Set<String> values) {
        return new OfDimension(vocabulary.dimensions().get(id).conditionClass(), id, relation, values);
    }

    private static List<Set<String>> choose(List<String> from, int size, int start) {
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
}
