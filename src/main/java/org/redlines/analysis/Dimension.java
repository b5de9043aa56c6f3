package org.redlines.analysis;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.redlines.geodata.DossierRecord;

/**
 * A question about the route with all its answers.
 *
 * @param id id of the dimension
 * @param question the question in words
 * @param conditionClass the class of conditions on this dimension
 * @param several whether several values may hold together, such as the guards of two states
 * @param values all values, in the order of the record
 * @param exclusions values of this dimension that exclude values of another
 */
public record Dimension(
        String id,
        String question,
        String conditionClass,
        boolean several,
        List<Value> values,
        List<Exclusion> exclusions) {

    /**
     * A value of the dimension.
     *
     * @param actor the actor that the value is about, if any
     * @param alone whether no other value can hold beside it, as with "none"
     */
    public record Value(String id, String label, Optional<String> actor, boolean alone) {}

    /**
     * A value that excludes values of another dimension.
     *
     * @param reason the reason, in one sentence
     */
    public record Exclusion(String value, String dimension, Set<String> values, String reason) {}

    /** Reads a dimension from a valid record, or from the properties of a published feature. */
    static Dimension of(JsonNode record) {
        List<Value> values = new ArrayList<>();
        record.path("values")
                .forEach(value -> values.add(new Value(
                        value.path("id").asText(),
                        value.path("label").asText(),
                        DossierRecord.text(value, "actor"),
                        value.path("alone").asBoolean())));
        List<Exclusion> exclusions = new ArrayList<>();
        record.path("excludes")
                .forEach(one -> exclusions.add(new Exclusion(
                        one.path("value").asText(),
                        one.path("dimension").asText(),
                        Set.copyOf(DossierRecord.ids(one, "values")),
                        one.path("reason").asText())));
        return new Dimension(
                record.path("id").asText(),
                record.path("question").asText(),
                record.path("class").asText(),
                record.path("several").asBoolean(),
                List.copyOf(values),
                List.copyOf(exclusions));
    }

    /** The ids of all values. */
    public List<String> listIds() {
        return values.stream().map(Value::id).toList();
    }

    /** The label of a value; the value itself where there is none. */
    public String label(String value) {
        return values.stream()
                .filter(one -> one.id().equals(value))
                .findFirst()
                .map(Value::label)
                .orElse(value);
    }

    /** All answers: each single value and, if several may hold together, each allowed set of values. */
    public List<Set<String>> listAnswers() {
        List<Set<String>> answers = new ArrayList<>();
        values.stream().filter(value -> !several || value.alone()).forEach(value -> answers.add(Set.of(value.id())));
        if (several) {
            List<String> joining = values.stream()
                    .filter(value -> !value.alone())
                    .map(Value::id)
                    .toList();
            for (int mask = 1; mask < 1 << joining.size(); mask++) {
                answers.add(choose(joining, mask));
            }
        }
        return answers;
    }

    /** Whether these values may hold together. */
    public boolean admits(Set<String> answer) {
        boolean known = !answer.isEmpty() && listIds().containsAll(answer);
        boolean lonely = values.stream().anyMatch(value -> value.alone() && answer.contains(value.id()));
        return known && (answer.size() == 1 || several && !lonely);
    }

    private static Set<String> choose(List<String> ids, int mask) {
        Set<String> chosen = new TreeSet<>();
        for (int i = 0; i < ids.size(); i++) {
            if ((mask >> i & 1) == 1) {
                chosen.add(ids.get(i));
            }
        }
        return chosen;
    }
}
