package org.redlines.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redlines.analysis.Condition.OfDimension;
import org.redlines.analysis.Condition.OfTerm;
import org.redlines.analysis.Judgement.Verdict;
import org.redlines.finding.Findings;
import org.redlines.geodata.Dossier;
import org.redlines.geodata.DossierRecord;
import org.redlines.geodata.Kind;
import org.redlines.geodata.reading.DossierReader;

/** What the dossier itself answers, against answers worked out by hand from its statements. */
class DossierAnalysisTest {

    private static final String SEPTEMBER_2024 = "2024-09-06";
    private static final String JUNE_2026 = "2026-06-29";
    private static final String NO_CHECKS = "azerbaijan-checks-no-checks-2024";
    private static final Set<String> ARMENIAN_OFFICERS = Set.of(
            "armenia-checks-no-unchecked-passage-2024",
            "armenia-control-no-third-state-2023",
            "iran-control-armenian-control-only-2024");

    private static Analysis analysis;

    @BeforeAll
    static void read() {
        analysis = Analysis.of(DossierReader.read(Path.of("geodata"), new Findings()));
    }

    @Test
    void noChecksCollidesWithThoseWhoWantArmenianOfficersToDecide() {
        Set<String> against = analysis.listCollisions(SEPTEMBER_2024).stream()
                .filter(collision -> collision.claim().equals(NO_CHECKS) && collision.certain())
                .map(Collision::redLine)
                .collect(Collectors.toSet());
        Set<String> three = new TreeSet<>(ARMENIAN_OFFICERS);
        three.add("armenia-control-no-third-state-2023");
        assertEquals(three, against);
    }

    @Test
    void noChecksCollidesWithNoCorridorByOneReading() {
        Collision collision = analysis.listCollisions(SEPTEMBER_2024).stream()
                .filter(one ->
                        one.claim().equals(NO_CHECKS) && one.redLine().equals("iran-control-no-corridor-2024-09"))
                .findFirst()
                .orElseThrow();
        assertFalse(collision.certain());
        assertEquals(
                Set.of("transport-route", "limited-sovereignty"),
                collision.readings().stream().map(one -> one.get("corridor")).collect(Collectors.toSet()));
    }

    @Test
    void theRouteThroughIranBreachesNothingOfTheirs() {
        Map<String, Verdict> verdicts = verdicts("aras-through-iran", SEPTEMBER_2024);
        for (String redLine : ARMENIAN_OFFICERS) {
            assertEquals(Verdict.NOT_ADDRESSED, verdicts.get(redLine), redLine);
        }
        assertEquals(Verdict.HELD, verdicts.get("iran-control-no-corridor-2024-09"));
        assertEquals(Verdict.UNMET, verdicts.get(NO_CHECKS));
    }

    @Test
    void beforeAPositionBeginsItCollidesWithNothing() {
        for (String day : List.of(SEPTEMBER_2024, JUNE_2026)) {
            for (Collision collision : analysis.listCollisions(day)) {
                for (String id : List.of(collision.claim(), collision.redLine())) {
                    String before = LocalDate.parse((position(id).from() + "-01-01").substring(0, 10))
                            .minusDays(1)
                            .toString();
                    assertTrue(
                            analysis.listCollisions(before).stream()
                                    .noneMatch(one -> one.claim().equals(id)
                                            || one.redLine().equals(id)),
                            id);
                }
            }
        }
    }

    @Test
    void notMeetingOfficersDoesNotCollideWithOfficersWhoDecide() {
        assertEquals(
                Optional.empty(),
                analysis.findCollision(
                        position("azerbaijan-checks-no-armenian-officers-2025"),
                        position("armenia-checks-not-negotiable-2026")));
    }

    @ParameterizedTest
    @ValueSource(strings = {SEPTEMBER_2024, JUNE_2026})
    void collisionsAreSymmetric(String day) {
        List<CodedPosition> active = analysis.listActive(day);
        for (CodedPosition one : active) {
            for (CodedPosition other : active) {
                assertEquals(analysis.findCollision(one, other), analysis.findCollision(other, one));
            }
        }
    }

