package org.redlines.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redlines.analysis.CodedPosition.Coded;
import org.redlines.analysis.Conflicts.Matter;
import org.redlines.analysis.Room.Possibility;
import org.redlines.finding.Findings;
import org.redlines.geodata.reading.DossierReader;

/**
 * The search, plain enumeration with the evaluator, and a constraint solver that shares nothing with them ({@link
 * ChocoModel}) find the same room, the same smallest conflicts and the same smallest sets that would have to give.
 */
class SolverTest {

    private static final int RANDOM_CASES = 150;

    private static Analysis analysis;

    @BeforeAll
    static void read() {
        analysis = Analysis.of(DossierReader.read(Path.of("geodata"), new Findings()));
    }

    @Test
    void searchSolverAndEnumerationAgreeOnRandomConditions() {
        int empty = 0;
        int conflicting = 0;
        for (int seed = 0; seed < RANDOM_CASES; seed++) {
            RandomConditions random = new RandomConditions(new Random(seed));
            Vocabulary vocabulary = random.vocabulary();
            List<CodedPosition> positions = random.positions();
            Map<String, String> readings = random.readings();
            ArrangementSearch search = new ArrangementSearch(vocabulary);
            boolean possible =
                    enumerate(vocabulary, positions, readings, Set.of()).findAny();
            String where = "seed " + seed;
            assertEquals(possible, search.isPossible(conditions(positions), readings), where);
            assertEquals(
                    possible,
                    new ChocoModel(vocabulary, dimensions(vocabulary, positions, readings), readings)
                            .isPossible(conditions(positions)),
                    where);
            compareRooms(vocabulary, positions, readings, where);
            conflicting += compareConflicts(vocabulary, positions, readings, where);
            compareChanges(vocabulary, positions, readings, random.arrangement(), where);
            empty += possible ? 0 : 1;
        }
        assertTrue(empty > 20 && empty < RANDOM_CASES - 20, "both must occur: " + empty);
        assertTrue(conflicting > 20, "too few conflicts to be a test: " + conflicting);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-09-06", "2026-06-29"})
    void searchAndSolverAgreeOnTheDossier(String day) {
        List<CodedPosition> positions = analysis.listActive(day);
        List<CodedPosition> redLines =
                positions.stream().filter(CodedPosition::redLine).toList();
        Vocabulary vocabulary = analysis.vocabulary();
        ChocoModel solver = new ChocoModel(vocabulary, vocabulary.dimensions().keySet(), Map.of());
        for (List<CodedPosition> some : List.of(redLines, positions)) {
            for (Possibility one : analysis.room(some, Map.of()).listPossibilities()) {
                assertEquals(
                        solver.isPossible(conditions(some), one.dimension(), one.value()),
                        one.possible(),
                        one::toString);
            }
        }
        List<Matter> matters = analysis.conflicts(positions, Map.of()).listMatters();
        assertFalse(day.equals("2024-09-06") && matters.isEmpty());
        for (Matter matter : matters) {
            for (Set<String> conflict : matter.conflicts()) {
                assertFalse(solver.isPossible(conditions(of(positions, conflict))), conflict::toString);
                conflict.forEach(one ->
                        assertTrue(solver.isPossible(conditions(of(positions, without(conflict, Set.of(one))))), one));
            }
            assertEquals(hittingSets(matter.conflicts()), new HashSet<>(matter.corrections()));
        }
        // When every choice of what gives leaves what fits, no conflict is missing.
        for (Set<String> correction : combinations(matters)) {
            assertTrue(solver.isPossible(conditions(of(positions, without(ids(positions), correction)))));
        }
    }

    /** Every arrangement that no position is false of, one by one, over the dimensions of which they speak and others. */
    private record Enumeration(List<Arrangement> found) {

        boolean findAny() {
            return !found.isEmpty();
        }

        boolean has(String dimension, String value) {
            return found.stream()
                    .anyMatch(
                            one -> one.facts().get(dimension).possible().get(0).contains(value));
        }
    }

    private static Enumeration enumerate(
            Vocabulary vocabulary,
            Collection<CodedPosition> positions,
            Map<String, String> readings,
            Set<String> others) {
        Set<String> over = dimensions(vocabulary, positions, readings);
        over.addAll(others);
        Evaluator evaluator = new Evaluator(vocabulary.terms());
        return new Enumeration(vocabulary.listArrangements(over).stream()
                .filter(one -> conditions(positions).stream()
                        .noneMatch(condition ->
                                evaluator.trace(condition, one, readings).truth() == Truth.FALSE))
                .toList());
    }

    private static Set<String> dimensions(
            Vocabulary vocabulary, Collection<CodedPosition> positions, Map<String, String> readings) {
        return vocabulary.listDimensions(conditions(positions), readings);
    }

    private static void compareRooms(
            Vocabulary vocabulary, List<CodedPosition> positions, Map<String, String> readings, String where) {
        Room room = new Room(vocabulary, new ArrangementSearch(vocabulary), positions, readings);
        assertEquals(!enumerate(vocabulary, positions, readings, Set.of()).findAny(), room.isEmpty(), where);
        for (Possibility one : room.listPossibilities()) {
            String what = where + ": " + one;
            Enumeration all = enumerate(vocabulary, positions, readings, Set.of(one.dimension()));
            assertEquals(all.has(one.dimension(), one.value()), one.possible(), what);
            Set<String> over = dimensions(vocabulary, positions, readings);
            over.add(one.dimension());
            ChocoModel solver = new ChocoModel(vocabulary, over, readings);
            assertEquals(solver.isPossible(conditions(positions), one.dimension(), one.value()), one.possible(), what);
        }
        if (!positions.isEmpty()) {
            Room wider = new Room(
                    vocabulary,
                    new ArrangementSearch(vocabulary),
                    positions.subList(0, positions.size() - 1),
                    readings);
            List<Possibility> shut = wider.listPossibilities().stream()
                    .filter(one -> !one.possible())
                    .toList();
            room.listPossibilities().stream()
                    .filter(one -> shut.contains(new Possibility(one.dimension(), one.value(), false)))
                    .forEach(one -> assertFalse(one.possible(), where + ": one more red line opened " + one));
        }
    }

    /** How many conflicts there are, each of which is what trying all sets of positions finds. */
    private static int compareConflicts(
            Vocabulary vocabulary, List<CodedPosition> positions, Map<String, String> readings, String where) {
        List<Matter> matters = new Conflicts(new ArrangementSearch(vocabulary), positions, readings).listMatters();
        List<Set<String>> failing = subsets(ids(positions)).stream()
                .filter(some -> !enumerate(vocabulary, of(positions, some), readings, Set.of())
                        .findAny())
                .toList();
        Set<Set<String>> conflicts = smallest(failing);
        assertEquals(
                conflicts,
                matters.stream().flatMap(one -> one.conflicts().stream()).collect(Collectors.toSet()),
                where);
        Set<Set<String>> corrections = smallest(subsets(ids(positions)).stream()
                .filter(some -> !failing.contains(without(ids(positions), some)))
                .toList());
        assertEquals(corrections, combinations(matters), where);
        return conflicts.size();
    }

    private static void compareChanges(
            Vocabulary vocabulary,
            List<CodedPosition> positions,
            Map<String, String> readings,
            Arrangement arrangement,
            String where) {
        Set<Set<String>> admitting = subsets(arrangement.facts().keySet()).stream()
                .filter(changed -> admits(vocabulary, positions, readings, without(arrangement, changed)))
                .collect(Collectors.toSet());
        int fewest = admitting.stream().mapToInt(Set::size).min().orElse(-1);
        Set<Set<String>> expected =
                admitting.stream().filter(changed -> changed.size() == fewest).collect(Collectors.toSet());
        Room room = new Room(vocabulary, new ArrangementSearch(vocabulary), positions, readings);
        assertEquals(expected, new HashSet<>(room.listChanges(arrangement, 9)), where);
    }

    private static boolean admits(
            Vocabulary vocabulary,
            List<CodedPosition> positions,
            Map<String, String> readings,
            Map<String, Arrangement.Fact> kept) {
        return enumerate(vocabulary, positions, readings, kept.keySet()).found().stream()
                .anyMatch(one -> one.facts().entrySet().containsAll(kept.entrySet()));
    }

    private static Map<String, Arrangement.Fact> without(Arrangement arrangement, Set<String> changed) {
        Map<String, Arrangement.Fact> kept = new TreeMap<>(arrangement.facts());
        kept.keySet().removeAll(changed);
        return kept;
    }

    private static List<Condition> conditions(Collection<CodedPosition> positions) {
        return positions.stream()
                .flatMap(one -> one.conditions().stream())
                .map(Coded::condition)
                .toList();
    }

    private static List<CodedPosition> of(List<CodedPosition> positions, Set<String> ids) {
        return positions.stream().filter(one -> ids.contains(one.id())).toList();
    }

    private static Set<String> ids(List<CodedPosition> positions) {
        return positions.stream().map(CodedPosition::id).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> without(Set<String> ids, Set<String> taken) {
        Set<String> left = new TreeSet<>(ids);
        left.removeAll(taken);
        return left;
    }

    private static List<Set<String>> subsets(Set<String> of) {
        List<String> all = List.copyOf(of);
        return IntStream.range(0, 1 << all.size())
                .mapToObj(mask -> IntStream.range(0, all.size())
                        .filter(i -> (mask >> i & 1) == 1)
                        .mapToObj(all::get)
                        .collect(Collectors.<String, Set<String>>toCollection(TreeSet::new)))
                .toList();
    }

    private static Set<Set<String>> smallest(List<Set<String>> sets) {
        return sets.stream()
                .filter(one -> sets.stream().noneMatch(other -> other.size() < one.size() && one.containsAll(other)))
                .collect(Collectors.toSet());
    }

    private static Set<Set<String>> hittingSets(List<Set<String>> conflicts) {
        Set<String> ids = new TreeSet<>();
        conflicts.forEach(ids::addAll);
        return smallest(subsets(ids).stream()
                .filter(some -> conflicts.stream()
                        .allMatch(conflict -> conflict.stream().anyMatch(some::contains)))
                .toList());
    }

    /** What would have to give in all matters together. */
    private static Set<Set<String>> combinations(List<Matter> matters) {
        Set<Set<String>> combinations = Set.of(new TreeSet<>());
        for (Matter matter : matters) {
            Set<Set<String>> longer = new HashSet<>();
            for (Set<String> some : combinations) {
                for (Set<String> correction : matter.corrections()) {
                    Set<String> both = new TreeSet<>(some);
                    both.addAll(correction);
                    longer.add(both);
                }
            }
            combinations = longer;
        }
        return combinations;
    }
}
