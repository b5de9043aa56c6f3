package org.redlines.change;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ChangesTest extends TwoVersions {

    private static final List<String> KNOWN = List.of(
            "red-lines/iran-borders-2024 changed",
            "positions/iran-borders-2024 changed",
            "statements/araghchi-2025 added",
            "assertions/first removed",
            "sources/irna-2024-09-05 changed");

    private static List<String> list(JsonPath answer) {
        return answer.<Map<String, Object>>getList("changes").stream()
                .map(one -> one.get("collection") + "/" + one.get("id") + " " + one.get("change"))
                .toList();
    }

    @Test
    void areExactlyWhatDiffersBetweenTheLastTwoVersions() {
        publishSecond();
        JsonPath answer = ok("/changes")
                .header("Content-Type", "application/json")
                .body("from.version", equalTo(1))
                .body("to.version", equalTo(2))
                .body("to.lastEvidence", equalTo("2026-06-29"))
                .body("numberMatched", equalTo(5))
                .body("numberReturned", equalTo(5))
                .body("limit", equalTo(100))
                .body("layers", empty())
                .body("collections.find { it.id == 'assertions' }.removed", equalTo(1))
                .body("collections.find { it.id == 'assertions' }.added", equalTo(0))
                .extract()
                .jsonPath();
        assertEquals(KNOWN, list(answer));
        for (String same : List.of("/changes?from=1&to=2", "/changes?from=1", "/changes?to=2")) {
            assertEquals(KNOWN, list(ok(same).extract().jsonPath()));
        }
    }

    @Test
    void nameThePropertiesAndShowSmallOnes() {
        publishSecond();
        ok("/changes?collection=red-lines")
                .body("changes[0].title", equalTo("Iran: No change of any border"))
                .body(
                        "changes[0].properties",
                        equalTo(List.of(Map.of(
                                "name",
                                "title",
                                "before",
                                "No change of borders",
                                "after",
                                "No change of any border"))))
                .body("changes[0].geometry", equalTo(false))
                .body("changes[0].links.rel", equalTo(List.of("item", "predecessor-version")))
                .body(
                        "changes[0].links[0].href",
                        endsWith("/red-lines/items/iran-borders-2024?asOf=" + fixture.identity(2)))
                .body(
                        "changes[0].links[1].href",
                        endsWith("/red-lines/items/iran-borders-2024?asOf=" + fixture.identity(1)));
        ok("/changes?collection=assertions").body("changes[0].links.rel", equalTo(List.of("predecessor-version")));
        String before = ok("/changes?collection=red-lines").extract().path("changes[0].links[1].href");
        ok(before).body("properties.title", equalTo("No change of borders"));
    }

    @Test
    void areFilteredByCollectionAndActor() {
        publishSecond();
        assertEquals(
                KNOWN.subList(2, 3),
                list(ok("/changes?collection=statements").extract().jsonPath()));
        assertEquals(
                KNOWN.subList(0, 4), list(ok("/changes?actor=iran").extract().jsonPath()));
        ok("/changes?actor=armenia").body("changes", empty()).body("numberMatched", equalTo(0));
        ok("/changes?actor=iran&collection=sources").body("changes", empty());
    }

    /**
     * What two versions differ in is kept; it must not pass for that of two others. Each test here publishes the second
     * version anew under the same identity, so it must not pass for that of equal ones either: their sets are others.
     */
    @Test
    void areThoseOfTheVersionsThatAreServed() {
        publishSecond();
        assertEquals(KNOWN, list(ok("/changes?limit=100").extract().jsonPath()));
        fixture.change(
                "red-lines",
                "update :set set properties = properties || '{\"title\": \"Another\"}' where id = 'iran-borders-2024'");
        fixture.publishAgain(2);
        ok("/changes?limit=102").body("changes[0].properties[0].after", equalTo("Another"));
    }

    @Test
    void goOnBehindWhatIsNotThere() {
        publishSecond();
        String after = "&after=positions%2Faaa";
        assertEquals(
                KNOWN.subList(1, 5),
                list(ok("/changes?limit=9" + after).extract().jsonPath()));
        assertEquals(
                KNOWN.subList(1, 3),
                list(ok("/changes?limit=2" + after).extract().jsonPath()));
        get("/changes?collection=red-lines" + after).statusCode(400).body("parameter", equalTo("after"));
    }

    @Test
    void comeInPagesThatAreTheWhole() {
        publishSecond();
        List<String> seen = new ArrayList<>();
        String address = "/changes?limit=2";
        int pages = 0;
        while (address != null) {
            JsonPath page = ok(address)
                    .body("numberMatched", equalTo(5))
                    .body("limit", equalTo(2))
                    .extract()
                    .jsonPath();
            seen.addAll(list(page));
            address = page.getString("links.find { it.rel == 'next' }?.href");
            pages++;
        }
        assertEquals(3, pages);
        assertEquals(KNOWN, seen);
        ok("/changes?limit=99999").body("limit", equalTo(1000));
    }

    @Test
    void beforeTheFirstVersionThereWasNothing() {
        ok("/changes")
                .body("from.version", equalTo(0))
                .body("to.version", equalTo(1))
                .body("changes.change.unique()", equalTo(List.of("added")))
                .body("collections.find { it.id == 'positions' }.added", equalTo(3));
        ok("/changes?from=1&to=1").body("numberMatched", equalTo(0)).body("changes", empty());
    }

    @Test
    void twoStepsTogetherAreTheWholeWay() {
        publishSecond();
        publishThird();
        Map<String, List<String>> together = steps("from=1&to=2");
        steps("from=2&to=3")
                .forEach((what, step) ->
                        together.merge(what, step, (first, second) -> List.of(first.get(0), second.get(1))));
        together.values().removeIf(step -> step.get(0).equals(step.get(1)));
        // What else changed of a record that was not there is no change of it.
        together.keySet().removeIf(what -> together.containsKey(what.replaceFirst(" .*", "")) && what.contains(" "));
        assertEquals(together, steps("from=1&to=3"));
        assertEquals(
                List.of(
                        "statements/araghchi-2025 added",
                        "assertions/first removed",
                        "sources/irna-2024-09-05 changed"),
                list(ok("/changes?from=1&to=3").extract().jsonPath()));
    }

    // Each record that comes or goes, and each property that changes, with what it was and is; the versions, where that
    // is not shown.
    private static Map<String, List<String>> steps(String versions) {
        Map<String, List<String>> steps = new TreeMap<>();
        JsonPath answer = ok("/changes?" + versions).extract().jsonPath();
        answer.<Map<String, Object>>getList("changes").forEach(one -> {
            String record = one.get("collection") + "/" + one.get("id");
            if (one.get("properties") instanceof List<?> properties
                    && one.get("change").equals("changed")) {
                properties.stream()
                        .map(property -> (Map<?, ?>) property)
                        .forEach(property -> steps.put(
                                record + " " + property.get("name"),
                                List.of(
                                        property.containsKey("before")
                                                ? "" + property.get("before")
                                                : "before " + versions,
                                        property.containsKey("after")
                                                ? "" + property.get("after")
                                                : "after " + versions)));
            } else {
                boolean added = one.get("change").equals("added");
                steps.put(record, List.of(added ? "absent" : "there", added ? "there" : "absent"));
            }
        });
        return steps;
    }

    @Test
    void aMomentNamesTheVersionServedThen() {
        publishSecond();
        fixture.run("update version set published_at = '2024-03-01T12:00:00Z' where number = 1");
        fixture.run("update version set published_at = '2024-05-01T12:00:00Z' where number = 2");
        for (String query : List.of("from=2024-03-01&to=2024-05-01", "from=2024-04-30T00:00:00Z&to=2024-06-01")) {
            assertEquals(KNOWN, list(ok("/changes?" + query).extract().jsonPath()));
        }
        get("/changes?from=2023-01-01").statusCode(400).body("parameter", equalTo("from"));
    }

    @Test
    void anImportedLayerIsOneEntry() {
        importLayer();
        ok("/changes")
                .body("numberMatched", equalTo(0))
                .body("layers", hasSize(1))
                .body("layers[0].collection", equalTo("mine"))
                .body("layers[0].change", equalTo("added"))
                .body("layers[0].featuresAfter", equalTo(2));
        ok("/changes?collection=mine").body("layers.collection", equalTo(List.of("mine")));
        ok("/changes?actor=iran").body("layers", empty());
        publishAgainWithoutLayer();
        ok("/changes").body("layers.change", hasItem("removed"));
    }

    private void publishAgainWithoutLayer() {
        fixture.run("insert into version (content_hash, last_evidence)"
                + " select content_hash || ' less', last_evidence from version order by number desc limit 1");
        fixture.run("select link_feature_set((select max(number) from version), feature_set) from version_feature_set"
                + " where version = (select max(number) - 1 from version) and collection <> 'mine'");
        fixture.publishAgain(3);
    }

    @Test
    void badValuesAreRefused() {
        publishSecond();
        for (String bad : List.of(
                "from=x",
                "from=99",
                "from=-1",
                "from=2&to=1",
                "to=0",
                "to=2020-13-01",
                "to=1.5",
                "collection=nothing",
                "collection=",
                "actor=nobody",
                "actor=",
                "limit=0",
                "limit=x",
                "after=x",
                "after=nothing/x",
                "f=xml")) {
            get("/changes?" + bad)
                    .statusCode(400)
                    .header("Content-Type", "application/problem+json")
                    .body("parameter", equalTo(bad.split("=")[0]))
                    .body("value", equalTo(bad.split("=|&", -1)[1]));
        }
    }

    @Test
    void unknownParametersAreRefused() {
        get("/changes?since=1").statusCode(400).body("allowed", hasItem("from"));
        get("/changes?collection=nothing").body("expected", containsString("red-lines"));
        get("/changes?actor=nobody").body("expected", containsString("armenia, iran"));
    }
}
