package org.redlines.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.redlines.analysis.CodedPosition.Coded;
import org.redlines.analysis.Condition.OfDimension;
import org.redlines.analysis.Condition.Relation;

/**
 * Two positions that collide or agree, in the interval in which both were held.
 *
 * @param first the claim of a collision; the implying position of an accord
 * @param second the red line of a collision; the implied position of an accord
 * @param from first day, ISO 8601
 * @param to the day after the last; empty if it continues
 * @param how {@code collision}, {@code implies} or {@code mutual}
 * @param readings see {@link Collision}
 * @param causes the conditions that cause the result
 * @param isDisputed whether the result would differ with a second coder's conditions
 */
record Meeting(
        CodedPosition first,
        CodedPosition second,
        String from,
        String to,
        String how,
        List<Map<String, String>> readings,
        List<Coded> causes,
        boolean isDisputed) {

    static final Comparator<Meeting> BY_TIME = Comparator.comparing(Meeting::from)
            .thenComparing(one -> one.first().id())
            .thenComparing(one -> one.second().id());

    /** All collisions of two positions held at the same time. */
    static Stream<Meeting> collisions(Analysis analysis) {
        PositionPairs pairs = analysis.pairs();
        return joined(pairsInTime(analysis.listStages())
                .filter(pair -> !pair.first().redLine())
                .flatMap(pair -> pairs.findCollision(pair.first(), pair.second()).stream()
                        .map(found -> {
                            List<Coded> all = new ArrayList<>(pair.first().conditions());
                            all.addAll(pair.second().conditions());
                            return pair.with(
                                    "collision",
                                    found.readings(),
                                    pairs.listNeeded(all, List.of(), chosen(found.readings())),
                                    !pairs.collideByBothCodings(pair.first(), pair.second(), chosen(found.readings())));
                        })));
    }

    /** All accords of two positions held at the same time. */
    static Stream<Meeting> accords(Analysis analysis) {
        PositionPairs pairs = analysis.pairs();
        return joined(pairsInTime(analysis.listStages())
                .flatMap(pair -> pairs.findAccord(pair.first(), pair.second()).stream()
                        .filter(found -> found.implying().equals(pair.first().id()))
                        .map(found -> {
                            Condition other = new Condition.Not(pair.second().condition());
                            List<Coded> causes = new ArrayList<>(pairs.listNeeded(
                                    pair.first().conditions(), List.of(other), chosen(found.readings())));
                            causes.addAll(pair.second().conditions());
                            return pair.with(
                                    found.mutual() ? "mutual" : "implies",
                                    found.readings(),
                                    causes,
                                    !pairs.implyByBothCodings(pair.first(), pair.second(), chosen(found.readings())));
                        })));
    }

    /** The day, month or year up to which there is evidence of both positions. */
    String lastEvidence() {
        return Stream.of(first.lastEvidence(), second.lastEvidence())
                .min(Comparator.comparing(CodedPosition::firstDay))
                .orElse("");
    }

    /** Whether the words of the implied position also allow a narrower condition. */
    boolean allowsNarrower() {
        return causes.stream()
                .filter(cause -> how.equals("mutual") || second.conditions().contains(cause))
                .anyMatch(Coded::loose);
    }

    /** Whether the result holds under every reading of the disputed words. */
    boolean isCertain() {
        return readings.isEmpty();
    }

    /**
     * The dimensions that the result is about: those on which both positions depend, or else those on which one does. A
     * collision over several dimensions is not about the land if some land suits both positions.
     */
    Set<String> listDimensions(Vocabulary vocabulary) {
        Set<String> shared = listDimensions(first, vocabulary);
        shared.retainAll(listDimensions(second, vocabulary));
        if (shared.size() > 1 && how.equals("collision")) {
            shared.removeIf(id -> vocabulary.isLand(id) && suitsBoth(vocabulary, id));
        }
        return shared.isEmpty()
                ? vocabulary.listDimensions(
                        causes.stream().map(Coded::condition).toList(), chosen(readings))
                : shared;
    }

    private Set<String> listDimensions(CodedPosition position, Vocabulary vocabulary) {
        List<Condition> of = causes.stream()
                .filter(position.conditions()::contains)
                .map(Coded::condition)
                .toList();
        return vocabulary.listDimensions(of, chosen(readings));
    }

    private boolean suitsBoth(Vocabulary vocabulary, String land) {
        ArrangementSearch search = new ArrangementSearch(vocabulary);
        Dimension dimension = vocabulary.dimensions().get(land);
        return dimension.listAnswers().stream()
                .map(answer -> new OfDimension(dimension.conditionClass(), land, Relation.ONLY, answer))
                .anyMatch(suiting -> Stream.of(first, second)
                        .allMatch(one -> search.isPossible(List.of(one.condition(), suiting), chosen(readings))));
    }

    // The first choice of readings stands for all.
    private static Map<String, String> chosen(List<Map<String, String>> readings) {
        return readings.stream().findFirst().orElse(Map.of());
    }

    private Meeting with(String how, List<Map<String, String>> readings, List<Coded> causes, boolean disputed) {
        return new Meeting(first, second, from, to, how, readings, causes, disputed);
    }

    /**
     * Joins meetings of the same pair with the same result and no gap between them. The first one provides the words, so
     * that no words are later than the beginning.
     */
    private static Stream<Meeting> joined(Stream<Meeting> meetings) {
        List<Meeting> joined = new ArrayList<>();
        meetings.sorted(Comparator.comparing((Meeting one) -> one.first().id())
                        .thenComparing(one -> one.second().id())
                        .thenComparing(Meeting::from))
                .forEach(one -> {
                    boolean isContinued = !joined.isEmpty() && one.continues(joined.get(joined.size() - 1));
                    joined.add(isContinued ? joined.remove(joined.size() - 1).endingAt(one.to()) : one);
                });
        return joined.stream();
    }

    private boolean continues(Meeting before) {
        return first.id().equals(before.first().id())
                && second.id().equals(before.second().id())
                && from.equals(before.to())
                && how.equals(before.how())
                && readings.equals(before.readings())
                && isDisputed == before.isDisputed();
    }

    private Meeting endingAt(String end) {
        return new Meeting(first, second, from, end, how, readings, causes, isDisputed);
    }

    /** All ordered pairs of positions of different actors held at the same time. */
    private static Stream<Meeting> pairsInTime(List<CodedPosition> positions) {
        return positions.stream().flatMap(first -> positions.stream()
                .filter(second -> !first.actor().equals(second.actor()))
                .flatMap(second -> inTime(first, second).stream()));
    }

    private static Optional<Meeting> inTime(CodedPosition first, CodedPosition second) {
        String from = first.from().compareTo(second.from()) > 0 ? first.from() : second.from();
        String to = Stream.of(first.to(), second.to())
                .filter(end -> !end.isEmpty())
                .min(Comparator.naturalOrder())
                .orElse("");
        return to.isEmpty() || from.compareTo(to) < 0
                ? Optional.of(new Meeting(first, second, from, to, "", List.of(), List.of(), false))
                : Optional.empty();
    }
}
