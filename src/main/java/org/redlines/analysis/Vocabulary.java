package org.redlines.analysis;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.redlines.analysis.Condition.OfDimension;
import org.redlines.analysis.Condition.OfTerm;
import org.redlines.analysis.Dimension.Exclusion;

/**
 * The dimensions and terms of conditions and scenarios.
 *
 * @param dimensions dimensions by id
 * @param terms terms by id
 */
public record Vocabulary(Map<String, Dimension> dimensions, Map<String, Term> terms) {

    /**
     * An error in the answers of an arrangement: two answers that exclude each other, or an unknown answer, with the
     * reason.
     */
    public record Contradiction(String dimension, String reason) {}

    /** Creates the vocabulary of these dimensions and terms. */
    static Vocabulary of(Collection<Dimension> dimensions, Collection<Term> terms) {
        return new Vocabulary(
                dimensions.stream().collect(toMap(Dimension::id, one -> one, (one, same) -> one, TreeMap::new)),
                terms.stream().collect(toMap(Term::id, one -> one, (one, same) -> one, TreeMap::new)));
    }

    /**
     * Whether every dimension, value and term of a condition is known, including those in the readings of its terms.
     */
    boolean knows(Condition condition) {
        List<Boolean> known = new ArrayList<>();
        condition.visit(one -> {
            if (one instanceof OfDimension of) {
                Dimension dimension = dimensions.get(of.dimension());
                known.add(dimension != null && dimension.listIds().containsAll(of.values()));
            }
        });
        boolean terms = condition.listTerms().stream()
                .allMatch(id -> this.terms.containsKey(id)
                        && this.terms.get(id).readings().stream().allMatch(this::knowsReading));
        return terms && !known.contains(false);
    }

    // A reading must not depend on another term, so that no reading can depend on itself.
    private boolean knowsReading(Term.Reading reading) {
        return reading.condition().listTerms().isEmpty() && knows(reading.condition());
    }

    /** The dimensions of conditions, including those in any reading of their terms. */
    public Set<String> listDimensions(Collection<Condition> conditions) {
        return listDimensions(conditions, Map.of());
    }

    /** The dimensions of conditions under the chosen readings; under all readings of terms without a choice. */
    Set<String> listDimensions(Collection<Condition> conditions, Map<String, String> readings) {
        Set<String> found = new TreeSet<>();
        for (Condition condition : conditions) {
            condition.visit(part -> {
                if (part instanceof OfDimension one) {
                    found.add(one.dimension());
                } else if (part instanceof OfTerm one) {
                    found.addAll(listDimensions(listMeanings(one, readings), readings));
                }
            });
        }
        return found;
    }

    /** The dimensions on which both positions depend, except the land. */
    public Set<String> listShared(CodedPosition one, CodedPosition other) {
        Set<String> shared = listDimensions(List.of(one.condition()));
        shared.retainAll(listDimensions(List.of(other.condition())));
        shared.removeIf(this::isLand);
        return shared;
    }

    /** Whether a dimension only asks through which land the route runs. */
    boolean isLand(String dimension) {
        return dimensions.get(dimension).conditionClass().equals("via");
    }

    /** The conditions that a term stands for: that of its chosen reading, or those of all its readings. */
    List<Condition> listMeanings(OfTerm one, Map<String, String> readings) {
        String chosen = readings.get(one.term());
        return terms.get(one.term()).readings().stream()
                .filter(reading -> chosen == null || reading.id().equals(chosen))
                .map(Term.Reading::condition)
                .toList();
    }

    /** All combinations of one reading for each of these terms; one empty combination if there are no terms. */
    public List<Map<String, String>> listReadings(Collection<String> ofTerms) {
        List<Map<String, String>> choices = List.of(Map.of());
        for (String term : new TreeSet<>(ofTerms)) {
            List<Map<String, String>> longer = new ArrayList<>();
            for (Map<String, String> choice : choices) {
                terms.get(term).readings().forEach(reading -> longer.add(with(choice, term, reading.id())));
            }
            choices = longer;
        }
        return choices;
    }

    /** All choices of readings for some of these terms, from none to all, those with fewer terms first. */
    List<Map<String, String>> listPartialReadings(Collection<String> ofTerms) {
        List<Map<String, String>> choices = new ArrayList<>(List.of(Map.of()));
        for (String term : new TreeSet<>(ofTerms)) {
            for (Map<String, String> choice : List.copyOf(choices)) {
                terms.get(term).readings().forEach(reading -> choices.add(with(choice, term, reading.id())));
            }
        }
        choices.sort(Comparator.comparingInt(Map::size));
        return choices;
    }

    /** All arrangements that answer exactly these dimensions without contradiction. */
    public List<Arrangement> listArrangements(Collection<String> ids) {
        List<Map<String, Set<String>>> partial = List.of(Map.of());
        for (String id : new TreeSet<>(ids)) {
            List<Map<String, Set<String>>> longer = new ArrayList<>();
            for (Map<String, Set<String>> one : partial) {
                dimensions.get(id).listAnswers().stream()
                        .map(answer -> with(one, id, answer))
                        .filter(answers -> listContradictions(answers).isEmpty())
                        .forEach(longer::add);
            }
            partial = longer;
        }
        return partial.stream().map(Arrangement::of).toList();
    }

    /** The contradictions in these answers: unknown values, and values that exclude each other. */
    public List<Contradiction> listContradictions(Map<String, Set<String>> answers) {
        List<Contradiction> found = new ArrayList<>();
        answers.forEach((id, answer) -> {
            Dimension dimension = dimensions.get(id);
            if (dimension == null || !dimension.admits(answer)) {
                found.add(new Contradiction(id, allowed(dimension)));
            } else {
                dimension.exclusions().stream()
                        .filter(one -> isBroken(one, answer, answers))
                        .forEach(one -> found.add(new Contradiction(id, one.reason())));
            }
        });
        return found;
    }

    private static boolean isBroken(Exclusion one, Set<String> answer, Map<String, Set<String>> answers) {
        return answer.contains(one.value())
                && answers.getOrDefault(one.dimension(), Set.of()).stream().anyMatch(one.values()::contains);
    }

    private static String allowed(Dimension dimension) {
        if (dimension == null) {
            return "This dimension does not exist.";
        }
        String values = String.join(", ", dimension.listIds());
        return dimension.several()
                ? "Allowed are one or several of " + values + "."
                : "Allowed is one of " + values + ".";
    }

    private static <T> Map<String, T> with(Map<String, T> map, String key, T value) {
        Map<String, T> longer = new TreeMap<>(map);
        longer.put(key, value);
        return longer;
    }
}
