package org.redlines.citation;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redlines.collection.ApiTest;

@QuarkusTest
class CitationTest extends ApiTest {

    @ParameterizedTest
    @CsvSource({
        "/ogc/collections/claims/citation, text/plain;charset=utf-8",
        "/ogc/collections/claims/citation?f=bibtex, application/x-bibtex",
        "/ogc/collections/claims/citation?f=csl-json, application/vnd.citationstyles.csl+json",
        "/ogc/collections/claims/items/c03/citation, text/plain;charset=utf-8",
        "/ogc/collections/claims/items/c03/citation?f=bibtex, application/x-bibtex",
        "/ogc/collections/claims/items/c03/citation?f=csl-json, application/vnd.citationstyles.csl+json",
        "/citation?date=2024-09-06, text/plain;charset=utf-8",
        "/citation?date=2024-09-06&f=bibtex, application/x-bibtex",
        "/citation?map=9/39.15/46.1&date=2024-09-06&actors=iran&f=csl-json, application/vnd.citationstyles.csl+json"
    })
    void isGivenInEachForm(String address, String type) {
        ok(address).header("Content-Type", type);
    }

    @Test
    void aScreenIsCitedByItsTitle() {
        ok("/citation?view=clauses&date=2024-09-06&clause=a/b&readings=iran&f=text")
                .body(startsWith("Redlines, Clauses and how they are read, as of 2024-09-06, data version "))
                .body(containsString("view=clauses&date=2024-09-06&clause=a/b&readings=iran&asOf="));
    }

    @Test
    void theHeaderChoosesToo() {
        given().header("Accept", "application/x-bibtex")
                .get("/ogc/collections/claims/citation")
                .then()
                .body(startsWith("@misc{redlines-claims-v"));
        get("/ogc/collections/claims/citation?f=ris")
                .statusCode(400)
                .body("expected", equalTo("one of: text, bibtex, csl-json"));
    }

    @Test
    void namesVersionEvidenceAndTerms() {
        int version = fixture.publish("cited");
        ok("/ogc/collections/claims/items/c03/citation")
                .header("Link", containsString("rel=\"license\""))
                .body(startsWith("Redlines, Claim \"3\" — Սյունիք, data version " + version + " ("))
                .body(containsString(", evidence to 2024-09-06, http"))
                .body(containsString(
                        "/ogc/collections/claims/items/c03?asOf=" + fixture.identity(version) + ", ODbL-1.0"));
        ok("/ogc/collections/claims/citation?f=csl-json")
                .body("[0].type", equalTo("dataset"))
                .body("[0].title", equalTo("Claims"))
                .body("[0].author[0].literal", equalTo("Redlines"))
                .body("[0].version", equalTo(String.valueOf(version)))
                .body("[0].issued.'date-parts'[0].size()", equalTo(3))
                .body("[0].URL", endsWith("/ogc/collections/claims?asOf=" + fixture.identity(version)));
    }

    @Test
    void keepsResolvingAfterAnotherVersion() {
        int cited = fixture.publish("cited before");
        String address = ok("/ogc/collections/claims/items/c03/citation?f=csl-json")
                .extract()
                .jsonPath()
                .getString("[0].URL");
        int later = fixture.publish("published later");
        fixture.change("claims", "delete from :set where id = 'c03'");
        fixture.publishAgain(later);
        get("/ogc/collections/claims/items/c03").statusCode(404);
        ok(address).body("id", equalTo("c03"));
        assertTrue(address.endsWith("asOf=" + fixture.identity(cited)), address);
        ok("/ogc/collections/claims/items/c03/citation?asOf=" + cited)
                .body(containsString("asOf=" + fixture.identity(cited)));
    }

    @Test
    void aPositionIsNamedAsTheActorsAndTheTitleAsOurs() {
        fixture.change(
                "claims",
                "update :set set geojson = replace(geojson, '\"actor\":', '\"actorName\": \"Iran\", \"actor\":')");
        fixture.publishAgain(
                ok("/ogc/collections/claims/items?limit=1").extract().jsonPath().getInt("version"));
        ok("/ogc/collections/claims/items/c00/citation").body(startsWith("Redlines, Position of Iran: Claim \"0\""));
        fixture.publish("0fixture0fixture");
    }

