package org.redlines.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.redlines.analysis.Condition.OfDimension;
import org.redlines.analysis.Condition.Relation;

/**
 * The arrangements that no position of a list rules out. What is unclear rules out nothing, and so does a disputed word whose
 * readings differ, until a reading is chosen.
 */
public final class Room {

    private final Vocabulary vocabulary;
    private final ArrangementSearch search;
    private final Collection<CodedPosition> positions;
    private final List<Condition> conditions;
    private final List<Formula> formulas;
    private final Map<String, String> readings;
    // By position: its conditions, ready for the search.
    private final Map<String, List<Formula>> compiled = new TreeMap<>();

    Room(
            Vocabulary vocabulary,
            ArrangementSearch search,
            Collection<CodedPosition> positions,
            Map<String, String> readings) {
        this.vocabulary = vocabulary;
        this.search = search;
        this.positions = positions;
        this.conditions = positions.stream().map(CodedPosition::condition).toList();
        this.readings = readings;
        this.formulas = search.compile(conditions, readings);
    }

    /**
     * A value of a dimension that the position's conditions leave or not.
     *
     * @param possible whether some arrangement has it
     */
    public record Possibility(String dimension, String value, boolean possible) {}

    /**
     * The positions on which it rests that something is ruled out.
     *
     * @param alone whether each of them rules it out alone; else only all of them together do, and others may as well
     */
    public record Reason(boolean alone, List<CodedPosition> positions) {}

    /** Why no arrangement has a value; empty when one has. */
    public Optional<Reason> findReason(Possibility value) {
        Condition has = answered(value.dimension(), Relation.SOME, Set.of(value.value()));
        return value.possible() ? Optional.empty() : findReason(compile(List.of(has)));
    }

    /** Why the room does not admit an arrangement; empty when it does. */
    public Optional<Reason> findReason(Arrangement arrangement) {
        return findReason(
                fixed(arrangement).values().stream().flatMap(List::stream).toList());
    }

    private Optional<Reason> findReason(List<Formula> wanted) {
        List<CodedPosition> alone =
                positions.stream().filter(one -> rulesOut(List.of(one), wanted)).toList();
        if (!alone.isEmpty()) {
            return Optional.of(new Reason(true, alone));
        }
        if (!rulesOut(positions, wanted)) {
            return Optional.empty();
        }
        List<CodedPosition> needed = new ArrayList<>(positions);
        for (CodedPosition one : positions) {
            List<CodedPosition> others = new ArrayList<>(needed);
            others.remove(one);
            needed = rulesOut(others, wanted) ? others : needed;
        }
        return Optional.of(new Reason(false, needed));
    }

    private boolean rulesOut(Collection<CodedPosition> some, List<Formula> wanted) {
        List<Formula> all = new ArrayList<>(wanted);
        some.forEach(one -> all.addAll(
                compiled.computeIfAbsent(one.id(), id -> search.compile(List.of(one.condition()), readings))));
        return !search.isPossible(all);
    }

    /** Whether every arrangement is ruled out. */
    public boolean isEmpty() {
        return !search.isPossible(formulas);
    }

    /** Each value of each dimension that the conditions speak of, with whether some arrangement has it. */
    public List<Possibility> listPossibilities() {
        List<Possibility> possibilities = new ArrayList<>();
        List<List<Formula>> groups = search.listGroups(formulas);
        boolean empty = groups.stream().anyMatch(group -> !search.fits(group));
        for (String id : vocabulary.listDimensions(conditions)) {
            List<Formula> tied = groups.stream()
                    .filter(group -> search.isTied(id, group))
                    .flatMap(List::stream)
                    .toList();
            for (String value : vocabulary.dimensions().get(id).listIds()) {
                boolean possible = !empty && isPossible(tied, id, value);
                possibilities.add(new Possibility(id, value, possible));
            }
        }
        return possibilities;
    }

    /**
     * The smallest sets of dimensions whose answers have to change before the room admits the arrangement, all of the same
     * size; one empty set when it does already, none when more than the given number would have to change.
     */
    public List<Set<String>> listChanges(Arrangement arrangement, int most) {
        Map<String, List<Formula>> facts = fixed(arrangement);
        // What fits already need not change.
        List<Formula> failing = search.listGroups(with(formulas, facts)).stream()
                .filter(group -> !search.fits(group))
                .flatMap(List::stream)
                .toList();
        List<String> changeable = facts.keySet().stream()
                .filter(id -> failing.containsAll(facts.get(id)))
                .toList();
        for (int size = 0; size <= Math.min(most, changeable.size()); size++) {
            List<Set<String>> found = Conflicts.choose(changeable, size, 0).stream()
                    .filter(changed -> search.isPossible(failing.stream()
                            .filter(one -> changed.stream()
                                    .noneMatch(id -> facts.get(id).contains(one)))
                            .toList()))
                    .toList();
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    /** For each dimension that is changed, its values with which the room then admits the arrangement. */
    public Map<String, List<String>> listReplacements(Arrangement arrangement, Set<String> changed) {
        Map<String, List<Formula>> kept = fixed(arrangement);
        kept.keySet().removeAll(changed);
        List<Formula> rest = with(formulas, kept);
        Map<String, List<String>> replacements = new LinkedHashMap<>();
        for (String id : changed) {
            replacements.put(
                    id,
                    vocabulary.dimensions().get(id).listIds().stream()
                            .filter(value -> isPossible(rest, id, value))
                            .toList());
        }
        return replacements;
    }

    private boolean isPossible(List<Formula> some, String id, String value) {
        return search.isPossible(with(some, Map.of(id, compile(List.of(answered(id, Relation.SOME, Set.of(value)))))));
    }

    private static List<Formula> with(List<Formula> some, Map<String, List<Formula>> further) {
        List<Formula> all = new ArrayList<>(some);
        further.values().forEach(all::addAll);
        return all;
    }

    /** What the arrangement says of each dimension; what is in doubt in it is left open. */
    private Map<String, List<Formula>> fixed(Arrangement arrangement) {
        Map<String, List<Formula>> fixed = new TreeMap<>();
        arrangement.facts().forEach((id, fact) -> {
            if (fact.possible().size() == 1) {
                Set<String> answer = fact.possible().get(0);
                List<Condition> parts = new ArrayList<>(List.of(answered(id, Relation.ONLY, answer)));
                answer.forEach(value -> parts.add(answered(id, Relation.SOME, Set.of(value))));
                fixed.put(id, compile(parts));
            }
        });
        return fixed;
    }

    private List<Formula> compile(List<Condition> parts) {
        return search.compile(parts, readings);
    }

    private Condition answered(String id, Relation relation, Set<String> values) {
        return new OfDimension(vocabulary.dimensions().get(id).conditionClass(), id, relation, values);
    }
}
