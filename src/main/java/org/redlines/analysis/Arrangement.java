package org.redlines.analysis;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What is so, dimension by dimension. A dimension that is not in it is not said.
 *
 * @param facts dimension id to what is said of it
 */
public record Arrangement(Map<String, Fact> facts) {

    /**
     * What is said of one dimension.
     *
     * @param possible the answers that it may be; more than one when it is in doubt
     * @param doubt why there is more than one; empty when there is one
     * @param statements what it rests on
     * @param inferred why it is so where no statement says it
     */
    public record Fact(
            List<Set<String>> possible, Optional<Doubt> doubt, List<String> statements, Optional<String> inferred) {

        /** An answer without doubt that rests on no statement. */
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

    /** What is said of a dimension. */
    public Optional<Fact> find(String dimension) {
        return Optional.ofNullable(facts.get(dimension));
    }
}
