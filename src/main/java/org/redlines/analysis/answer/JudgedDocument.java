package org.redlines.analysis.answer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.redlines.analysis.Analysis;
import org.redlines.analysis.Arrangement;
import org.redlines.analysis.CodedPosition;
import org.redlines.analysis.Doubt;
import org.redlines.analysis.Judgement;
import org.redlines.analysis.Judgement.Verdict;
import org.redlines.analysis.answer.Judgements.ExplainedJudgement;
import org.redlines.http.Parameters;
import org.redlines.http.Problem;

/** Writes the judgements of the selected positions under an arrangement and what follows from it. */
final class JudgedDocument {

    private static final String DEEPEST = "9";
    private final Analysis analysis;
    private final Question question;
    private final Arrangement arrangement;
    private final TraceDocument traces;
    private final List<CodedPosition> positions;
    private final List<ExplainedJudgement> explained;

    JudgedDocument(Analysis analysis, Question question, Arrangement arrangement, Judgements judgements) {
        this.analysis = analysis;
        this.question = question;
        this.arrangement = arrangement.withWhatFollows(analysis.vocabulary());
        this.traces = new TraceDocument(analysis.explanation(), this.arrangement);
        this.positions = question.list(analysis);
        this.explained = positions.stream()
                .map(position -> judgements.explain(analysis, position, this.arrangement, question.readings()))
                .toList();
    }

    /** The arrangement with what follows from it. */
    Arrangement arrangement() {
        return arrangement;
    }

    /** Writes the number of positions with each verdict. */
    void counts(ObjectNode counts) {
        Map<Verdict, Integer> found = new EnumMap<>(Verdict.class);
        explained.forEach(one -> found.merge(one.judgement().verdict(), 1, Integer::sum));
        for (Verdict verdict : Verdict.values()) {
            counts.put(verdict.id(), found.getOrDefault(verdict, 0));
        }
    }

    /**
     * Writes the arrangement's answers, by dimension.
     *
     * @param statements the statements that answers cite, by id
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
     * Writes each position with its verdict and its trace.
     *
     * @param said the statements of each actor about this scenario
     */
    void judgements(ArrayNode judgements, int depth, Map<String, List<JsonNode>> said) {
        for (int i = 0; i < positions.size(); i++) {
            CodedPosition position = positions.get(i);
            Judgement judgement = explained.get(i).judgement();
            ObjectNode node = judgements.addObject();
            node.put("position", position.id()).put("actor", position.actor());
            node.put("kind", position.redLine() ? "red-line" : "claim").put("strength", position.strength());
            node.put("title", position.title()).put("line", position.line());
            node.put("verdict", judgement.verdict().id());
            ArrayNode reasons = node.putArray("reasons");
            judgement.trace().doubts().stream().map(Doubt::id).forEach(reasons::add);
            node.put("explanation", explained.get(i).explanation());
            explained.get(i).lines().forEach(node.putArray("lines")::add);
            node.put("disputedCoding", explained.get(i).disputed());
            explained.get(i).inferred().forEach(node.putArray("inferred")::add);
            if (question.isRecoded(position.id())) {
                node.put("readersCoding", true);
            }
            said.getOrDefault(position.actor(), List.of()).forEach(node.putArray("said")::add);
            node.set("trace", TraceDocument.cut(explained.get(i).trace(), depth));
        }
    }

    /**
     * Writes the met claims that collide, on the same question, with a breached red line of another actor: either no
     * arrangement satisfies both, or this arrangement does not.
     */
    void collisions(ArrayNode collisions) {
        for (CodedPosition claim : list(Verdict.MET)) {
            for (CodedPosition redLine : list(Verdict.BREACHED)) {
                Set<String> shared = analysis.vocabulary().listShared(claim, redLine);
                if (!claim.actor().equals(redLine.actor()) && !shared.isEmpty()) {
                    ObjectNode node = collisions.addObject().put("claim", claim.id());
                    node.put("actor", claim.actor()).put("redLine", redLine.id());
                    node.put("against", redLine.actor());
                    node.put("how", analysis.findCollision(claim, redLine).isPresent() ? "logical" : "scenario");
                    shared.forEach(node.putArray("dimensions")::add);
                }
            }
        }
    }

    private List<CodedPosition> list(Verdict verdict) {
        return IntStream.range(0, positions.size())
                .filter(i -> explained.get(i).judgement().verdict() == verdict)
                .mapToObj(positions::get)
                .toList();
    }

    /** Reads the depth of traces. */
    static int depth(Parameters parameters) {
        String text = parameters.find(ScenarioResource.DEPTH).orElse(DEEPEST);
        if (!text.matches("[0-9]")) {
            throw Problem.badParameter(
                    ScenarioResource.DEPTH, text, "a whole number from 0 (the verdict alone) to " + DEEPEST);
        }
        return Integer.parseInt(text);
    }
}
