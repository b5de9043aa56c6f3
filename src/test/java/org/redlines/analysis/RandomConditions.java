package org.redlines.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.redlines.analysis.CodedPosition.Coded;
import org.redlines.analysis.Condition.All;
import org.redlines.analysis.Condition.Any;
import org.redlines.analysis.Condition.InWords;
import org.redlines.analysis.Condition.Not;
import org.redlines.analysis.Condition.OfDimension;
import org.redlines.analysis.Condition.OfTerm;
import org.redlines.analysis.Condition.Relation;
import org.redlines.analysis.Dimension.Exclusion;
import org.redlines.analysis.Dimension.Value;

/** A small vocabulary and positions over it, made by chance; the same for the same random numbers. */
final class RandomConditions {

    private static final int MAX_POSITIONS = 5;

    private final Random random;
    private final Vocabulary vocabulary;

    RandomConditions(Random random) {
        this.random = random;
        List<Dimension> dimensions = IntStream.range(0, 2 + random.nextInt(3))
                .mapToObj(i -> dimension("d" + i))
                .toList();
        List<Dimension> excluding = new ArrayList<>();
        dimensions.forEach(one -> excluding.add(withExclusion(one, dimensions)));
        vocabulary = Vocabulary.of(excluding, List.of());
        List<Term> terms = IntStream.range(0, random.nextInt(3))
                .mapToObj(i -> new Term("t" + i, "t", "", List.of(reading("a"), reading("b"))))
                .toList();
        terms.forEach(term -> vocabulary.terms().put(term.id(), term));
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    List<CodedPosition> positions() {
        return IntStream.rangeClosed(0, random.nextInt(MAX_POSITIONS))
                .mapToObj(i -> position("p" + i))
                .toList();
    }

    /** A reading for some of the terms. */
    Map<String, String> readings() {
        Map<String, String> readings = new TreeMap<>();
        vocabulary.terms().keySet().stream()
                .filter(term -> random.nextBoolean())
                .forEach(term -> readings.put(term, random.nextBoolean() ? "a" : "b"));
        return readings;
    }

    /** One that does not contradict itself, and says something of some dimensions. */
    Arrangement arrangement() {
        List<String> ids = vocabulary.dimensions().keySet().stream()
                .filter(id -> random.nextInt(4) > 0)
                .toList();
        List<Arrangement> all = vocabulary.listArrangements(ids);
        return all.get(random.nextInt(all.size()));
    }

    private static Dimension dimension(String id, boolean several, List<Value> values, List<Exclusion> exclusions) {
        return new Dimension(id, id + "?", "law", several, values, exclusions);
    }

    private Dimension dimension(String id) {
        boolean several = random.nextInt(3) == 0;
        List<Value> values = IntStream.range(0, 2 + random.nextInt(2))
                .mapToObj(i -> new Value("v" + i, "v" + i, Optional.empty(), several && i == 0))
                .toList();
        return dimension(id, several, values, List.of());
    }

    private Dimension withExclusion(Dimension one, List<Dimension> all) {
        Dimension other = all.get(random.nextInt(all.size()));
        if (random.nextInt(3) > 0 || other.id().equals(one.id())) {
            return one;
        }
        Exclusion exclusion = new Exclusion(
                one.listIds().get(random.nextInt(one.values().size())),
                other.id(),
                Set.of(other.listIds().get(random.nextInt(other.values().size()))),
                "by chance");
        return dimension(one.id(), one.several(), one.values(), List.of(exclusion));
    }

    private Term.Reading reading(String id) {
        return new Term.Reading(id, id, List.of(), Set.of(), List.of(), condition(1, false));
    }

    private CodedPosition position(String id) {
        List<Coded> conditions = IntStream.rangeClosed(0, random.nextInt(2))
                .mapToObj(i ->
                        new Coded(condition(2, true), List.of(), "", "", false, Optional.empty(), false, List.of()))
                .toList();
        return new CodedPosition(id, id, id, "", id, true, "declared", "2024-01-01", "", "", conditions);
    }

    private Condition condition(int depth, boolean terms) {
        int kind = random.nextInt(depth == 0 ? 6 : 9);
        if (kind == 0 && terms) {
            return new InWords("by chance");
        }
        if (kind == 1 && terms && !vocabulary.terms().isEmpty()) {
            return new OfTerm("law", "t" + random.nextInt(vocabulary.terms().size()));
        }
        if (kind < 6) {
            return ofDimension();
        }
        if (kind == 6) {
            return new Not(condition(depth - 1, terms));
        }
        List<Condition> parts = List.of(condition(depth - 1, terms), condition(depth - 1, terms));
        return kind == 7 ? new All(parts) : new Any(parts);
    }

    private Condition ofDimension() {
        List<Dimension> all = List.copyOf(vocabulary.dimensions().values());
        Dimension dimension = all.get(random.nextInt(all.size()));
        Set<String> values = new TreeSet<>(
                Set.of(dimension.listIds().get(random.nextInt(dimension.values().size()))));
        dimension.listIds().stream().filter(id -> random.nextInt(4) == 0).forEach(values::add);
        return new OfDimension("law", dimension.id(), Relation.values()[random.nextInt(3)], values);
    }
}
