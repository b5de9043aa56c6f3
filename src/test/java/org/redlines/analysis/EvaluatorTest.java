package org.redlines.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.redlines.analysis.Arrangement.Fact;
import org.redlines.analysis.CodedPosition.Coded;
import org.redlines.analysis.Judgement.Verdict;
import org.redlines.analysis.Term.Reading;

class EvaluatorTest {

    private static final Term CORRIDOR = new Term(
            "corridor",
            "corridor",
            "disputed",
            List.of(
                    new Reading(
                            "any-route",
                            "any route",
                            List.of(),
                            Set.of(),
                            List.of(),
                            condition("{class: via, dimension: via, only: [a]}")),
                    new Reading(
                            "own-law",
                            "outside",
                            List.of("iran"),
                            Set.of(),
                            List.of("said"),
                            condition("{class: law, dimension: law, only: [b]}"))));

    private final Evaluator evaluator = new Evaluator(Map.of("corridor", CORRIDOR));

    @Test
    void theTruthTableIsThePublishedOne() throws IOException {
        JsonNode table =
                new ObjectMapper().readTree(Path.of("docs/truth-table.json").toFile());
        assertEquals(4, table.path("not").size());
        assertEquals(16, table.path("and").size());
        assertEquals(16, table.path("or").size());
        table.path("not")
                .forEach(row ->
                        assertEquals(truth(row, "result"), truth(row, "a").not(), row::toString));
        table.path("and")
                .forEach(row ->
                        assertEquals(truth(row, "result"), truth(row, "a").and(truth(row, "b")), row::toString));
        table.path("or")
                .forEach(row ->
                        assertEquals(truth(row, "result"), truth(row, "a").or(truth(row, "b")), row::toString));
    }

    /** Every class that speaks of a dimension; that each is used by the dossier is shown in {@link DossierAnalysisTest}. */
    @ParameterizedTest
    @CsvSource({"boundary", "law", "decides", "meets", "presence", "passage", "act", "name", "order", "via", "rejects"})
    void eachClassIsTrueFalseUnclearAndNotAddressed(String conditionClass) {
        Condition condition = condition("{class: " + conditionClass + ", dimension: d, only: [a]}");
        assertEquals(Truth.TRUE, truth(condition, Map.of("d", Set.of("a"))));
        assertEquals(Truth.FALSE, truth(condition, Map.of("d", Set.of("b"))));
        assertEquals(Truth.NOT_ADDRESSED, truth(condition, Map.of()));
        Trace unclear = evaluator.trace(condition, doubtful(Doubt.CONDITIONAL), Map.of());
        assertEquals(Truth.UNCLEAR, unclear.truth());
        assertEquals(Set.of(Doubt.CONDITIONAL), unclear.doubts());
        assertEquals(conditionClass, unclear.conditionClass());
        assertEquals(List.of("evidence"), unclear.references());
    }

    @ParameterizedTest
    @CsvSource({
        "only, a, TRUE", "only, a b, FALSE", "only, b, FALSE",
        "some, a, TRUE", "some, a b, TRUE", "some, b, FALSE",
        "none, a, FALSE", "none, a b, FALSE", "none, b, TRUE",
    })
    void relationsOfSeveralValues(String relation, String answer, Truth expected) {
        Condition condition = condition("{class: presence, dimension: d, " + relation + ": [a]}");
        assertEquals(expected, truth(condition, Map.of("d", Set.of(answer.split(" ")))));
    }

    @ParameterizedTest
    @EnumSource(Doubt.class)
    void aDoubtThatChangesNothingIsNone(Doubt doubt) {
        Condition either = condition("{class: law, dimension: d, some: [a, b]}");
        assertEquals(
                Truth.TRUE, evaluator.trace(either, doubtful(doubt), Map.of()).truth());
        Condition one = condition("{class: law, dimension: d, some: [a]}");
        assertEquals(
                EnumSet.of(doubt),
                evaluator.trace(one, doubtful(doubt), Map.of()).doubts());
    }

    @Test
    void allAnyAndNotPutTogether() {
        String yes = "{class: law, dimension: d, only: [a]}";
        String no = "{class: law, dimension: d, only: [b]}";
        String unsaid = "{class: law, dimension: e, only: [a]}";
        Map<String, Set<String>> facts = Map.of("d", Set.of("a"));
        assertEquals(Truth.TRUE, truth(condition("{class: any, of: [" + no + ", " + yes + "]}"), facts));
        assertEquals(Truth.FALSE, truth(condition("{class: all, of: [" + unsaid + ", " + no + "]}"), facts));
        assertEquals(Truth.NOT_ADDRESSED, truth(condition("{class: all, of: [" + unsaid + ", " + yes + "]}"), facts));
        assertEquals(Truth.TRUE, truth(condition("{class: not, of: [" + no + "]}"), facts));
        assertEquals(Truth.UNCLEAR, truth(condition("{class: not, of: [{class: inWords, why: vague}]}"), facts));
    }

