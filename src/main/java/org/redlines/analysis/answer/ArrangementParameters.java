package org.redlines.analysis.answer;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.redlines.analysis.Arrangement;
import org.redlines.analysis.Arrangement.Fact;
import org.redlines.analysis.Dimension;
import org.redlines.analysis.Dimension.Exclusion;
import org.redlines.analysis.Doubt;
import org.redlines.analysis.Vocabulary;
import org.redlines.analysis.border.Border;
import org.redlines.analysis.border.Strip;
import org.redlines.http.Parameters;
import org.redlines.http.Problem;

/** Reads an arrangement from the query: the id of a dimension and its value, or several values separated by commas. */
public final class ArrangementParameters {

    static final String STRIP_KM = "stripKm";

    private final Vocabulary vocabulary;

    /** Reads the dimensions of a vocabulary. */
    public ArrangementParameters(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** A description of each parameter, by name. */
    Map<String, String> describe() {
        Map<String, String> parameters = new LinkedHashMap<>();
        vocabulary.dimensions().forEach((id, dimension) -> parameters.put(id, allowed(dimension)));
        return parameters;
    }

    /**
     * Reads the arrangement.
     *
     * @param width width of the strip that passes to another state, in kilometres; null if not given
     * @param border the boundary at which the strip is measured
     * @throws Problem 400 for an unknown value, with the known values; or for two values that exclude each other, with
     *     the reason
     */
    Arrangement read(Parameters parameters, BigDecimal width, Optional<Border> border) {
        Map<String, Set<String>> answers = answers(parameters);
        Map<String, Fact> facts = new TreeMap<>();
        if (width != null && border.isPresent()) {
            facts.put(Strip.DIMENSION, strip(border.get(), width, answers));
        }
        checkTogether(answers);
        answers.forEach((id, answer) -> facts.putIfAbsent(id, Fact.of(answer)));
        return new Arrangement(facts);
    }

    /**
     * Reads the answers, in place of those of a scenario on the same dimensions.
     *
     * @param scenario an arrangement; its answers in doubt are left out
     * @return the answers by dimension
     * @throws Problem 400 as in {@link #read}; answers of the scenario, too, may exclude others
     */
    public Map<String, Set<String>> readOver(Arrangement scenario, Parameters parameters) {
        Map<String, Set<String>> answers = new TreeMap<>();
        scenario.facts().forEach((id, fact) -> {
            if (fact.possible().size() == 1) {
                answers.put(id, fact.possible().get(0));
            }
        });
        answers.putAll(answers(parameters));
        checkTogether(answers);
        return answers;
    }

    private Map<String, Set<String>> answers(Parameters parameters) {
        Map<String, Set<String>> answers = new TreeMap<>();
        vocabulary.dimensions().forEach((id, dimension) -> parameters
                .find(id)
                .ifPresent(text -> answers.put(id, answer(dimension, text))));
        return answers;
    }

    // If the strip takes less than the error of the lines, it cannot be told whether land passes.
    private static Fact strip(Border border, BigDecimal width, Map<String, Set<String>> answers) {
        Set<String> said = answers.getOrDefault(Strip.DIMENSION, Set.of());
        if (!said.isEmpty() && said.contains("none") != (width.signum() == 0)) {
            throw Problem.badParameter(
                    STRIP_KM,
                    width.toPlainString(),
                    (said.contains("none") ? "0" : "more than 0") + " or left out, because '" + Strip.DIMENSION
                            + "' is '" + String.join(",", said) + "'");
        }
        if (width.signum() == 0) {
            answers.put(Strip.DIMENSION, Set.of("none"));
        } else if (border.remainder(width.doubleValue()).cannotTell()) {
            return new Fact(
                    List.of(Set.of("none"), Set.of("transferred")),
                    Optional.of(Doubt.GEOMETRY_ERROR),
                    List.of(),
                    Optional.empty());
        } else {
            answers.put(Strip.DIMENSION, Set.of("transferred"));
        }
        return Fact.of(answers.get(Strip.DIMENSION));
    }

    private static Set<String> answer(Dimension dimension, String text) {
        Set<String> answer = new TreeSet<>(List.of(text.split(",", -1)));
        if (!dimension.admits(answer)) {
            throw Problem.badParameter(dimension.id(), text, allowed(dimension));
        }
        return answer;
    }

    private void checkTogether(Map<String, Set<String>> answers) {
        answers.forEach((id, answer) -> {
            for (Exclusion one : vocabulary.dimensions().get(id).exclusions()) {
                Set<String> other = new TreeSet<>(answers.getOrDefault(one.dimension(), Set.of()));
                other.retainAll(one.values());
                if (answer.contains(one.value()) && !other.isEmpty()) {
                    throw Problem.badParameter(
                            id,
                            String.join(",", answer),
                            "another value, because " + id + "=" + one.value() + " excludes " + one.dimension() + "="
                                    + String.join(",", other) + ": " + one.reason());
                }
            }
        });
    }

    private static String allowed(Dimension dimension) {
        StringBuilder values = new StringBuilder(dimension.several() ? "one or several of " : "one of ");
        values.append(String.join(", ", dimension.listIds()));
        List<String> alone = dimension.values().stream()
                .filter(Dimension.Value::alone)
                .map(Dimension.Value::id)
                .toList();
        return values.append(alone.isEmpty() ? "" : "; alone: " + String.join(", ", alone))
                .toString();
    }
}