    @Test
    void everyPositionCanBeSatisfiedByItself() {
        for (CodedPosition position : analysis.listPositions()) {
            Set<String> dimensions = analysis.vocabulary().listDimensions(List.of(position.condition()));
            analysis.vocabulary()
                    .listReadings(position.condition().listTerms())
                    .forEach(readings -> assertFalse(
                            listRoom(List.of(position), dimensions, readings).isEmpty(), position.id()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {SEPTEMBER_2024, JUNE_2026})
    void moreRedLinesNeverEnlargeTheRoom(String day) {
        Set<String> dimensions = Set.of("via", "law", "decides", "guards");
        Map<String, String> readings = firstReadings();
        List<CodedPosition> some = new ArrayList<>();
        List<Arrangement> before = listRoom(some, dimensions, readings);
        int whole = before.size();
        for (CodedPosition redLine : analysis.listActive(day)) {
            if (redLine.redLine()) {
                some.add(redLine);
                List<Arrangement> after = listRoom(some, dimensions, readings);
                assertTrue(before.containsAll(after), redLine.id());
                before = after;
            }
        }
        assertTrue(before.size() < whole);
    }

    @Test
    void whetherGuardsAreControlHangsOnTheReading() {
        CodedPosition noControl = position("armenia-checks-own-bodies-only-2023");
        CodedPosition ban = position("armenia-control-no-third-state-2023");
        Arrangement guarded =
                Arrangement.of(Map.of("decides", Set.of("armenia"), "guards", Set.of("russia"), "via", Set.of("iran")));
        assertEquals(Verdict.HELD, verdict(noControl, guarded, Map.of()));
        assertEquals(Verdict.UNCLEAR, verdict(ban, guarded, Map.of()));
        assertEquals(Verdict.BREACHED, verdict(ban, guarded, Map.of("control", "guards-too")));
        assertEquals(Verdict.HELD, verdict(ban, guarded, Map.of("control", "decisions")));
    }

    @Test
    void unarmedMonitorsAreNoForeignMilitaryPresence() {
        CodedPosition ban = position("iran-outside-forces-no-us-forces-2025");
        Arrangement monitors = Arrangement.of(Map.of("monitors", Set.of("eu", "russia"), "armies", Set.of("none")));
        assertEquals(Verdict.HELD, verdict(ban, monitors, Map.of()));
        assertEquals(Optional.empty(), analysis.findCollision(position("russia-control-fsb-2023"), ban));
    }

    @Test
    void theTwoReadersOfPointNineDifferAndTheResultSaysSo() {
        Map<String, Judgement> judged = judge("russian-guards", SEPTEMBER_2024);
        Judgement noChecks = judged.get(NO_CHECKS);
        assertEquals(Verdict.UNCLEAR, noChecks.verdict());
        assertEquals(Set.of(Doubt.READINGS_DIFFER), noChecks.trace().doubts());
        assertEquals(
                Verdict.BREACHED,
                judged.get("iran-control-armenian-control-only-2024").verdict());
        assertEquals(
                Verdict.BREACHED,
                judged.get("armenia-control-no-russian-guards-2023").verdict());
    }

    @Test
    void aTermThatNoConditionRestsOnSaysSo() {
        Set<String> used = new TreeSet<>();
        analysis.listPositions()
                .forEach(position -> used.addAll(position.condition().listTerms()));
        DossierReader.read(Path.of("geodata"), new Findings())
                .list(Kind.TERM)
                .forEach(term -> assertEquals(
                        !used.contains(term.id()),
                        term.text("note").orElse("").contains("No condition rests on this word now"),
                        term.id()));
    }

    @Test
    void disputedCodingIsMarkedOnlyWhereTheResultWouldBeAnother() {
        Map<String, Boolean> marked = Meeting.collisions(analysis)
                .collect(Collectors.toMap(
                        one -> one.first().id() + " " + one.second().id(), Meeting::isDisputed, (a, b) -> a));
        assertEquals(
                false,
                marked.get("azerbaijan-checks-no-checks-2024 iran-control-armenian-control-only-2024"),
                "the second coder left out the land alone");
        assertEquals(
                true,
                marked.get("azerbaijan-control-russian-guards-2023 iran-control-armenian-control-only-2024"),
                "the second coder left out what Iran said of guards");
        assertEquals(
                true,
                marked.get("azerbaijan-checks-no-checks-2024 iran-control-no-corridor-2024-09"),
                "the second coder left the whole to the word corridor");
    }

    @Test
    void theSameQuestionHasTheSameAnswer() {
        assertEquals(
                judge("tripp-2026", JUNE_2026).toString(),
                judge("tripp-2026", JUNE_2026).toString());
    }

    @Test
    void everyClassOfConditionIsUsed() {
        Set<String> used = new TreeSet<>();
        analysis.listPositions().forEach(position -> position.condition().visit(one -> {
            if (one instanceof OfDimension of) {
                used.add(of.conditionClass());
            } else if (one instanceof OfTerm of) {
                used.add(of.conditionClass());
            }
        }));
        assertEquals(
                Set.of(
                        "act",
                        "boundary",
                        "decides",
                        "law",
                        "meets",
                        "name",
                        "order",
                        "passage",
                        "presence",
                        "rejects",
                        "via"),
                used);
    }

    @Test
    void onlyTheWordsOfTheActorAreQuoted() {
        assertEquals(List.of(true), quoted("iran-borders-no-redrawing-2024"));
        assertEquals(
                List.of(false, true, true),
                quoted("armenia-control-no-third-state-2023"),
                "the first is told in our summary, the others stand in quotes");
    }

    @Test
    void theWordsOfAConditionAreThoseOfItsFirstStatement() {
        Dossier dossier = DossierReader.read(Path.of("geodata"), new Findings());
        for (CodedPosition position : analysis.listPositions()) {
            for (CodedPosition.Coded coded : position.conditions()) {
                DossierRecord first = coded.statements().stream()
                        .map(id -> dossier.find(Kind.STATEMENT, id).orElseThrow())
                        .min(Comparator.comparing(one -> one.text("date").orElseThrow()))
                        .orElseThrow();
                boolean byActor = DossierRecord.ids(first.body(), "actors").contains(position.actor());
                assertTrue(byActor, position.id() + " rests on words of another: " + first.id());
                String said = Stream.of("/summary", "/quote/text", "/quote/translation")
                        .map(field -> first.body().at(field).asText())
                        .collect(Collectors.joining(" "));
                assertTrue(PositionReader.contains(coded.words(), said), position.id() + ": " + coded.words());
            }
        }
    }

    private static List<Boolean> quoted(String id) {
        return position(id).conditions().stream()
                .map(CodedPosition.Coded::quoted)
                .toList();
    }

    private static List<Arrangement> listRoom(
            List<CodedPosition> redLines, Set<String> dimensions, Map<String, String> readings) {
        return new ArrangementSearch(analysis.vocabulary())
                .list(redLines.stream().map(CodedPosition::condition).toList(), dimensions, readings);
    }

    private static Map<String, String> firstReadings() {
        return analysis.vocabulary().terms().values().stream()
                .collect(Collectors.toMap(
                        Term::id, term -> term.readings().get(0).id()));
    }

    private static Map<String, Verdict> verdicts(String scenario, String day) {
        return judge(scenario, day).values().stream()
                .collect(Collectors.toMap(Judgement::position, Judgement::verdict));
    }

    private static Map<String, Judgement> judge(String scenario, String day) {
        Arrangement arrangement = analysis.findScenario(scenario).orElseThrow().arrangement();
        return analysis.judge(arrangement, day, Map.of()).stream()
                .collect(Collectors.toMap(Judgement::position, one -> one, (a, b) -> a, TreeMap::new));
    }

    private static Verdict verdict(CodedPosition position, Arrangement arrangement, Map<String, String> readings) {
        return new Evaluator(analysis.vocabulary().terms())
                .judge(position, arrangement, readings)
                .verdict();
    }

    private static CodedPosition position(String id) {
        return analysis.listPositions().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