    @Test
    void whatIsInWordsIsNeverHeld() {
        Judgement judgement = judge(true, "{class: inWords, why: vague}", Map.of("via", Set.of("a")), Map.of());
        assertEquals(Verdict.UNCLEAR, judgement.verdict());
        assertEquals(Set.of(Doubt.IN_WORDS), judgement.trace().doubts());
    }

    @Test
    void aTermIsUnclearWhereItsReadingsDiffer() {
        String none = "{class: not, of: [{class: rejects, term: corridor}]}";
        Map<String, Set<String>> facts = Map.of("via", Set.of("a"), "law", Set.of("a"));
        Judgement judgement = judge(true, none, facts, Map.of());
        assertEquals(Verdict.UNCLEAR, judgement.verdict());
        assertEquals(Set.of(Doubt.READINGS_DIFFER), judgement.trace().doubts());
        assertEquals(
                Verdict.BREACHED,
                judge(true, none, facts, Map.of("corridor", "any-route")).verdict());
        assertEquals(
                Verdict.HELD,
                judge(true, none, facts, Map.of("corridor", "own-law")).verdict());
    }

    @Test
    void aReadingThatThereIsNotIsRefused() {
        Condition term = condition("{class: rejects, term: corridor}");
        assertTrue(assertThrows(
                        IllegalArgumentException.class,
                        () -> evaluator.trace(term, Arrangement.of(Map.of()), Map.of("corridor", "other")))
                .getMessage()
                .contains("other"));
    }

    @Test
    void aClaimIsUnmetAndARedLineBreached() {
        String condition = "{class: law, dimension: law, only: [a]}";
        Map<String, Set<String>> facts = Map.of("law", Set.of("b"));
        assertEquals(Verdict.BREACHED, judge(true, condition, facts, Map.of()).verdict());
        assertEquals(Verdict.UNMET, judge(false, condition, facts, Map.of()).verdict());
        assertEquals(
                Verdict.MET,
                judge(false, condition, Map.of("law", Set.of("a")), Map.of()).verdict());
        assertEquals(
                Verdict.NOT_ADDRESSED,
                judge(false, condition, Map.of(), Map.of()).verdict());
    }

    @Test
    void theTraceLeadsFromThePositionToTheFact() {
        Judgement judgement = judge(
                true, "{class: not, of: [{class: rejects, term: corridor}]}", Map.of("via", Set.of("a")), Map.of());
        Trace coded = judgement.trace().because().get(0);
        assertEquals(List.of("the words", "high", "strict", "quoted"), coded.arguments());
        assertEquals(List.of("statement"), coded.references());
        Trace term = coded.because().get(0).because().get(0);
        assertEquals("term", term.says());
        assertEquals(
                List.of("reading", "reading"),
                term.because().stream().map(Trace::says).toList());
        Trace fact = term.because().get(0).because().get(0);
        assertEquals(List.of("via", "a", "a", ""), fact.arguments());
        assertEquals(Truth.TRUE, fact.truth());
        assertEquals(List.of("said"), term.because().get(1).references());
    }

    private Judgement judge(
            boolean redLine, String condition, Map<String, Set<String>> facts, Map<String, String> readings) {
        Coded coded = new Coded(
                condition(condition),
                List.of("statement"),
                "the words",
                "high",
                false,
                Optional.empty(),
                true,
                List.of());
        CodedPosition position = new CodedPosition(
                "p", "iran", "p", "transit", "P", redLine, "declared", "2024-01-01", "", "", List.of(coded));
        return evaluator.judge(position, Arrangement.of(facts), readings);
    }

    private Truth truth(Condition condition, Map<String, Set<String>> facts) {
        return evaluator.trace(condition, Arrangement.of(facts), Map.of()).truth();
    }

    private static Arrangement doubtful(Doubt doubt) {
        Fact fact =
                new Fact(List.of(Set.of("a"), Set.of("b")), Optional.of(doubt), List.of("evidence"), Optional.empty());
        return new Arrangement(new TreeMap<>(Map.of("d", fact)));
    }

    private static Truth truth(JsonNode row, String field) {
        return Truth.valueOf(row.path(field).asText().toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static Condition condition(String yaml) {
        try {
            return Condition.of(new YAMLMapper().readTree(yaml));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
