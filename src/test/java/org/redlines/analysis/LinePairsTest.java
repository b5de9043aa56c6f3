package org.redlines.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.redlines.finding.Findings;
import org.redlines.geodata.Dossier;
import org.redlines.geodata.publishing.Derivation.Derived;
import org.redlines.geodata.reading.DossierReader;

/** What pairs of lines have against each other and in common, in the dossier itself. */
class LinePairsTest {

    private static Dossier dossier;
    private static Analysis analysis;
    private static List<Derived> derived;

    @BeforeAll
    static void derive() {
        dossier = DossierReader.read(Path.of("geodata"), new Findings());
        analysis = Analysis.of(dossier);
        derived = new LinePairs().derive(dossier);
    }

    @Test
    void theSameDossierGivesTheSameBytes() {
        assertEquals(derived.toString(), new LinePairs().derive(dossier).toString());
    }

    @Test
    void eachPairOfLinesIsOneRecord() {
        Set<String> seen = new HashSet<>();
        for (Derived one : derived) {
            assertTrue(seen.add(one.kind() + " " + one.body().get("lines")), one.id());
        }
        assertEquals(Set.of("collision", "accord"), kinds());
    }

    @Test
    void anIntervalLiesWithinBothPositionsAndWithinTheWhole() {
        for (Derived one : derived) {
            for (JsonNode interval : one.body().get("intervals")) {
                String from = interval.get("from").asText();
                for (String side : List.of("claim", "redLine", "implying", "implied")) {
                    if (interval.has(side)) {
                        CodedPosition position = position(interval.get(side).asText());
                        assertTrue(position.isActive(from), one.id());
                        assertTrue(
                                interval.get("to").isNull()
                                        || !position.isActive(interval.get("to").asText())
                                        || position.to().isEmpty()
                                        || position.to()
                                                        .compareTo(interval.get("to")
                                                                .asText())
                                                > 0,
                                one.id());
                    }
                }
                assertTrue(one.body().get("began").asText().compareTo(from) <= 0, one.id());
                assertTrue(
                        one.body().get("ended").isNull()
                                || interval.get("to")
                                                .asText()
                                                .compareTo(
                                                        one.body().get("ended").asText())
                                        <= 0,
                        one.id());
            }
        }
    }

    @Test
    void armeniaAndIranAgreeOnArmenianControlIn2024() {
        Accord accord = analysis.pairs()
                .findAccord(
                        position("armenia-checks-no-unchecked-passage-2024"),
                        position("iran-control-armenian-control-only-2024"))
                .orElseThrow();
        assertEquals("iran-control-armenian-control-only-2024", accord.implying());
        assertTrue(accord.certain());
        assertFalse(accord.mutual(), "Armenia's line leaves open whose law holds");
    }

    @Test
    void toNameTheSameLandIsNoAccord() {
        Set<String> accords = derived.stream().map(Derived::id).collect(Collectors.toSet());
        assertFalse(
                accords.contains("azerbaijan-borders-by-force-2021--turkey-alternatives-syunik-link-2021--accord"),
                "a link by force is not what Turkey asks for");
        assertTrue(accords.contains(
                "armenia-outside-forces-no-us-forces-2025--iran-outside-forces-israel-border-2021--accord"));
        assertFalse(
                accords.contains("armenia-outside-forces-monitors-offer-2021--eu-outside-forces-capacity-2022--accord"),
                "the EU's mission may change by agreement, Armenia asks for it until a treaty is ratified");
        derived.stream()
                .filter(one -> one.kind().equals("accord"))
                .forEach(one -> assertNotEquals(
                        "[\"via\"]", one.body().get("dimensions").toString(), one.id()));
    }

    @Test
    void aWordIsTakenOnlyAsItsActorTakesIt() {
        Meeting.accords(analysis).forEach(one -> one.readings()
                .forEach(choice -> choice.forEach((term, chosen) -> Stream.of(one.first(), one.second())
                        .filter(position -> position.condition().listTerms().contains(term))
                        .forEach(position -> assertTrue(
                                holders(term, chosen).contains(position.actor()),
                                position.id() + " " + term + " " + chosen)))));
    }

    @Test
    void anAccordHoldsByEveryReadingThatTheActorHolds() {
        assertTrue(
                analysis.pairs()
                        .findAccord(
                                position("armenia-control-no-russian-guards-2023"),
                                position("azerbaijan-checks-no-checks-2024"))
                        .isEmpty(),
                "passage without checks is not what Armenia asks for");
        assertTrue(derived.stream()
                .noneMatch(one -> one.id().startsWith("armenia-control-no-russian-guards-2023--azerbaijan")));
    }

