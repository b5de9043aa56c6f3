package org.redlines.analysis.answer;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redlines.geodata.publishing.Publisher;
import org.redlines.version.CurrentVersion;
import org.redlines.version.Version;

/** What the analysis of the dossier answers over HTTP, against answers worked out by hand from its statements. */
@QuarkusTest
class AnswersTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SEPTEMBER_2024 = "datetime=2024-09-06";

    private static final Pattern EXAMPLE = Pattern.compile("<!-- example (\\S+) -->.*?<!-- end -->", Pattern.DOTALL);

    private static final Pattern TEXT = Pattern.compile(">([^<>]+)<");

    private static Version published;

    @Inject
    Publisher publisher;

    @Inject
    CurrentVersion current;

    @BeforeEach
    void publishOnce() {
        if (published == null || current.get().filter(published::equals).isEmpty()) {
            publisher.publish(Path.of("geodata"), step -> {});
            published = current.get().orElseThrow();
        }
    }

    private static ValidatableResponse get(String address) {
        return RestAssured.given().urlEncodingEnabled(false).when().get(address).then();
    }

    private static JsonPath ok(String address) {
        return get(address).statusCode(200).extract().jsonPath();
    }

    private static Map<String, String> verdicts(String address) {
        Map<String, String> verdicts = new TreeMap<>();
        List<Map<String, String>> judgements = ok(address).getList("judgements");
        judgements.forEach(one -> verdicts.put(one.get("position"), one.get("verdict")));
        return verdicts;
    }

    @Test
    void aStripTakesTheBoundaryOfArmeniaAndIran() {
        get("/analysis/arrangement?strip=transferred")
                .statusCode(200)
                .body("strip.between", equalTo(List.of("armenia", "iran")))
                .body("strip.remainingKm", is(0.0f))
                .body("strip.cannotTell", is(false));
        JsonPath kept = ok("/analysis/scenarios/tripp-2026");
        assertEquals(kept.getFloat("strip.totalKm"), kept.getFloat("strip.remainingKm"));
        float drawn = ok("/ogc/collections/boundaries/items/armenia-iran").getFloat("properties.lengthKm");
        assertEquals(drawn, kept.getFloat("strip.totalKm"), 0.11);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.1", "0.2", "0.3"})
    void aStripNoWiderThanTheErrorTellsNothing(String width) {
        get("/analysis/border?between=armenia,iran&stripKm=" + width)
                .statusCode(200)
                .body("cannotTell", is(true))
                .body("remainingKm", nullValue())
                .body("touches", nullValue());
    }

    @Test
    void aStripOfNoWidthTakesNothing() {
        get("/analysis/border?between=armenia,iran")
                .statusCode(200)
                .body("cannotTell", is(false))
                .body("touches", is(false))
                .body("explanation", containsString("stripKm"));
    }

    @Test
    void whatCollidesUnderAScenarioIsListed() {
        List<Map<String, String>> collisions = ok("/analysis/scenarios/russian-guards?" + SEPTEMBER_2024 + "&depth=0")
                .getList("collisions");
        assertEquals(
                List.of(
                        "azerbaijan-control-russian-guards-2023 logical armenia-control-no-russian-guards-2023",
                        "azerbaijan-control-russian-guards-2023 logical armenia-control-no-third-state-2023",
                        "azerbaijan-control-russian-guards-2023 logical iran-control-armenian-control-only-2024",
                        "russia-control-fsb-2023 logical armenia-control-no-russian-guards-2023",
                        "russia-control-fsb-2023 logical armenia-control-no-third-state-2023",
                        "russia-control-fsb-2023 logical iran-control-armenian-control-only-2024"),
                collisions.stream()
                        .map(one -> one.get("claim") + " " + one.get("how") + " " + one.get("redLine"))
                        .toList());
    }

    @Test
    void theRoomTellsOnWhichRedLinesItRests() {
        JsonPath room = ok("/analysis/room?datetime=2026-06-29");
        String tripp = "nearest.find { it.scenario == 'tripp-2026' }.ruledOutBy.";
        assertTrue(room.getBoolean(tripp + "alone"));
        assertEquals(List.of("iran-control-no-corridor-adviser-2025"), room.getList(tripp + "redLines.id"));
        assertEquals(
                room.getList("dimensions.values.flatten().findAll { !it.possible }.value"),
                room.getList("dimensions.values.flatten().findAll { it.ruledOutBy }.value"));
        assertTrue(room.getBoolean("withClaims.empty"));
        assertNull(room.get("withClaims.dimensions"));
        JsonPath before = ok("/analysis/room?" + SEPTEMBER_2024);
        assertEquals(List.of("russia", "turkey"), before.getList("actorsWithoutRedLine"));
        assertTrue(before.getString("explanation").contains("No red line of Russia and Turkey is among them"));
        // A day without red lines is a gap in the record, not a finding.
        String none = ok("/analysis/room?datetime=2015-01-01").getString("explanation");
        assertTrue(none.contains("; the first on record begins on 19 May 2021. So nothing is ruled out"), none);
    }

    // The ambassador spoke of others' guards on 6 September 2024; of Armenia's control, already in November 2023.
    @Test
    void aConditionCountsFromTheDayItsWordsWereSaid() {
        String address = "/analysis/scenarios/russian-guards?datetime=";
        String iran = "iran-control-armenian-control-only-2024";
        get("/ogc/collections/collisions/items/russia-control-fsb-2020--" + iran + "--logical")
                .body("properties.began", equalTo("2024-09-06"))
                .body("properties.explanation", containsString("Mehdi Sobhani, 6 September 2024)"));
        String then = ok(address + "2024-09-05").getString("judgements.find { it.position == '" + iran + "' }");
        assertFalse(then.contains("2024-09-06") || then.contains("sobhani-armenian-control"), then);
    }

    @Test
    void aWiderStripNeverLeavesMore() {
        float most = Float.MAX_VALUE;
        float least = Float.MAX_VALUE;
        for (String width : List.of("0", "0.2", "0.6", "0.7", "0.8", "1", "2", "10")) {
            JsonPath answer = ok("/analysis/border?between=iran,armenia&stripKm=" + width);
            assertTrue(answer.getFloat("mostKm") <= most && answer.getFloat("leastKm") <= least, width);
            most = answer.getFloat("mostKm");
            least = answer.getFloat("leastKm");
        }
        assertEquals(0, most);
        get("/analysis/border?between=armenia,georgia&stripKm=10")
                .body("touches", is(false))
                .body("cannotTell", is(false));
    }

    @Test
    void aWidthWithinTheErrorLeavesTheStripInDoubt() {
        get("/analysis/arrangement?stripKm=0.2&depth=0")
                .statusCode(200)
                .body("facts.find { it.dimension == 'strip' }.doubt", equalTo("geometry-error"))
                .body("judgements.reasons.flatten()", hasItem("geometry-error"));
        get("/analysis/arrangement?stripKm=2&depth=0")
                .body("facts.find { it.dimension == 'strip' }.values", equalTo(List.of("transferred")));
    }

    @Test
    void whatFollowsFromAnArrangementIsJudgedToo() {
        String day = "&datetime=2026-06-29";
        Map<String, String> passed = verdicts("/analysis/arrangement?strip=transferred" + day);
        assertEquals("breached", passed.get("armenia-control-tripp-armenian-law-2025"));
        assertEquals("breached", passed.get("iran-continuity-no-blocking-2022"));
        JsonPath under = ok("/analysis/arrangement?law=armenia" + day);
        assertEquals(List.of("law", "strip"), under.getList("facts.dimension"));
        assertTrue(under.getString("facts[1].inferred").contains("does not hold on land that passed"));
        assertEquals(under.getFloat("strip.totalKm"), under.getFloat("strip.remainingKm"));
        // Two values are left where one is excluded: nothing follows.
        assertEquals(
                List.of("via"), ok("/analysis/arrangement?via=syunik" + day).getList("facts.dimension"));
    }

    @ParameterizedTest
    @CsvSource({
        "from=iran&to=black-sea&through=armenia, true",
        "from=azerbaijan&to=nakhchivan&through=iran&for=azerbaijan, true",
        "from=azerbaijan&to=nakhchivan&through=syunik&scenario=tripp-2026, true",
        "from=turkey&to=caspian&through=azerbaijan, true",
        "from=armenia&to=russia, false",
        "from=iran&to=armenia, true",
        "from=iran&to=armenia&law=armenia&strip=none, true",
        "from=iran&to=armenia&strip=transferred, false"
    })
    void theQuestionsOfContinuity(String question, boolean connected) {
        JsonPath answer = ok("/analysis/continuity?" + question);
        assertEquals(connected, answer.getBoolean("connected"), question);
        assertEquals(connected, !answer.getList("path").isEmpty());
        assertFalse(answer.getString("doesNotSay").isBlank());
        // A way is named, with whether it uses a route on which a new link would run.
        String explanation = answer.getString("explanation");
        assertEquals(connected, explanation.contains("The way found here: "), question);
        assertEquals(question.contains("through=syunik"), explanation.contains("It uses a route on which"), question);
        // A way that a scenario opens is not told as one in use.
        assertEquals(
                !question.contains("scenario"), !answer.getString("explanation").contains("scenario"), question);
    }

    @Test
    void aWayTellsOnWhatItHangs() {
        get("/analysis/continuity?from=azerbaijan&to=nakhchivan&for=azerbaijan")
                .body(
                        "path",
                        equalTo(List.of(
                                "azerbaijan",
                                "iran-land-transit@azerbaijan-iran",
                                "iran-land-transit@iran-nakhchivan",
                                "nakhchivan")))
                .body("lengthKm", notNullValue())
                .body("errorKm", notNullValue())
                .body("dependsOn", hasItem("iran-land-transit@azerbaijan-iran"));
        get("/analysis/continuity?from=azerbaijan&to=nakhchivan&through=syunik")
                .body("why.opensWith.route", hasItem("meghri-rail"))
                .body("why.opensWith.code", hasItem("planned"));
        get("/analysis/continuity?from=turkey&to=caspian&through=azerbaijan")
                .body("connected", is(true))
                .body("passing", equalTo(List.of()));
        get("/analysis/continuity?from=iran&to=armenia&for=armenia&datetime=2024-09-06")
                .body("connected", is(true));
        get("/analysis/continuity?from=iran&to=armenia").body("bridges.route", hasItem("agarak-norduz-crossing"));
    }

    @Test
    void theRouteThroughIranBreachesNothingOfThoseWhoWantArmenianOfficers() {
        Map<String, String> verdicts = verdicts("/analysis/scenarios/aras-through-iran?" + SEPTEMBER_2024);
        assertEquals("not-addressed", verdicts.get("armenia-checks-no-unchecked-passage-2024"));
        assertEquals("not-addressed", verdicts.get("iran-control-armenian-control-only-2024"));
        assertEquals("unmet", verdicts.get("azerbaijan-checks-no-checks-2024"));
    }

    /** What spokespeople of the actors objected to: geodata/changelog/spokespeople.md. */
    @ParameterizedTest
    @CsvSource({
        "scenarios/tripp-2026, azerbaijan-checks-no-armenian-officers-2025, unclear",
        "scenarios/tripp-2026, azerbaijan-control-unimpeded-2025, unclear",
        "arrangement?meets=nobody, azerbaijan-checks-no-armenian-officers-2025, met",
        "arrangement?meets=armenia, azerbaijan-checks-no-armenian-officers-2025, unmet",
        "scenarios/state-2026-06, azerbaijan-outside-forces-eu-mission-2025, unclear",
        "arrangement?monitors=eu&treaty=after-constitution, azerbaijan-outside-forces-eu-mission-2025, unmet",
        "arrangement?guards=russia&law=other, russia-control-fsb-2023, unmet",
        "arrangement?agarak-crossing=closed, iran-continuity-no-blocking-2022, not-addressed",
        "arrangement?strip=transferred, iran-continuity-no-blocking-2022, breached",
        "arrangement?customs=other, russia-checks-eaeu-2025, unclear"
    })
    void whatWordsLeaveOpenIsUnclear(String address, String position, String verdict) {
        String day = (address.contains("?") ? "&" : "?") + "datetime=2026-06-29";
        assertEquals(verdict, verdicts("/analysis/" + address + day).get(position));
    }

    @Test
    void aSentenceSaysWhatTheWordsLeaveOpen() {
        JsonPath crossroads = ok("/analysis/scenarios/crossroads?datetime=2023-11-15&depth=0");
        String why = "judgements.find { it.position == '%s' }.explanation";
        String turkey = crossroads.getString(why.formatted("turkey-alternatives-armenian-commitment-2023"));
        assertTrue(turkey.endsWith("whether that holds here is not said."), turkey);
        String iran = crossroads.getString(why.formatted("iran-control-armenian-control-only-2024"));
        assertEquals(2, iran.split("Mehdi Sobhani, about November 2023", -1).length, iran);
        String unclear = crossroads.getString(why.formatted("azerbaijan-borders-return-west-zangezur-2021"));
        assertTrue(unclear.contains("Azerbaijanis will return there once links are open"), unclear);
        String force = ok("/analysis/room?datetime=2025-09-01")
                .getString(
                        "dimensions.find { it.dimension == 'force' }.values.find { !it.possible }.ruledOutBy.explanation");
        assertTrue(force.startsWith("Is force used against Armenia"), force);
        assertTrue(force.contains("James O'Brien; last evidence 15 November 2023"), force);
    }

    @Test
    void whoChecksAndWhetherItIsOpenIsThatOfTheDay() {
        String address = "/analysis/continuity?from=iran&to=armenia&datetime=";
        get(address + "2024-09-06")
                .body("crossings[0].checksBy", equalTo(List.of("armenia", "russia")))
                .body("passing", equalTo(List.of("armenia", "iran")));
        get(address + "2025-01-01").body("crossings[0].checksBy", equalTo(List.of("armenia")));
        get(address + "2026-03-01").body("connected", is(false));
        get(address + "2026-03-02").body("connected", is(true));
        get(address + "2026-03-11").body("connected", nullValue());
        get(address + "2026-03-12").body("connected", is(true));
    }

    @Test
    void anAccordIsOneWayWhereOneAsksForMore() {
        get("/ogc/collections/accords/items/azerbaijan-control-russian-guards-2023--russia-control-fsb-2020--accord?f=json")
                .statusCode(200)
                .body("properties.mutual", is(false))
                .body("properties.implying", equalTo("azerbaijan-control-russian-guards-2023"))
                .body("properties.ended", equalTo("2023-11-15"));
    }

    @Test
    void aScenarioTellsWhatAnActorSaidOfIt() {
        String said = "judgements.findAll { it.actor == 'us' }.said.flatten().id";
        get("/analysis/scenarios/aras-through-iran?datetime=2023-11-14")
                .body(said, not(hasItem("obrien-not-by-force-2023")));
        get("/analysis/scenarios/aras-through-iran?datetime=2023-11-15")
                .body(said, hasItem("obrien-not-by-force-2023"))
                .body("judgements.trace.text", everyItem(notNullValue()));
    }

    @Test
    void countsAreThoseOfTheJudgements() {
        JsonPath one = ok("/analysis/scenarios/no-armenian-checks?" + SEPTEMBER_2024);
        JsonPath all = ok("/analysis/scenarios?" + SEPTEMBER_2024);
        Map<String, Integer> counts = all.getMap("scenarios.find { it.id == 'no-armenian-checks' }.counts");
        assertEquals(one.getMap("counts"), counts);
        assertEquals(
                one.getList("judgements").size(),
                counts.values().stream().mapToInt(Integer::intValue).sum());
    }

    @Test
    void depthCutsTheTrace() {
        get("/analysis/scenarios/tripp-2026?depth=0").body("judgements[0].trace.because", equalTo(List.of()));
        get("/analysis/scenarios/tripp-2026?depth=x").statusCode(400).body("parameter", equalTo("depth"));
    }

    @Test
    void readingsAndStrengthsDecideWhatIsJudged() {
        String address =
                "/analysis/arrangement?via=syunik&law=armenia&decides=armenia&guards=azerbaijan&" + SEPTEMBER_2024;
        String ban = "armenia-control-no-third-state-2023";
        assertEquals("unclear", verdicts(address).get(ban));
        assertEquals(
                "breached", verdicts(address + "&readings=control:guards-too").get(ban));
        assertEquals("held", verdicts(address + "&readings=control:decisions").get(ban));
        assertFalse(verdicts(address + "&strength=preference").containsKey(ban));
    }

    @Test
    void valuesThatThereAreNotOrThatExcludeEachOtherAreRefused() {
        get("/analysis/arrangement?law=martian")
                .statusCode(400)
                .contentType("application/problem+json")
                .body("parameter", equalTo("law"))
                .body("expected", containsString("armenia, other"));
        get("/analysis/arrangement?strip=transferred&law=armenia")
                .statusCode(400)
                .body("detail", containsString("strip=transferred excludes law=armenia"))
                .body("detail", containsString("does not hold on land that passed"));
        get("/analysis/arrangement?armies=none,us").statusCode(400).body("expected", containsString("alone: none"));
        get("/analysis/arrangement?datetime=yesterday").statusCode(400);
        get("/analysis/room?strength=strong").statusCode(400).body("expected", containsString("declared"));
        get("/analysis/room?readings=corridor:none").statusCode(400);
        get("/analysis/continuity?from=iran&to=atlantis").statusCode(400).body("expected", containsString("black-sea"));
        get("/analysis/scenarios/none").statusCode(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "room?datetime=%2B12024-09-06 | datetime | a day",
                "scenarios?datetime=2024-02-30 | datetime | a day",
                "room?strength=declared, | strength | declared",
                "room?readings=corridor:transport-route,corridor:transport-route | readings | at most one",
                "room?recode=armenia-checks-not-negotiable-2026:kind.claim | recode | id.field:value",
                "room?recode=armenia-checks-not-negotiable-2026.kind:claim,armenia-checks-not-negotiable-2026.kind:claim"
                        + " | recode | each field once",
                "arrangement?law=armenia, | law | one of armenia",
                "arrangement?strip=transferred&stripKm=0 | stripKm | more than 0",
                "arrangement?strip=none&stripKm=1 | stripKm | 0 or left out",
                "border?stripKm=1 | between | armenia,iran",
                "border?between=armenia,iran,iran | between | armenia,iran",
                "continuity?for=iran | from | black-sea",
                "continuity?from=iran&to=armenia&strip=transferred&law=armenia | strip | excludes law=armenia",
                "continuity?from=iran&to=armenia&scenario=tripp-2026&strip=transferred | strip | excludes law=armenia",
                "continuity?from=iran&to=armenia&law=martian | law | one of armenia"
            })
    void whatCannotBeAskedIsRefusedByName(String address, String parameter, String expected) {
        get("/analysis/" + address)
                .statusCode(400)
                .body("parameter", equalTo(parameter))
                .body("expected", containsString(expected));
    }

    /** Every boundary, the longest too: 900 km took longer than a query may. */
    @Test
    void everyBoundaryIsMeasured() {
        List<String> pairs = ok("/analysis/border").getList("boundaries");
        assertTrue(pairs.size() > 20);
        pairs.forEach(
                pair -> get("/analysis/border?between=" + pair + "&stripKm=1").statusCode(200));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"scenarios", "scenarios/tripp-2026", "arrangement", "room", "continuity?from=iran&to=armenia"})
    void aDayAfterTheLastEvidenceIsNotToldAsKnown(String address) {
        String day = "/analysis/" + address + (address.contains("?") ? "&" : "?") + "datetime=";
        String last = ok("/analysis").getString("lastEvidence");
        get(day + last).statusCode(200).body("afterEvidence", nullValue());
        get(day + "2099-12-31").statusCode(200).body("afterEvidence", containsString("last evidence"));
        RestAssured.given()
                .header("Accept", "text/html")
                .get(day + "2099-12-31")
                .then()
                .body(containsString("This day is after"));
    }

    @Test
    void aWayThatAnArrangementOpensIsNotToldAsOneInUse() {
        get("/analysis/continuity?from=azerbaijan&to=nakhchivan&through=armenia&via=syunik")
                .body("connected", is(true))
                .body("explanation", containsString("Under this arrangement"));
    }

    @Test
    void theReadersCodingIsMarkedAndNeverKept() {
        String address = "/analysis/arrangement?decides=armenia&datetime=2024-09-06";
        get(address + "&recode=iran-control-armenian-control-only-2024.kind:claim")
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"))
                .header("ETag", nullValue())
                .body("readersCoding", notNullValue())
                .body(
                        "judgements.find { it.position == 'iran-control-armenian-control-only-2024' }.kind",
                        equalTo("claim"));
        get(address).header("Cache-Control", not(containsString("no-store"))).body("readersCoding", nullValue());
        get(address + "&asOf=" + published.identity()).header("Cache-Control", containsString("immutable"));
    }

    @Test
    void everyMinimalSetIsMinimal() {
        JsonPath room = ok("/analysis/room?" + SEPTEMBER_2024);
        assertFalse(room.getBoolean("empty"));
        List<Map<String, List<List<String>>>> matters = room.getList("matters");
        assertFalse(matters.isEmpty());
        for (Map<String, List<List<String>>> matter : matters) {
            List<List<String>> conflicts = matter.get("cannotHoldTogether");
            List<List<String>> corrections = matter.get("wouldHaveToGive");
            for (List<String> conflict : conflicts) {
                assertEquals(1, conflicts.stream().filter(conflict::containsAll).count(), "none holds another");
            }
            for (List<String> correction : corrections) {
                assertTrue(conflicts.stream().allMatch(one -> one.stream().anyMatch(correction::contains)));
                for (String kept : correction) {
                    assertTrue(
                            conflicts.stream()
                                    .anyMatch(one -> one.contains(kept)
                                            && one.stream()
                                                    .noneMatch(other ->
                                                            !other.equals(kept) && correction.contains(other))),
                            kept);
                }
            }
        }
        get("/analysis/room?" + SEPTEMBER_2024)
                .body(
                        "matters.cannotHoldTogether.flatten()",
                        hasItems("azerbaijan-checks-no-checks-2024", "armenia-checks-no-unchecked-passage-2024"));
    }

    @Test
    void fewerRedLinesNeverNarrowTheRoom() {
        String possible =
                "dimensions.collectMany { d -> d.values.findAll { it.possible }.collect { d.dimension + it.value } }";
        String all = "dimensions.collectMany { d -> d.values.collect { d.dimension + it.value } }";
        JsonPath some = ok("/analysis/room?strength=declared&datetime=2026-06-29");
        JsonPath more = ok("/analysis/room?datetime=2026-06-29");
        List<String> left = some.getList(possible);
        List<String> asked = some.getList(all);
        List<String> narrower = more.getList(possible);
        assertTrue(narrower.stream().filter(asked::contains).allMatch(left::contains));
    }

    @Test
    void theTimeLineKnowsTheDayOnWhichACollisionBegan() {
        JsonPath timeline = ok("/analysis/timeline");
        List<Map<String, Object>> dates = timeline.getList("dates");
        assertEquals(0, dates.get(0).get("collisions"));
        String day = "dates.findAll { it.date <= '2024-09-06' }[-1]";
        assertTrue(timeline.getInt(day + ".collisions") > timeline.getInt("dates[-1].collisions"));
        assertTrue(timeline.getInt(day + ".certain") <= timeline.getInt(day + ".collisions"));
    }

    @Test
    void theExamplesOfTheDocumentAreWhatIsAnswered() throws IOException {
        String document = Files.readString(Path.of("docs/analysis.md"));
        String made = EXAMPLE.matcher(document)
                .replaceAll(example -> Matcher.quoteReplacement(
                        "<!-- example " + example.group(1) + " -->\n" + lines(example.group(1)) + "<!-- end -->"));
        Files.writeString(Path.of("target/analysis.md"), made);
        assertEquals(made, document, "docs/analysis.md is not what target/analysis.md now says");
    }

    private static String lines(String address) {
        JsonPath answer = ok(address);
        List<String> lines = new ArrayList<>();
        List<Map<String, Object>> judgements = answer.getList("judgements");
        if (judgements != null) {
            judgements.stream()
                    .filter(one -> !one.get("verdict").equals("not-addressed"))
                    .forEach(one -> lines.add(one.get("actor") + ", " + one.get("title") + ": **" + one.get("verdict")
                            + "**. " + one.get("explanation")));
        }
        List<Map<String, Object>> hinges = answer.getList("hinges");
        if (hinges != null) {
            lines.add(answer.getString("explanation"));
            List<Map<String, Object>> dimensions = answer.getList("dimensions");
            dimensions.forEach(one -> lines.add(one.get("question") + " Left: " + left(one)));
            hinges.forEach(one -> lines.add("By " + one.get("readings") + " also ruled out: " + one.get("ruledOut")));
        }
        List<String> reasons = answer.getList("why.opensWith.text");
        if (reasons != null) {
            lines.add(answer.getString("explanation"));
            reasons.forEach(reason -> lines.add("Open, it would make a way: " + reason));
        }
        assertFalse(lines.isEmpty(), address);
        return lines.stream().map(line -> "- " + line + "\n").collect(Collectors.joining("", "\n", "\n"));
    }

    private static String left(Map<String, Object> dimension) {
        return ((List<?>) dimension.get("values"))
                .stream()
                        .map(value -> (Map<?, ?>) value)
                        .filter(value -> value.get("possible").equals(true))
                        .map(value -> (String) value.get("label"))
                        .collect(Collectors.joining("; "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/analysis",
                "/analysis/scenarios",
                "/analysis/scenarios/tripp-2026",
                "/analysis/arrangement?decides=armenia",
                "/analysis/room",
                "/analysis/timeline",
                "/analysis/border?between=armenia,iran&stripKm=1",
                "/analysis/continuity?from=iran&to=armenia"
            })
    void everyAnswerIsTheSameAgainAndAPageToo(String address) {
        String once = get(address).statusCode(200).extract().asString();
        assertEquals(once, get(address).extract().asString());
        // An answer with a coding of the reader's is made anew each time.
        if (address.matches("/analysis/(scenarios|arrangement|room|timeline).*")) {
            String recoded = address + (address.contains("?") ? "&" : "?")
                    + "recode=armenia-checks-not-negotiable-2026.kind:claim";
            assertEquals(
                    get(recoded).statusCode(200).extract().asString(),
                    get(recoded).extract().asString());
        }
        get(address).body("doesNotSay", notNullValue()).body("links.rel", hasItems("self", "alternate"));
        RestAssured.given()
                .urlEncodingEnabled(false)
                .header("Accept", "text/html")
                .get(address)
                .then()
                .statusCode(200)
                .contentType("text/html")
                .body(containsString("What this does not say"));
    }

    /** A reader of a page sees names, in the analysis and on the page of a feature of each collection. */
    @Test
    void aPageShowsNoIdWhereThereIsAName() {
        Set<String> ids = new TreeSet<>();
        List<String> addresses = new ArrayList<>(List.of(
                "/analysis",
                "/analysis/scenarios",
                "/analysis/scenarios/russian-guards?" + SEPTEMBER_2024,
                "/analysis/arrangement?stripKm=0.2&guards=azerbaijan,russia&readings=control:guards-too",
                "/analysis/room?" + SEPTEMBER_2024,
                "/analysis/timeline?strength=declared",
                "/analysis/border",
                "/analysis/border?between=armenia,iran&stripKm=1",
                "/analysis/continuity",
                "/analysis/continuity?from=iran&to=black-sea&through=armenia&for=iran",
                "/analysis/continuity?from=azerbaijan&to=nakhchivan&through=syunik&scenario=tripp-2026",
                "/analysis/continuity?from=armenia&to=russia"));
        List<String> collections = ok("/ogc/collections?f=json").getList("collections.id");
        for (String collection : collections) {
            List<String> found = ok("/layers/" + collection + ".geojson?skipGeometry=true&properties=id")
                    .getList("features.id");
            found.stream().limit(1).forEach(id -> addresses.add("/ogc/collections/" + collection + "/items/" + id));
            ids.addAll(found);
        }
        ids.addAll(ok("/analysis").getList("dimensions.values.flatten().id"));
        // The words themselves.
        ids.removeAll(ok("/analysis").getList("terms.word"));
        assertTrue(ids.containsAll(Set.of("iran", "law", "iran-land-transit", "transferred")), "" + ids);
        Set<String> shown = new TreeSet<>();
        for (String address : addresses) {
            String page = RestAssured.given()
                    .urlEncodingEnabled(false)
                    .header("Accept", "text/html")
                    .get(address)
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            TEXT.matcher(page.substring(page.indexOf("<body")))
                    .results()
                    .map(text -> text.group(1).strip())
                    .filter(text -> ids.contains(text) || text.contains("@") && ids.contains(text.split("@")[0]))
                    .forEach(text -> shown.add(text + " in " + address));
        }
        assertEquals(Set.of(), shown);
    }

    /** A member that the description of the API does not have is a fault here; so is one that no answer has. */
    @Test
    void theDescriptionOfTheApiHasEveryMember() throws IOException {
        AnswerSchemas schemas = new AnswerSchemas(
                JSON.readTree(get("/ogc/api?f=json").statusCode(200).extract().asByteArray()));
        String recoded = "datetime=2026-06-29&recode=armenia-checks-not-negotiable-2026.kind:claim";
        List<String> addresses = new ArrayList<>(List.of(
                "",
                "/room?strength=declared",
                "/room?datetime=2020-01-01",
                "/room?datetime=2099-12-31",
                "/scenarios?datetime=2099-12-31",
                "/scenarios/tripp-2026?datetime=2099-12-31",
                "/arrangement?law=armenia&datetime=2099-12-31",
                "/continuity?from=iran&to=armenia&datetime=2099-12-31",
                "/timeline",
                "/timeline?strength=declared&readings=corridor:transport-route",
                "/border",
                "/border?between=armenia,iran&stripKm=0.2",
                "/border?between=armenia,iran&stripKm=2",
                "/continuity",
                "/continuity?from=iran&to=black-sea&through=armenia",
                "/continuity?from=azerbaijan&to=nakhchivan&through=syunik&for=azerbaijan",
                "/continuity?from=azerbaijan&to=nakhchivan&through=syunik&scenario=tripp-2026",
                "/continuity?from=azerbaijan&to=nakhchivan&for=azerbaijan",
                "/continuity?from=armenia&to=russia",
                "/continuity?from=turkey&to=caspian&through=azerbaijan&datetime=2025-09-01",
                "/continuity?from=iran&to=armenia&strip=transferred",
                "/continuity?from=iran&to=armenia&datetime=2026-03-11",
                "/continuity?from=azerbaijan&to=nakhchivan&through=syunik",
                "/arrangement?stripKm=0.2",
                "/arrangement?strip=transferred",
                "/arrangement?decides=armenia&" + recoded,
                "/scenarios/tripp-2026?" + recoded,
                "/scenarios?" + recoded,
                "/room?" + recoded,
                "/timeline?recode=armenia-checks-not-negotiable-2026.kind:claim"));
        for (String day : List.of("2021-12-01", "2023-11-15", "2024-09-06", "2026-06-29")) {
            addresses.add("/room?datetime=" + day);
            addresses.add("/scenarios?datetime=" + day);
            List<String> scenarios = ok("/analysis").getList("scenarios.id");
            scenarios.forEach(id -> addresses.add("/scenarios/" + id + "?datetime=" + day));
        }
        TreeSet<String> faults = new TreeSet<>();
        for (String address : addresses) {
            String path = address.replaceFirst("\\?.*", "");
            String operation =
                    path.isEmpty() ? "analysis" : path.startsWith("/scenarios/") ? "scenario" : path.substring(1);
            JsonNode answer = JSON.readTree(
                    get("/analysis" + address).statusCode(200).extract().asByteArray());
            schemas.faults(operation, answer).forEach(fault -> faults.add(fault + " (" + address + ")"));
            listRepeated(operation, answer).forEach(fault -> faults.add(fault + " (" + address + ")"));
        }
        assertEquals(Set.of(), faults);
        assertEquals(Set.of(), schemas.listUnseen());
    }

    /** Lists of an answer that have a member twice. All lists of the analysis are sets. */
    private static Set<String> listRepeated(String path, JsonNode node) {
        Set<String> repeated = new TreeSet<>();
        if (node.isArray()) {
            Set<JsonNode> members = new HashSet<>();
            node.forEach(one -> {
                if (!members.add(one)) {
                    repeated.add(path + " has twice " + one);
                }
            });
        }
        node.properties().forEach(one -> repeated.addAll(listRepeated(path + "." + one.getKey(), one.getValue())));
        if (node.isArray()) {
            node.forEach(one -> repeated.addAll(listRepeated(path, one)));
        }
        return repeated;
    }

    private static List<Map<String, Object>> properties(String address) {
        return ok("/ogc/collections/" + address).getList("features.properties");
    }

    /** The pairs that collide, as claim and red line, on the days that the filter takes. */
    private static Map<String, Map<String, String>> listIntervals() {
        Map<String, Map<String, String>> intervals = new TreeMap<>();
        for (Map<String, Object> collision : properties("collisions/items?limit=1000&skipGeometry=true")) {
            for (Object one : (List<?>) collision.get("intervals")) {
                Map<String, String> interval = new TreeMap<>();
                ((Map<?, ?>) one).forEach((name, value) -> interval.put("" + name, value == null ? "" : "" + value));
                intervals.put(
                        interval.get("claim") + " " + interval.get("redLine") + " " + interval.get("from"), interval);
            }
        }
        return intervals;
    }

    @Test
    void noChecksCollidesWithThoseWhoWantArmenianOfficersToDecide() {
        Set<String> against = listIntervals().values().stream()
                .filter(one -> one.get("claim").equals("azerbaijan-checks-no-checks-2024")
                        && one.get("certainty").equals("certain")
                        && one.get("from").compareTo("2024-09-06") <= 0
                        && (one.get("to").isEmpty() || one.get("to").compareTo("2024-09-06") > 0))
                .map(one -> one.get("redLine"))
                .collect(Collectors.toSet());
        assertEquals(
                Set.of(
                        "armenia-checks-no-unchecked-passage-2024",
                        "armenia-control-no-third-state-2023",
                        "iran-control-armenian-control-only-2024"),
                against);
    }

    @Test
    void notMeetingOfficersDoesNotCollideWithOfficersWhoDecide() {
        for (String id : List.of("azerbaijan-checks-no-armenian-officers-2025", "armenia-checks-not-negotiable-2026")) {
            get("/ogc/collections/positions/items/" + id).statusCode(200).body("properties.conditions", not(empty()));
        }
        assertEquals(
                List.of(),
                listIntervals().keySet().stream()
                        .filter(one -> one.startsWith(
                                "azerbaijan-checks-no-armenian-officers-2025 armenia-checks-not-negotiable-2026 "))
                        .toList());
    }

    @Test
    void beforeAPositionBeginsItCollidesWithNothing() {
        Map<String, Map<String, Object>> positions = positions();
        Map<String, Map<String, String>> intervals = listIntervals();
        assertFalse(intervals.isEmpty());
        intervals.forEach((pair, one) -> List.of("claim", "redLine").forEach(side -> {
            String began = "" + positions.get(one.get(side)).get("validFrom");
            assertTrue(one.get("from").compareTo(began) >= 0, pair + " began before " + began);
        }));
        properties("collisions/items?limit=1000&skipGeometry=true&datetime=../2024-09-05")
                .forEach(one -> assertTrue(("" + one.get("began")).compareTo("2024-09-05") <= 0, "" + one.get("id")));
    }

    @Test
    void aCollisionIsNeverLargerThanEitherOfItsSides() {
        Map<String, Map<String, Object>> positions = positions();
        int compared = 0;
        for (Map<String, Object> collision : properties("collisions/items?limit=1000&skipGeometry=true")) {
            for (String side : List.of("claim", "redLine")) {
                for (String size : List.of("lengthKm", "areaKm2")) {
                    Object whole = positions.get("" + collision.get(side)).get(size);
                    if (collision.get(size) != null && whole != null) {
                        double part = Double.parseDouble("" + collision.get(size));
                        assertTrue(part <= Double.parseDouble("" + whole) + 0.1, collision.get("id") + " " + side);
                        compared++;
                    }
                }
            }
        }
        assertTrue(compared > 0, "nothing was compared");
    }

    private static Map<String, Map<String, Object>> positions() {
        return properties("positions/items?limit=1000&skipGeometry=true").stream()
                .collect(Collectors.toMap(one -> "" + one.get("id"), one -> one));
    }
}
