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
import org.redlines.analysis.Truth;
import org.redlines.texts.Texts;

/**
 * Judgements with their sentences, kept: to say why takes most of the time of an answer, and it depends on nothing but the
 * facts and readings of which the position speaks, and on what it had said by then; on no other position.
 */
@Singleton
class Judgements {

    private static final String DOUBT = "analysis.doubt.";
    private static final String VERDICT = "analysis.verdict.";

    // Ten kilobytes or so each.
    private final Cache<Key, Told> known =
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
     * A judgement in words.
     *
     * @param lines as of {@link org.redlines.analysis.Explanation#lines}
     * @param trace to its full depth; not to be changed
     * @param disputed whether it would be another by the conditions of a second coder
     * @param inferred the dimensions of which what is said was inferred
     */
    record Told(
            Judgement judgement,
            String explanation,
            List<String> lines,
            ObjectNode trace,
            boolean disputed,
            Set<String> inferred) {}

    /** How a position fares under an arrangement, and why. */
    Told tell(Analysis analysis, CodedPosition position, Arrangement arrangement, Map<String, String> readings) {
        Map<String, Fact> facts = new TreeMap<>(arrangement.facts());
        facts.keySet().retainAll(analysis.listDimensions(position));
        Map<String, String> chosen = new TreeMap<>(readings);
        chosen.keySet().retainAll(analysis.listTerms(position));
        Key key =
                new Key(analysis, Texts.language(), position.id(), position.from(), position.redLine(), facts, chosen);
        return known.get(key, unknown -> tell(analysis, position, facts, chosen));
    }

    private static Told tell(
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
        return new Told(
                judgement,
                tell(analysis.explanation(), judgement, inferred),
                analysis.explanation().lines(position, judgement),
                new TraceDocument(analysis.explanation(), arrangement).of(judgement.trace()),
                judgement.verdict()
                        != analysis.judge(position.second(), arrangement, readings)
                                .verdict(),
                inferred.keySet());
    }

    private static String tell(Explanation explanation, Judgement judgement, Map<String, String> inferred) {
        Verdict verdict = judgement.verdict();
        Truth decisive = judgement.trace().truth();
        String words = judgement.trace().because().stream()
                .filter(part -> part.truth() == decisive)
                .map(explanation::words)
                .collect(Collectors.joining(Texts.get("analysis.wordsApart")));
        Stream<String> reasons = judgement.trace().doubts().stream().map(doubt -> Texts.get(DOUBT + doubt.id()));
        String told = Texts.get(VERDICT + verdict.id(), "words", words, "reasons", Texts.row(reasons.toList()));
        return Stream.concat(
                        Stream.of(told),
                        inferred.values().stream().map(why -> Texts.get("analysis.restsOnInference", "why", why)))
                .reduce((some, more) -> Texts.get("twoSentences", "one", some, "other", more))
                .orElse(told);
    }
}
