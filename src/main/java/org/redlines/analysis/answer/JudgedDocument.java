package org.redlines.analysis.answer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.redlines.analysis.Analysis;
import org.redlines.analysis.Arrangement;
import org.redlines.analysis.CodedPosition;
import org.redlines.analysis.Dimension;
import org.redlines.analysis.Doubt;
import org.redlines.analysis.Evaluator;
import org.redlines.analysis.Explanation;
import org.redlines.analysis.Judgement;
import org.redlines.analysis.Judgement.Verdict;
import org.redlines.analysis.Trace;
import org.redlines.analysis.Truth;
import org.redlines.texts.Texts;

/** Writes how the positions that take part fare under an arrangement. */
final class JudgedDocument {

    private static final String DOUBT = "analysis.doubt.";
    private static final String VERDICT = "analysis.verdict.";

    private final Analysis analysis;
    private final Question question;
    private final Arrangement arrangement;
    private final Evaluator evaluator;
    private final TraceDocument traces;

    JudgedDocument(Analysis analysis, Question question, Arrangement arrangement) {
        this.analysis = analysis;
        this.question = question;
        this.arrangement = arrangement;
        this.evaluator = new Evaluator(analysis.vocabulary().terms());
        this.traces = new TraceDocument(analysis.explanation(), arrangement);
    }

    /** How many positions fare how. */
    void counts(ObjectNode counts) {
        Map<Verdict, Integer> found = new LinkedHashMap<>();
        for (Verdict verdict : Verdict.values()) {
            found.put(verdict, 0);
        }
        question.list(analysis).forEach(position -> found.merge(judge(position).verdict(), 1, Integer::sum));
        found.forEach((verdict, count) -> counts.put(verdict.id(), count));
    }

    /**
     * What the arrangement says, dimension by dimension.
     *
     * @param statements those that facts may rest on, by id
     */
    void facts(ArrayNode facts, Map<String, JsonNode> statements) {
        arrangement.facts().forEach((dimension, fact) -> {
            ObjectNode node = facts.addObject().put("dimension", dimension);
            boolean certain = fact.possible().size() == 1;
            ArrayNode values = node.putArray("values");
            if (certain) {
                fact.possible().get(0).stream().sorted().forEach(values::add);
            } else {
                ArrayNode either = node.putArray("oneOf");
                fact.possible().forEach(answer -> either.add(String.join("+", answer)));
            }
            node.put("text", traces.here(dimension));
            node.put("doubt", fact.doubt().map(Doubt::id).orElse(null));
            ArrayNode rests = node.putArray("statements");
            fact.statements().stream()
                    .map(statements::get)
                    .filter(Objects::nonNull)
                    .forEach(rests::add);
            node.put("inferred", fact.inferred().orElse(null));
        });
    }

    /**
     * Each position with its verdict and why.
     *
     * @param said for each actor what it said of this very scenario
     */
    void judgements(ArrayNode judgements, int depth, Map<String, List<JsonNode>> said) {
        for (CodedPosition position : question.list(analysis)) {
            Judgement judgement = judge(position);
            ObjectNode node = judgements.addObject();
            node.put("position", position.id()).put("actor", position.actor());
            node.put("kind", position.redLine() ? "red-line" : "claim").put("strength", position.strength());
            node.put("title", position.title()).put("line", position.line());
            node.put("verdict", judgement.verdict().id());
            ArrayNode reasons = node.putArray("reasons");
            judgement.trace().doubts().stream().map(Doubt::id).forEach(reasons::add);
            node.put("explanation", explanation(judgement));
            analysis.explanation().lines(position, judgement).forEach(node.putArray("lines")::add);
            node.put("disputedCoding", position.conditions().stream().anyMatch(CodedPosition.Coded::disputed));
            if (question.isRecoded(position.id())) {
                node.put("readersCoding", true);
            }
            said.getOrDefault(position.actor(), List.of()).forEach(node.putArray("said")::add);
            node.set("trace", traces.of(judgement.trace(), depth));
        }
    }

    private Judgement judge(CodedPosition position) {
        return evaluator.judge(position, arrangement, question.readings());
    }

    private static String explanation(Judgement judgement) {
        Verdict verdict = judgement.verdict();
        Truth decisive = judgement.trace().truth();
        String words = judgement.trace().because().stream()
                .filter(part -> part.truth() == decisive)
                .map(part -> Texts.get(
                        part.isQuoted() ? "analysis.quoted" : "analysis.summarised",
                        "words",
                        part.arguments().get(0)))
                .collect(Collectors.joining(Texts.get("analysis.wordsApart")));
        Stream<String> reasons = judgement.trace().doubts().stream().map(doubt -> Texts.get(DOUBT + doubt.id()));
        return Texts.get(VERDICT + verdict.id(), "words", words, "reasons", Texts.row(reasons.toList()));
    }

    /** Writes traces with their sentences, under one arrangement. */
    private record TraceDocument(Explanation explanation, Arrangement arrangement) {

        /** The trace down to a depth: 0 is the node alone. */
        ObjectNode of(Trace trace, int depth) {
            ObjectNode node = JsonNodeFactory.instance.objectNode();
            node.put("says", trace.says()).put("text", explanation.text(trace)).put("class", trace.conditionClass());
            node.put("truth", id(trace.truth())).put("from", trace.from().name().toLowerCase(Locale.ROOT));
            trace.references().forEach(node.putArray("references")::add);
            ArrayNode because = node.putArray("because");
            if (depth > 0) {
                trace.because().forEach(part -> because.add(of(part, depth - 1)));
            }
            return node;
        }

        /** What the arrangement says of a dimension, in words. */
        String here(String id) {
            return arrangement
                    .find(id)
                    .map(fact -> String.join(
                            Texts.get("analysis.or"),
                            fact.possible().stream()
                                    .map(answer -> labels(id, answer))
                                    .toList()))
                    .orElse(Texts.get("analysis.notSaid"));
        }

        /** The labels of values, in the order of the dimension. */
        String labels(String id, Collection<String> values) {
            Set<String> listed = Set.copyOf(values);
            Stream<String> labels = dimension(id).values().stream()
                    .filter(value -> listed.contains(value.id()))
                    .map(Dimension.Value::label);
            return Texts.row(labels.toList());
        }

        private Dimension dimension(String id) {
            return explanation.vocabulary().dimensions().get(id);
        }

        private static String id(Truth truth) {
            return truth.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
