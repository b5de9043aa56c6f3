package org.redlines.analysis;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.redlines.analysis.Arrangement.Fact;
import org.redlines.analysis.CodedPosition.Coded;
import org.redlines.analysis.Condition.All;
import org.redlines.analysis.Condition.Any;
import org.redlines.analysis.Condition.InWords;
import org.redlines.analysis.Condition.Not;
import org.redlines.analysis.Condition.OfDimension;
import org.redlines.analysis.Condition.OfTerm;
import org.redlines.analysis.Judgement.Verdict;
import org.redlines.analysis.Term.Reading;
import org.redlines.analysis.Trace.From;

/** Judges positions under arrangements. All conditions are decided here. */
public final class Evaluator {

    private static final Set<Doubt> NO_DOUBT = Set.of();

    private final Map<String, Term> terms;

    /** Creates an evaluator for these terms, by id. */
    public Evaluator(Map<String, Term> terms) {
        this.terms = terms;
    }

    /**
     * Judges a position under an arrangement. A position without conditions is not addressed.
     *
     * @param readings term id to reading id; a term without a chosen reading is judged under all readings
     * @throws IllegalArgumentException if a term or a reading is unknown
     */
    public Judgement judge(CodedPosition position, Arrangement arrangement, Map<String, String> readings) {
        List<Trace> because = new ArrayList<>();
        for (Coded coded : position.conditions()) {
            Trace trace = trace(coded.condition(), arrangement, readings);
            List<String> arguments = new ArrayList<>(List.of(
                    coded.words(),
                    coded.confidence(),
                    coded.loose() ? Trace.LOOSE : "strict",
                    coded.quoted() ? Trace.QUOTED : ""));
            coded.said().forEach(one -> arguments.addAll(List.of(one.speaker(), one.date())));
            because.add(new Trace(
                    "coded",
                    List.copyOf(arguments),
                    trace.conditionClass(),
                    trace.truth(),
                    trace.doubts(),
                    From.STATEMENT,
                    coded.statements(),
                    List.of(trace)));
        }
        Truth truth = because.isEmpty() ? Truth.NOT_ADDRESSED : join(because, Truth.TRUE, Truth::and);
        Trace whole = node("position", List.of(position.id()), "all", truth, because);
        return new Judgement(position.id(), Verdict.of(position.redLine(), truth), whole);
    }

    /** Decides a condition, with the reasons. */
    public Trace trace(Condition condition, Arrangement arrangement, Map<String, String> readings) {
        if (condition instanceof OfDimension one) {
            return ofDimension(one, arrangement);
        }
        if (condition instanceof OfTerm one) {
            return ofTerm(one, arrangement, readings);
        }
        if (condition instanceof All all) {
            List<Trace> parts = list(all.of(), arrangement, readings);
            return node("all", List.of(), "all", join(parts, Truth.TRUE, Truth::and), parts);
        }
        if (condition instanceof Any any) {
            List<Trace> parts = list(any.of(), arrangement, readings);
            return node("any", List.of(), "any", join(parts, Truth.FALSE, Truth::or), parts);
        }
        if (condition instanceof Not not) {
            List<Trace> part = List.of(trace(not.of(), arrangement, readings));
            return node("not", List.of(), "not", part.get(0).truth().not(), part);
        }
        return inWords((InWords) condition);
    }

    private static Trace inWords(InWords condition) {
        return new Trace(
                "in-words",
                List.of(condition.why()),
                "inWords",
                Truth.UNCLEAR,
                EnumSet.of(Doubt.IN_WORDS),
                From.DEFINITION,
                List.of(),
                List.of());
    }

    private List<Trace> list(List<Condition> conditions, Arrangement arrangement, Map<String, String> readings) {
        return conditions.stream().map(one -> trace(one, arrangement, readings)).toList();
    }

    private static Trace ofDimension(OfDimension condition, Arrangement arrangement) {
        Optional<Fact> fact = arrangement.find(condition.dimension());
        Set<Truth> found = EnumSet.noneOf(Truth.class);
        fact.ifPresent(said -> said.possible()
                .forEach(answer ->
                        found.add(condition.relation().holds(answer, condition.values()) ? Truth.TRUE : Truth.FALSE)));
        Truth truth = found.isEmpty()
                ? Truth.NOT_ADDRESSED
                : found.size() == 1 ? found.iterator().next() : Truth.UNCLEAR;
        return new Trace(
                condition.relation().id(),
                List.of(
                        condition.dimension(),
                        join(condition.values()),
                        fact.map(Fact::possible).orElse(List.of()).stream()
                                .map(Evaluator::join)
                                .collect(Collectors.joining(Trace.OR)),
                        fact.flatMap(Fact::inferred).orElse("")),
                condition.conditionClass(),
                truth,
                truth == Truth.UNCLEAR ? fact.flatMap(Fact::doubt).map(Set::of).orElse(NO_DOUBT) : NO_DOUBT,
                From.SCENARIO,
                fact.map(Fact::statements).orElse(List.of()),
                List.of());
    }

    private Trace ofTerm(OfTerm condition, Arrangement arrangement, Map<String, String> readings) {
        Term term = Optional.ofNullable(terms.get(condition.term()))
                .orElseThrow(() -> new IllegalArgumentException("There is no term '" + condition.term() + "'."));
        String chosen = readings.get(term.id());
        List<Trace> parts = term.readings().stream()
                .filter(reading -> chosen == null || reading.id().equals(chosen))
                .map(reading -> reading(term, reading, arrangement, readings))
                .toList();
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("The term '" + term.id() + "' has no reading '" + chosen + "'.");
        }
        Truth first = parts.get(0).truth();
        boolean agree = parts.stream().allMatch(part -> part.truth() == first);
        Set<Doubt> doubts = agree ? Trace.doubts(parts) : EnumSet.of(Doubt.READINGS_DIFFER);
        return new Trace(
                "term",
                List.of(term.id(), term.word()),
                condition.conditionClass(),
                agree ? first : Truth.UNCLEAR,
                doubts,
                From.READING,
                List.of(),
                parts);
    }

    private Trace reading(Term term, Reading reading, Arrangement arrangement, Map<String, String> readings) {
        Trace trace = trace(reading.condition(), arrangement, readings);
        return new Trace(
                "reading",
                List.of(reading.id(), reading.text(), term.word()),
                trace.conditionClass(),
                trace.truth(),
                trace.doubts(),
                From.READING,
                reading.statements(),
                List.of(trace));
    }

    private static String join(Set<String> values) {
        return String.join(" ", values.stream().sorted().toList());
    }

    private static Trace node(
            String says, List<String> arguments, String conditionClass, Truth truth, List<Trace> because) {
        Set<Doubt> doubts = truth == Truth.UNCLEAR ? Trace.doubts(because) : NO_DOUBT;
        return new Trace(says, arguments, conditionClass, truth, doubts, From.DEFINITION, List.of(), because);
    }

    private static Truth join(List<Trace> nodes, Truth neutral, BinaryOperator<Truth> operator) {
        return nodes.stream().map(Trace::truth).reduce(neutral, operator);
    }
}
