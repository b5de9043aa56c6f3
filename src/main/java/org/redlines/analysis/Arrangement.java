package org.redlines.analysis;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A set of answers about the route, by dimension. A dimension without an answer is open.
 *
 * @param facts dimension id to its answer
 */
public record Arrangement(Map<String, Fact> facts) {

    /**
     * The answer of one dimension.
     *
     * @param possible the possible answers; more than one if the answer is in doubt
     * @param doubt why there are several possible answers; empty if there is one
     * @param statements ids of the statements that support the answer
     * @param inferred why the answer holds although no statement says it
     */
    public record Fact(
            List<Set<String>> possible, Optional<Doubt> doubt, List<String> statements, Optional<String> inferred) {

        /** An answer without doubt and without statements. */
        public static Fact of(Set<String> answer) {
            return new Fact(List.of(answer), Optional.empty(), List.of(), Optional.empty());
        }
    }

    /** An arrangement of answers without doubt. */
    public static Arrangement of(Map<String, Set<String>> answers) {
        Map<String, Fact> facts = new TreeMap<>();
        answers.forEach((dimension, answer) -> facts.put(dimension, Fact.of(answer)));
        return new Arrangement(facts);
    }

    /**
     * The same with what follows from it: where all answers but one of a dimension that is not said are excluded, that one,
     * with the reason. So the law of Armenia does not hold on a strip of land that passes to another state.
     */
    public Arrangement withWhatFollows(Vocabulary vocabulary) {
        Map<String, Set<String>> excluded = new TreeMap<>();
        Map<String, Set<String>> reasons = new TreeMap<>();
        vocabulary
                .dimensions()
                .forEach((id, dimension) -> dimension.exclusions().forEach(one -> {
                    String to = says(id, Set.of(one.value()))
                            ? one.dimension()
                            : says(one.dimension(), one.values()) ? id : "";
                    if (!to.isEmpty() && !facts.containsKey(to)) {
                        Set<String> values = to.equals(id) ? Set.of(one.value()) : one.values();
                        excluded.computeIfAbsent(to, none -> new TreeSet<>()).addAll(values);
                        reasons.computeIfAbsent(to, none -> new TreeSet<>()).add(one.reason());
                    }
                }));
        Map<String, Fact> more = new TreeMap<>(facts);
        excluded.forEach((id, values) -> {
            List<Set<String>> left = vocabulary.dimensions().get(id).listAnswers().stream()
                    .filter(answer -> Collections.disjoint(answer, values))
                    .toList();
            if (left.size() == 1) {
                String why = String.join(" ", reasons.get(id));
                more.put(id, new Fact(left, Optional.empty(), List.of(), Optional.of(why)));
            }
        });
        return more.size() == facts.size() ? this : new Arrangement(more).withWhatFollows(vocabulary);
    }

    // Whether one of the values is so, whatever is in doubt.
    private boolean says(String dimension, Set<String> values) {
        return find(dimension).stream()
                .flatMap(fact -> fact.possible().stream())
                .map(answer -> !Collections.disjoint(answer, values))
                .reduce(Boolean::logicalAnd)
                .orElse(false);
    }

    /** The answer of a dimension; empty if it is open. */
    public Optional<Fact> find(String dimension) {
        return Optional.ofNullable(facts.get(dimension));
    }
}
