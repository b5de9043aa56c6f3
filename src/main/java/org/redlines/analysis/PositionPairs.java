package org.redlines.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.redlines.analysis.CodedPosition.Coded;
import org.redlines.analysis.Condition.Not;

/** Finds the collisions and accords of pairs of positions of different actors. Each pair is computed once. */
final class PositionPairs {

    private final Vocabulary vocabulary;
    private final ArrangementSearch search;
    private final Map<Pair, Optional<Collision>> collisions = new ConcurrentHashMap<>();

    // The number of conditions identifies the stage, because a later stage never has fewer conditions.
    private record Pair(String claim, int claimConditions, String redLine, int redLineConditions) {

        static Pair of(CodedPosition claim, CodedPosition redLine) {
            return new Pair(
                    claim.id(),
                    claim.conditions().size(),
                    redLine.id(),
                    redLine.conditions().size());
        }
    }

    PositionPairs(Vocabulary vocabulary, ArrangementSearch search) {
        this.vocabulary = vocabulary;
        this.search = search;
    }

    /**
     * The collision of two positions, in either order; empty if some arrangement satisfies both. A condition in words
     * only can always be satisfied, so it never collides.
     */
    Optional<Collision> findCollision(CodedPosition one, CodedPosition other) {
        if (one.actor().equals(other.actor()) || one.redLine() == other.redLine()) {
            return Optional.empty();
        }
        CodedPosition claim = one.redLine() ? other : one;
        CodedPosition redLine = one.redLine() ? one : other;
        return collisions.computeIfAbsent(Pair.of(claim, redLine), pair -> {
            List<Map<String, String>> choices = listRulingOut(List.of(claim.condition(), redLine.condition()));
            return choices.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Collision(
                            claim.id(), redLine.id(), isAny(choices), isAny(choices) ? List.of() : choices));
        });
    }

    /**
     * The accord of two positions of different actors, in either order; empty if neither implies the other. A condition
     * in words only is never implied. Each actor's own reading of a word is used. Naming the same land is not an
     * accord.
     */
    Optional<Accord> findAccord(CodedPosition one, CodedPosition other) {
        if (one.id().compareTo(other.id()) > 0) {
            return findAccord(other, one);
        }
        Set<String> shared = vocabulary.listDimensions(List.of(one.condition()));
        shared.retainAll(vocabulary.listDimensions(List.of(other.condition())));
        if (one.actor().equals(other.actor()) || shared.isEmpty()) {
            return Optional.empty();
        }
        List<Map<String, String>> forward = listImplying(one, other);
        List<Map<String, String>> backward = listImplying(other, one);
        boolean isForward = isAny(forward) || !isAny(backward) && forward.size() >= backward.size();
        List<Map<String, String>> choices = isForward ? forward : backward;
        if (choices.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Accord(
                (isForward ? one : other).id(),
                (isForward ? other : one).id(),
                forward.equals(backward),
                isAny(choices),
                isAny(choices) ? List.of() : choices));
    }

    /** Whether two positions collide in every combination of their codings. */
    boolean collideByBothCodings(CodedPosition one, CodedPosition other, Map<String, String> readings) {
        return listCodings(one).stream().allMatch(first -> listCodings(other).stream()
                .allMatch(second -> rulesOut(List.of(first.condition(), second.condition()), readings)));
    }

    /** Whether one position implies the other in every combination of their codings. */
    boolean implyByBothCodings(CodedPosition one, CodedPosition other, Map<String, String> readings) {
        return listCodings(one).stream().allMatch(first -> listCodings(other).stream()
                .allMatch(second -> rulesOut(List.of(first.condition(), new Not(second.condition())), readings)));
    }

    private static List<CodedPosition> listCodings(CodedPosition one) {
        return one.isDisputed() ? List.of(one, one.withSecondCoding()) : List.of(one);
    }

    /**
     * The readings under which one position implies the other, apart from the land. Each reading must be held by the
     * actor who uses the word. If that actor holds several readings, the position must imply the other under all of them.
     */
    private List<Map<String, String>> listImplying(CodedPosition one, CodedPosition other) {
        Condition not = new Not(other.condition());
        List<Map<String, String>> choices = listRulingOut(List.of(one.condition(), not));
        return choices.stream()
                .filter(choice -> isHeld(choice, one) && isHeld(choice, other))
                .filter(choice -> coversReadings(choices, choice, one) && coversReadings(choices, choice, other))
                .filter(choice -> {
                    Set<String> shared = vocabulary.listDimensions(
                            listNeeded(one.conditions(), List.of(not), choice).stream()
                                    .map(Coded::condition)
                                    .toList(),
                            choice);
                    shared.retainAll(vocabulary.listDimensions(List.of(other.condition()), choice));
                    // Empty if an answer of one excludes an answer of the other.
                    return shared.isEmpty() || !shared.stream().allMatch(vocabulary::isLand);
                })
                .toList();
    }

    private boolean coversReadings(
            List<Map<String, String>> choices, Map<String, String> choice, CodedPosition position) {
        return position.condition().listTerms().stream()
                .filter(choice::containsKey)
                .allMatch(term -> vocabulary.terms().get(term).readings().stream()
                        .filter(reading -> reading.heldBy().contains(position.actor()))
                        .allMatch(reading -> {
                            Map<String, String> as = new TreeMap<>(choice);
                            as.put(term, reading.id());
                            return choices.stream()
                                    .anyMatch(found -> as.entrySet().containsAll(found.entrySet()));
                        }));
    }

    private boolean isHeld(Map<String, String> choice, CodedPosition position) {
        return position.condition().listTerms().stream()
                .filter(choice::containsKey)
                .flatMap(term -> vocabulary.terms().get(term).readings().stream()
                        .filter(reading -> reading.id().equals(choice.get(term))))
                .allMatch(reading -> reading.heldBy().contains(position.actor()));
    }

    /**
     * The conditions that are needed so that no arrangement remains, together with other conditions. If several such
     * lists exist, the result is always the same one.
     *
     * @param besides the other conditions
     * @param readings a choice of readings under which no arrangement remains
     */
    List<Coded> listNeeded(List<Coded> conditions, List<Condition> besides, Map<String, String> readings) {
        List<Coded> needed = conditions;
        for (Coded one : conditions) {
            List<Coded> others = new ArrayList<>(needed);
            others.remove(one);
            List<Condition> all = new ArrayList<>(besides);
            others.forEach(other -> all.add(other.condition()));
            if (rulesOut(all, readings)) {
                needed = others;
            }
        }
        return needed;
    }

    /**
     * The choices of readings under which these conditions leave no arrangement, in the shortest form: a term that
     * makes no difference is left out. One empty choice means "under any reading".
     */
    private List<Map<String, String>> listRulingOut(List<Condition> conditions) {
        Set<String> terms = new TreeSet<>();
        conditions.forEach(condition -> terms.addAll(condition.listTerms()));
        List<Map<String, String>> found = new ArrayList<>();
        for (Map<String, String> choice : vocabulary.listPartialReadings(terms)) {
            boolean known = found.stream().anyMatch(shorter -> choice.entrySet().containsAll(shorter.entrySet()));
            if (!known && rulesOut(conditions, choice)) {
                found.add(choice);
            }
        }
        return found;
    }

    // Under every reading of the terms without a choice.
    private boolean rulesOut(List<Condition> conditions, Map<String, String> chosen) {
        Set<String> open = new TreeSet<>();
        conditions.forEach(condition -> open.addAll(condition.listTerms()));
        open.removeAll(chosen.keySet());
        return vocabulary.listReadings(open).stream().noneMatch(rest -> {
            Map<String, String> readings = new TreeMap<>(rest);
            readings.putAll(chosen);
            return search.isPossible(conditions, readings);
        });
    }

    private static boolean isAny(List<Map<String, String>> choices) {
        return choices.equals(List.of(Map.of()));
    }
}
