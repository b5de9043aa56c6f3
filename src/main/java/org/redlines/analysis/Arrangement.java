package org.redlines.analysis;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

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

    /** The answer of a dimension; empty if it is open. */
    public Optional<Fact> find(String dimension) {
        return Optional.ofNullable(facts.get(dimension));
    }
}
