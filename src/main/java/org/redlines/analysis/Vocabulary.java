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
 * What conditions and scenarios may speak of.
 *
 * @param dimensions by id
 * @param terms by id
 */
public record Vocabulary(Map<String, Dimension> dimensions, Map<String, Term> terms) {

    /** Two answers of one arrangement that exclude each other, and why; or an answer that there is not. */
    public record Contradiction(String dimension, String reason) {}

    /** The vocabulary of these dimensions and terms. */
    static Vocabulary of(Collection<Dimension> dimensions, Collection<Term> terms) {
        return new Vocabulary(
                dimensions.stream().collect(toMap(Dimension::id, one -> one, (one, same) -> one, TreeMap::new)),
                terms.stream().collect(toMap(Term::id, one -> one, (one, same) -> one, TreeMap::new)));
    }

    /** Whether everything that a condition names is known, down to the readings of its terms. */
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

    // A reading that rests on another term could rest on itself; none needs to.
    private boolean knowsReading(Term.Reading reading) {
        return reading.condition().listTerms().isEmpty() && knows(reading.condition());
    }

    /** The dimensions that conditions speak of, themselves or by any reading of their terms. */
    public Set<String> listDimensions(Collection<Condition> conditions) {
        return listDimensions(conditions, Map.of());
    }

    /** The same, by the chosen readings of their terms; where none is chosen, by all. */
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

    /** The dimensions of which two positions both speak, without that of the land. */
    public Set<String> listShared(CodedPosition one, CodedPosition other) {
        Set<String> shared = listDimensions(List.of(one.condition()));
        shared.retainAll(listDimensions(List.of(other.condition())));
        shared.removeIf(this::isLand);
        return shared;
    }

    /** Whether a dimension asks only through which land the route runs. */
    boolean isLand(String dimension) {
        return dimensions.get(dimension).conditionClass().equals("via");
    }

    /** What a term stands for by its chosen reading, or by each of its readings where none is chosen. */
    List<Condition> listMeanings(OfTerm one, Map<String, String> readings) {
        String chosen = readings.get(one.term());
        return terms.get(one.term()).readings().stream()
                .filter(reading -> chosen == null || reading.id().equals(chosen))
                .map(Term.Reading::condition)
                .toList();
    }

    /** Every choice of one reading for each of these terms; one empty choice when there are none. */
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

    /** Every choice of a reading for some of these terms, from none of them to all, fewer terms first. */
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

    /** Every arrangement that answers exactly these dimensions and does not contradict itself. */
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

    /** What in these answers cannot be: unknown values, values that exclude each other. */
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
            return "There is no such dimension.";
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
