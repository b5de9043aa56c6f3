package org.redlines.analysis.answer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.redlines.analysis.Analysis;
import org.redlines.analysis.Arrangement;
import org.redlines.analysis.CodedPosition;
import org.redlines.analysis.Doubt;
import org.redlines.analysis.Evaluator;
import org.redlines.analysis.Judgement;
import org.redlines.analysis.Judgement.Verdict;
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
}
