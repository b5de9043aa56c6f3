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
 * The arrangements that no position of a list rules out. An unclear verdict rules out nothing. A disputed word whose
 * readings differ rules out nothing until a reading is chosen.
 */
public final class Room {

    private final Vocabulary vocabulary;
    private final ArrangementSearch search;
    private final Collection<CodedPosition> positions;
    private final List<Condition> conditions;
    private final List<Formula> formulas;
    private final Map<String, String> readings;
    // The compiled conditions of each position, by its id.
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
     * A value of a dimension, and whether the room allows it.
     *
     * @param possible whether some arrangement in the room has the value
     */
    public record Possibility(String dimension, String value, boolean possible) {}

    /**
     * The positions that rule something out.
     *
     * @param alone whether each position rules it out alone; otherwise only all of them together do, and other sets may
     *     too
     */
    public record Reason(boolean alone, List<CodedPosition> positions) {}

    /** Why no arrangement has a value; empty if one has. */
    public Optional<Reason> findReason(Possibility value) {
        Condition has = answered(value.dimension(), Relation.SOME, Set.of(value.value()));
        return value.possible() ? Optional.empty() : findReason(compile(List.of(has)));
    }

    /** Why the room excludes an arrangement; empty if it does not. */
    public Optional<Reason> findReason(Arrangement arrangement) {
        return findReason(compileFacts(arrangement).values().stream()
                .flatMap(List::stream)
                .toList());
    }

    private Optional<Reason> findReason(List<Formula> target) {
        List<CodedPosition> alone =
                positions.stream().filter(one -> rulesOut(List.of(one), target)).toList();
        if (!alone.isEmpty()) {
            return Optional.of(new Reason(true, alone));
        }
        if (!rulesOut(positions, target)) {
            return Optional.empty();
        }
        List<CodedPosition> needed = new ArrayList<>(positions);
        for (CodedPosition one : positions) {
            List<CodedPosition> others = new ArrayList<>(needed);
            others.remove(one);
            needed = rulesOut(others, target) ? others : needed;
        }
        return Optional.of(new Reason(false, needed));
    }

    private boolean rulesOut(Collection<CodedPosition> some, List<Formula> target) {
        List<Formula> all = new ArrayList<>(target);
        some.forEach(one -> all.addAll(
                compiled.computeIfAbsent(one.id(), id -> search.compile(List.of(one.condition()), readings))));
        return !search.isPossible(all);
    }

    /** Whether every arrangement is ruled out. */
    public boolean isEmpty() {
        return !search.isPossible(formulas);
    }

    /** Each value of each dimension in the conditions, and whether some arrangement has it. */
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
     * The smallest sets of dimensions whose answers must change so that the room allows the arrangement. All have the
     * same size. One empty set if no change is needed; none if more than the given number of changes are needed.
     */
    public List<Set<String>> listChanges(Arrangement arrangement, int most) {
        Map<String, List<Formula>> facts = compileFacts(arrangement);
        // Groups that are possible already need no change.
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

    /** For each changed dimension, the values with which the room allows the arrangement. */
    public Map<String, List<String>> listReplacements(Arrangement arrangement, Set<String> changed) {
        Map<String, List<Formula>> unchanged = compileFacts(arrangement);
        unchanged.keySet().removeAll(changed);
        List<Formula> rest = with(formulas, unchanged);
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

    /** The arrangement's answers as formulas, by dimension. An answer in doubt is left open. */
    private Map<String, List<Formula>> compileFacts(Arrangement arrangement) {
        Map<String, List<Formula>> compileFacts = new TreeMap<>();
        arrangement.facts().forEach((id, fact) -> {
            if (fact.possible().size() == 1) {
                Set<String> answer = fact.possible().get(0);
                List<Condition> parts = new ArrayList<>(List.of(answered(id, Relation.ONLY, answer)));
                answer.forEach(value -> parts.add(answered(id, Relation.SOME, Set.of(value))));
                compileFacts.put(id, compile(parts));
            }
        });
        return compileFacts;
    }

    private List<Formula> compile(List<Condition> parts) {
        return search.compile(parts, readings);
    }

    private Condition answered(String id, Relation relation, Set<String> values) {
        return new OfDimension(vocabulary.dimensions().get(id).conditionClass(), id, relation, values);
    }
}
