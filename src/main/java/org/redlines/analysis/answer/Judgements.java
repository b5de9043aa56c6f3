package org.redlines.analysis.answer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.redlines.analysis.Analysis;
import org.redlines.analysis.Arrangement;
import org.redlines.analysis.Arrangement.Fact;
import org.redlines.analysis.CodedPosition;
import org.redlines.analysis.Explanation;
import org.redlines.analysis.Judgement;
import org.redlines.analysis.Judgement.Verdict;
import org.redlines.analysis.Trace;
import org.redlines.analysis.Truth;
import org.redlines.texts.Texts;

/**
 * Caches judgements with their explanations, because writing an explanation takes most of the time of a response. A
 * judgement depends only on the answers and readings that its position needs and on the stage of the position, not on
 * other positions.
 */
@Singleton
class Judgements {

    private static final String DOUBT = "analysis.doubt.";
    private static final String VERDICT = "analysis.verdict.";

    // Each takes about ten kilobytes.
    private final Cache<Key, ExplainedJudgement> known =
            Caffeine.newBuilder().maximumSize(1_000).build();

    private record Key(
            Analysis analysis,
            String language,
            String position,
            String since,
            boolean redLine,
            Map<String, Fact> facts,
            Map<String, String> readings) {}

    /**
     * A judgement with its explanation in words.
     *
     * @param lines see {@link org.redlines.analysis.Explanation#lines}
     * @param trace the trace in full depth; must not be modified
     * @param disputed whether the verdict would differ with a second coder's conditions
     * @param inferred the dimensions with inferred answers
     */
    record ExplainedJudgement(
            Judgement judgement,
            String explanation,
            List<String> lines,
            ObjectNode trace,
            boolean disputed,
            Set<String> inferred) {}

    /** Judges a position under an arrangement and explains the verdict. */
    ExplainedJudgement explain(
            Analysis analysis, CodedPosition position, Arrangement arrangement, Map<String, String> readings) {
        Map<String, Fact> facts = new TreeMap<>(arrangement.facts());
        facts.keySet().retainAll(analysis.listDimensions(position));
        Map<String, String> chosen = new TreeMap<>(readings);
        chosen.keySet().retainAll(analysis.listTerms(position));
        Key key =
                new Key(analysis, Texts.language(), position.id(), position.from(), position.redLine(), facts, chosen);
        return known.get(key, unknown -> explain(analysis, position, facts, chosen));
    }

    private static ExplainedJudgement explain(
            Analysis analysis, CodedPosition position, Map<String, Fact> facts, Map<String, String> readings) {
        Arrangement arrangement = new Arrangement(facts);
        Judgement judgement = analysis.judge(position, arrangement, readings);
        Map<String, String> inferred = new TreeMap<>();
        if (judgement.verdict() != Verdict.UNCLEAR && judgement.verdict() != Verdict.NOT_ADDRESSED) {
            judgement
                    .trace()
                    .listInferred()
                    .forEach(id -> inferred.put(id, facts.get(id).inferred().orElseThrow()));
        }
        return new ExplainedJudgement(
                judgement,
                explain(analysis.explanation(), judgement, inferred),
                analysis.explanation().lines(position, judgement),
                new TraceDocument(analysis.explanation(), arrangement).of(judgement.trace()),
                judgement.verdict()
                        != analysis.judge(position.withSecondCoding(), arrangement, readings)
                                .verdict(),
                inferred.keySet());
    }

    private static String explain(Explanation explanation, Judgement judgement, Map<String, String> inferred) {
        Verdict verdict = judgement.verdict();
        Truth decisive = judgement.trace().truth();
        String words = judgement.trace().because().stream()
                .filter(part -> part.truth() == decisive)
                .map(explanation::words)
                .distinct()
                .collect(Collectors.joining(Texts.get("analysis.wordsApart")));
        Stream<String> reasons = judgement.trace().doubts().stream().map(doubt -> Texts.get(DOUBT + doubt.id()));
        String text = Texts.get(VERDICT + verdict.id(), "words", words, "reasons", Texts.row(reasons.toList()));
        Stream<String> narrower = verdict == Verdict.HELD || verdict == Verdict.MET
                ? judgement.trace().because().stream()
                        .filter(Trace::allowsNarrower)
                        .limit(1)
                        .map(loose -> Texts.get("analysis.narrowerAllowed"))
                : Stream.empty();
        Stream<String> inference =
                inferred.values().stream().distinct().map(why -> Texts.get("analysis.restsOnInference", "why", why));
        return Stream.of(Stream.of(text), narrower, inference)
                .flatMap(sentences -> sentences)
                .reduce((some, more) -> Texts.get("twoSentences", "one", some, "other", more))
                .orElse(text);
    }
}