    // The features of the statement, of a second one without words, of a page, and of an assertion that rests on both.
    private int publishStatements() {
        int version = fixture.publish("0fixture0statements");
        fill(
                version,
                "statements",
                """
                {"id":"s","title":"On borders","speaker":"Abbas Araghchi","role":"Foreign Minister","date":"2024-09-05",
                "datePrecision":"day","quote":"x","translation":"a red line for Iran","translator":"Al-Ahed",
                "paraphrase":false,"sources":[{"id":"p"},{"publisher":"Turan","url":"https://turan.example/2"}]}""");
        fill(
                version,
                "sources",
                """
                {"id":"p","publisher":"Al-Ahed","url":"https://alahed.example/1","mirror":false,"relays":"X",
                "checkedOn":"2026-11-22"}""");
        fill(
                version,
                "assertions",
                """
                {"id":"a","text":"He called it a red line.","statements":[
                {"id":"t","speaker":"Somebody","date":"2024-01-01","summary":"He was against it.","sources":[]},
                {"id":"s"}]}""");
        fixture.publishAgain(version);
        return version;
    }

    private void fill(int version, String collection, String properties) {
        fixture.fill(
                version,
                collection,
                "select p ->> 'id', 0, null::daterange, p, null::geometry, jsonb_build_object('type', 'Feature',"
                        + " 'id', p ->> 'id', 'geometry', null, 'properties', p)::text"
                        + " from (select '" + properties + "'::jsonb as p) q");
    }

    private static final String WORDS =
            "Abbas Araghchi, Foreign Minister, 5 September 2024, “a red line for Iran” (translation: Al-Ahed),"
                    + " as carried by Al-Ahed from X, https://alahed.example/1, page read on 22 November 2026.\n";

    @Test
    void aStatementIsCitedAsItsSpeakersFromTheFirstPageThatCarriesIt() {
        int version = publishStatements();
        String address = "/ogc/collections/statements/items/s/citation?asOf=" + version;
        ok(address)
                .body(startsWith(WORDS + "In: Redlines, On borders, data version " + version))
                .body(containsString("/?feature=statements/s&asOf=" + fixture.identity(version)));
        ok(address + "&f=bibtex")
                .body(containsString("author       = {{Abbas Araghchi}}"))
                .body(containsString("date         = {2024-09-05}"))
                .body(containsString("howpublished = {as carried by Al-Ahed from X}"))
                .body(containsString("url          = {https://alahed.example/1}"))
                .body(containsString("urldate      = {2026-11-22}"))
                .body(containsString("translation: Al-Ahed. In: Redlines, On borders, data version " + version));
        ok(address + "&f=csl-json")
                .body("[0].author[0].literal", equalTo("Abbas Araghchi"))
                .body("[0].issued.'date-parts'[0]", equalTo(List.of(2024, 9, 5)))
                .body("[0].accessed.'date-parts'[0]", equalTo(List.of(2026, 11, 22)))
                .body("[0].'container-title'", equalTo("Al-Ahed"))
                .body("[0].URL", equalTo("https://alahed.example/1"));
    }

    @Test
    void aRecordIsCitedByTheStatementsItRestsOnAndASummaryIsNeverQuoted() {
        int version = publishStatements();
        String address = "/ogc/collections/assertions/items/a/citation?asOf=" + version;
        ok(address)
                .body(startsWith(WORDS + "Somebody, 1 January 2024, summary by Redlines: He was against it.\n"
                        + "In: Redlines, He called it a red line, data version " + version))
                .body(containsString("/?feature=assertions/a&asOf=" + fixture.identity(version)));
        ok(address + "&f=bibtex")
                .body(containsString("redlines-assertions-a-v" + version + "-s,"))
                .body(containsString("title        = {{summary by Redlines: He was against it}}"));
        ok(address + "&f=csl-json")
                .body("title", equalTo(List.of("“a red line for Iran”", "summary by Redlines: He was against it")));
    }

    @Test
    void aViewKeepsItsAddress() {
        ok("/citation?map=9/39.15/46.1&date=2024-09-06&actors=iran,armenia&layers=red-lines&lens=neutral")
                .body(containsString("as of 2024-09-06"))
                .body(containsString(
                        "/?map=9/39.15/46.1&date=2024-09-06&actors=iran,armenia&layers=red-lines&lens=neutral&asOf="));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/citation?date=2024-13-01",
                "/citation?date=yesterday",
                "/citation?nothing=1",
                "/ogc/collections/claims/citation?limit=1",
                "/ogc/collections/claims/citation?asOf=never"
            })
    void refusesWhatItDoesNotKnow(String address) {
        get(address).statusCode(400).header("Content-Type", "application/problem+json");
    }

    @Test
    void isLinkedFromWhatItCites() {
        for (String address : new String[] {"/ogc/collections/claims", "/ogc/collections/claims/items/c03"}) {
            ok(address)
                    .body("links.rel", hasItems("cite-as", "describedby"))
                    .body(
                            "links.findAll { it.rel == 'describedby' }.type",
                            hasItems("application/x-bibtex", "application/vnd.citationstyles.csl+json"));
            ok(address + "?f=html").body(containsString("<section class=\"cite\">"));
        }
        assertEquals(
                404,
                get("/ogc/collections/claims/items/nothing/citation").extract().statusCode());
    }
}
