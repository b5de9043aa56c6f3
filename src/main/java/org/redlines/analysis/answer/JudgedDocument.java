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
import org.redlines.analysis.answer.Judgements.Told;
import org.redlines.http.Parameters;
import org.redlines.http.Problem;

/** Writes how the positions that take part fare under an arrangement. */
final class JudgedDocument {

    private static final String DEEPEST = "9";
    private final Analysis analysis;
    private final Question question;
    private final Arrangement arrangement;
    private final TraceDocument traces;
    private final List<CodedPosition> positions;
    private final List<Told> told;

    JudgedDocument(Analysis analysis, Question question, Arrangement arrangement, Judgements judgements) {
        this.analysis = analysis;
        this.question = question;
        this.arrangement = arrangement;
        this.traces = new TraceDocument(analysis.explanation(), arrangement);
        this.positions = question.list(analysis);
        this.told = positions.stream()
                .map(position -> judgements.tell(analysis, position, arrangement, question.readings()))
                .toList();
    }

    /** How many positions fare how. */
    void counts(ObjectNode counts) {
        Map<Verdict, Integer> found = new EnumMap<>(Verdict.class);
        told.forEach(one -> found.merge(one.judgement().verdict(), 1, Integer::sum));
        for (Verdict verdict : Verdict.values()) {
            counts.put(verdict.id(), found.getOrDefault(verdict, 0));
        }
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
        for (int i = 0; i < positions.size(); i++) {
            CodedPosition position = positions.get(i);
            Judgement judgement = told.get(i).judgement();
            ObjectNode node = judgements.addObject();
            node.put("position", position.id()).put("actor", position.actor());
            node.put("kind", position.redLine() ? "red-line" : "claim").put("strength", position.strength());
            node.put("title", position.title()).put("line", position.line());
            node.put("verdict", judgement.verdict().id());
            ArrayNode reasons = node.putArray("reasons");
            judgement.trace().doubts().stream().map(Doubt::id).forEach(reasons::add);
            node.put("explanation", told.get(i).explanation());
            told.get(i).lines().forEach(node.putArray("lines")::add);
            node.put("disputedCoding", told.get(i).disputed());
            told.get(i).inferred().forEach(node.putArray("inferred")::add);
            if (question.isRecoded(position.id())) {
                node.put("readersCoding", true);
            }
            said.getOrDefault(position.actor(), List.of()).forEach(node.putArray("said")::add);
            node.set("trace", TraceDocument.cut(told.get(i).trace(), depth));
        }
    }

    /**
     * The claims that are met where a red line of another actor, on the same question, is breached: either no arrangement
     * satisfies both, or this one is not among those that do.
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
                .filter(i -> told.get(i).judgement().verdict() == verdict)
                .mapToObj(positions::get)
                .toList();
    }

    /** How deep the traces go, as asked for. */
    static int depth(Parameters parameters) {
        String text = parameters.find(ScenarioResource.DEPTH).orElse(DEEPEST);
        if (!text.matches("[0-9]")) {
            throw Problem.badParameter(
                    ScenarioResource.DEPTH, text, "a whole number from 0 (the verdict alone) to " + DEEPEST);
        }
        return Integer.parseInt(text);
    }
}