    @Test
    void noWordsAreLaterThanTheIntervalThatTheyExplain() {
        Stream.concat(Meeting.collisions(analysis), Meeting.accords(analysis)).forEach(one -> one.causes().stream()
                .flatMap(cause -> cause.said().stream())
                .forEach(said -> assertTrue(
                        CodedPosition.firstDay(said.date().replace("~", "")).compareTo(one.from()) <= 0,
                        one.first().id() + " " + one.second().id() + " " + one.from() + " " + said)));
    }

    @Test
    void anAccordWithLooseWordsSaysSo() {
        String told = derived.stream()
                .filter(
                        one -> one.id()
                                .equals(
                                        "armenia-outside-forces-no-us-forces-2025--iran-outside-forces-israel-border-2021--accord"))
                .map(one -> one.body().get("explanation").asText())
                .findFirst()
                .orElseThrow();
        assertTrue(told.contains("Some of these words also allow a narrower condition"), told);
    }

    @Test
    void aCollisionIsNotAboutTheLandThatSuitsBoth() {
        Derived collision = derived.stream()
                .filter(one ->
                        one.id().equals("azerbaijan-checks-lachin-parity-2021--armenia-control-point-9-2020--logical"))
                .findFirst()
                .orElseThrow();
        assertTrue(collision
                .body()
                .get("explanation")
                .asText()
                .endsWith("The question: "
                        + analysis.vocabulary().dimensions().get("decides").question()));
        assertEquals("[\"decides\"]", collision.body().get("dimensions").toString());
    }

    private static List<String> holders(String term, String chosen) {
        return analysis.vocabulary().terms().get(term).readings().stream()
                .filter(reading -> reading.id().equals(chosen))
                .flatMap(reading -> reading.heldBy().stream())
                .toList();
    }

    @Test
    void theSearchFindsWhatTryingEverythingFinds() {
        Evaluator evaluator = new Evaluator(analysis.vocabulary().terms());
        ArrangementSearch search = new ArrangementSearch(analysis.vocabulary());
        int compared = 0;
        for (CodedPosition claim : analysis.listPositions()) {
            for (CodedPosition redLine : analysis.listPositions()) {
                List<Condition> both = List.of(claim.condition(), redLine.condition());
                if (!claim.redLine() && redLine.redLine() && size(both) <= 600) {
                    List<Arrangement> all = analysis.vocabulary()
                            .listArrangements(analysis.vocabulary().listDimensions(both));
                    for (Map<String, String> readings : readings(both)) {
                        boolean possible = all.stream().anyMatch(one -> both.stream()
                                .noneMatch(condition -> evaluator
                                                .trace(condition, one, readings)
                                                .truth()
                                        == Truth.FALSE));
                        assertEquals(possible, search.isPossible(both, readings), claim.id() + " " + redLine.id());
                        compared++;
                    }
                }
            }
        }
        assertTrue(compared > 100, () -> "too few to be a test");
    }

    @Test
    void withoutOneOfItsCausesNothingCollides() {
        ArrangementSearch search = new ArrangementSearch(analysis.vocabulary());
        Meeting.collisions(analysis).forEach(one -> {
            Map<String, String> readings = one.isCertain() ? someReadings(one) : allOf(one);
            List<Condition> causes =
                    one.causes().stream().map(CodedPosition.Coded::condition).toList();
            assertFalse(
                    search.isPossible(causes, readings),
                    one.first().id() + " " + one.second().id());
            for (Condition cause : causes) {
                List<Condition> others = new ArrayList<>(causes);
                others.remove(cause);
                assertTrue(
                        readings(others).stream().anyMatch(choice -> search.isPossible(others, choice)),
                        one.first().id() + " " + one.second().id());
            }
        });
    }

    private static Map<String, String> someReadings(Meeting one) {
        return readings(List.of(one.first().condition(), one.second().condition()))
                .get(0);
    }

    private static Map<String, String> allOf(Meeting one) {
        Map<String, String> all = new java.util.TreeMap<>(someReadings(one));
        all.putAll(one.readings().get(0));
        return all;
    }

    private static List<Map<String, String>> readings(List<Condition> conditions) {
        Set<String> terms = new TreeSet<>();
        conditions.forEach(condition -> terms.addAll(condition.listTerms()));
        return analysis.vocabulary().listReadings(terms);
    }

    private static long size(List<Condition> conditions) {
        return analysis.vocabulary().listDimensions(conditions).stream()
                .mapToLong(id ->
                        analysis.vocabulary().dimensions().get(id).listAnswers().size())
                .reduce(1, (some, more) -> some * more);
    }

    private static Set<String> kinds() {
        Set<String> kinds = new HashSet<>();
        derived.forEach(one -> kinds.add(one.kind()));
        return kinds;
    }

    private static CodedPosition position(String id) {
        return analysis.listPositions().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
