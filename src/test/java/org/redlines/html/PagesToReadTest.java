package org.redlines.html;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redlines.collection.ApiTest;

/** The HTML of the API (OGC API – Features, conf/html), asked as browsers ask. */
@QuarkusTest
class PagesToReadTest extends ApiTest {

    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
    private static final String EVIL = "<script>alert(1)</script>\"'&amp;";
    private static final Pattern HREF = Pattern.compile("href=\"([^\"#]+)\"");

    private static ValidatableResponse browse(String address) {
        return given().urlEncodingEnabled(false)
                .header("Accept", BROWSER)
                .when()
                .get(address)
                .then();
    }

    private static ValidatableResponse page(String address) {
        return browse(address).statusCode(200).header("Content-Type", "text/html");
    }

    @ParameterizedTest
    @CsvSource({
        "/ogc, Redlines: the data",
        "/ogc/, Redlines: the data",
        "/ogc/conformance, Conformance",
        "/ogc/collections, Collections",
        "/ogc/collections/claims, Claims",
        "/ogc/collections/claims/queryables, Claims: queryables",
        "/ogc/collections/claims/schema, Claims: schema",
        "/ogc/collections/claims/sortables, Claims: sortables",
        "/ogc/collections/claims/items, Claims",
        "/ogc/collections/boundaries/items/armenia-iran, armenia-iran",
        "/ogc/api.html, The API"
    })
    void browsersGetAPage(String address, String title) {
        page(address)
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("Vary", containsString("Accept"))
                .body("html.body.main.'**'.find { it.name() == 'h1' }.text()", equalTo(title));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/ogc",
                "/ogc/conformance",
                "/ogc/collections",
                "/ogc/collections/claims",
                "/ogc/collections/claims/items?limit=2",
                "/ogc/collections/claims/items/c03"
            })
    void pageAndJsonNameEachOther(String address) {
        String json = given().header("Accept", "application/json").get(address).header("Link");
        assertTrue(json.contains("f=html>; rel=\"alternate\"; type=\"text/html\""), json);
        ok(address).body("links.findAll { it.rel == 'alternate' }.type", hasItem("text/html"));
        String html = page(address).extract().header("Link");
        assertTrue(html.contains("f=json>; rel=\"alternate\"; type=\"application/"), html);
        page(address).body(containsString("<link rel=\"alternate\" type=\"application/"));
    }

    @Test
    void thePageIsAskedForByNameToo() {
        ok("/ogc/collections/claims?f=html").header("Content-Type", "text/html");
        ok("/ogc/collections/claims").header("Content-Type", "application/json");
        get("/ogc/collections/claims?f=pdf").statusCode(400).body("expected", equalTo("one of: json, html"));
    }

    @Test
    void collectionsLinkTheirItemsInBothFormats() {
        ok("/ogc/collections")
                .body(
                        "collections.collect { it.links.findAll { it.rel == 'items' }.type }",
                        everyItem(hasItem("text/html")))
                .body(
                        "collections.collect { it.links.findAll { it.rel == 'items' }.type }",
                        everyItem(hasItem("application/geo+json")));
    }

    @Test
    void everyAnswerNamesItsTerms() {
        for (String address : Set.of(
                "/ogc/collections/claims",
                "/ogc/collections/claims/items",
                "/ogc/collections/claims/items/c03",
                "/layers/claims.csv")) {
            ok(address).header("Link", containsString("rel=\"license\""));
        }
        page("/ogc/collections/claims/items/c03").body(containsString("<a rel=\"license\" href=\"https://"));
    }

    @Test
    void aPageOfFeaturesIsShortAndHasANext() {
        fixture.change(
                "claims",
                "insert into :set (id, ordinal, during, properties, geom, geojson) select 'more-' || n, 11 + n, null, jsonb_build_object('id',"
                        + " 'more-' || n, 'title', 'More ' || n), null, '{\"type\":\"Feature\",\"id\":\"more-' || n || '\",\"geometry\":null,"
                        + "\"properties\":{\"id\":\"more-' || n || '\",\"title\":\"More ' || n || '\"}}' from generate_series(1, 60) n");
        fixture.publishAgain(
                ok("/ogc/collections/claims/items?limit=1").extract().jsonPath().getInt("version"));
        String first = page("/ogc/collections/claims/items").extract().asString();
        assertEquals(50, first.split("<th scope=\"row\">", -1).length - 1);
        assertTrue(first.contains("1 to 50 of 72"), "counts what there is");
        Matcher next = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"").matcher(first);
        assertTrue(next.find());
        page(next.group(1)).body(containsString("51 to 72 of 72")).body(containsString("rel=\"prev\""));
        ok("/ogc/collections/claims/items").body("numberReturned", equalTo(72));
        fixture.publish("0fixture0fixture");
    }

    @Test
    void whatIsRecordedIsNeverMarkup() {
        int version = fixture.publish("hostile pages");
        String properties = ("{'id':'evil','title':'%s','speaker':'%s','kind':'claim','summary':'%s','quote':'%s',"
                        + "'quoteLanguage':'%s','names':{'%s':'%s'},'sources':[{'id':'s','publisher':'%s',"
                        + "'title':'%s','url':'javascript:alert(1)','language':'%s'}]}")
                .replace("\"", "\\\"")
                .replace('\'', '"')
                .replace("%s", EVIL.replace("\"", "\\\"").replace("'", "’"));
        String sql = "select 'evil', 0, null, p, st_geomfromtext('POINT(46 39)', 4326), jsonb_build_object('type',"
                + "'Feature', 'id', 'evil', 'geometry', st_asgeojson('POINT(46 39)'::geometry)::jsonb, 'properties', p)::text"
                + " from (select '" + properties + "'::jsonb p) s";
        fixture.fill(version, "statements", sql);
        fixture.publishAgain(version);
        for (String address :
                Set.of("/ogc/collections/statements/items", "/ogc/collections/statements/items/evil?f=html")) {
            page(address)
                    .body(not(containsString("<script>alert")))
                    .body(not(containsString("href=\"javascript:")))
                    .body(containsString("&lt;script&gt;alert(1)&lt;/script&gt;"));
        }
        browse("/ogc/collections/claims/items?actor=" + "%3Cscript%3Ealert(1)%3C/script%3E")
                .statusCode(200)
                .body(not(containsString("<script>alert")));
    }

    @Test
    void aTableTellsWhoseEachFeatureIsAndSorts() {
        int version = fixture.publish("coloured");
        fixture.change(
                "actors",
                "update :set set geojson = replace(geojson, '\"name\"', '\"colour\":\"#112233\",\"letter\":\"IR\",\"name\"')");
        fixture.publishAgain(version);
        String items = "/ogc/collections/claims/items";
        page(items)
                .body(containsString("sortby=actor\">Actor</a>"))
                .body(containsString("aria-label=\"Actors\""))
                .body(containsString("<code>bbox</code>"))
                .body(containsString("<code>exclude-properties</code>"));
        page(items + "?sortby=actor")
                .body(containsString("aria-sort=\"ascending\""))
                .body(containsString("sortby=-actor\">Actor</a>"));
    }

    @Test
    void aMapThatIsNotThereIsExplained() {
        page("/ogc/collections/actors/items").body(containsString("No map: nothing here has a place."));
        page("/ogc/collections/claims/items?crs=http://www.opengis.net/def/crs/EPSG/0/3857")
                .body(containsString("No map: it is drawn only in longitude and latitude."));
        page("/ogc/collections/boundaries").body(containsString("UTM zone 38 North, metres (EPSG:32638)"));
    }

    @Test
    void aProblemLeadsBack() {
        browse("/ogc/collections/claims/items?limit=x")
                .statusCode(400)
                .body(containsString("/ogc/collections/claims/items\">The same page without parameters</a>"))
                .body(containsString("/ogc/collections/claims\">To the collection</a>"));
        browse("/ogc/collections/claims/items/nothing")
                .statusCode(404)
                .body(not(containsString("without parameters")))
                .body(containsString("/ogc/collections/claims\">To the collection</a>"));
    }

    @Test
    void problemsArePagesForWhoAsksForPages() {
        browse("/ogc/collections/claims/items?actr=iran")
                .statusCode(400)
                .header("Content-Type", "text/html")
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .body(containsString("There is no parameter &#39;actr&#39; here"));
        browse("/ogc/collections/nothing").statusCode(404).header("Content-Type", "text/html");
        browse("/nothing/%3Cscript%3E").statusCode(404).body(not(containsString("<script>")));
        get("/nothing").statusCode(404).header("Content-Type", "application/problem+json");
    }

    @Test
    void anOlderVersionIsKeptFromPageToPage() {
        int version = fixture.publish("kept pages");
        fixture.publish("kept pages, later");
        String page = page("/ogc/collections/claims?asOf=" + version).extract().asString();
        Matcher hrefs = HREF.matcher(page);
        while (hrefs.find()) {
            // The canonical address is the current version's.
            boolean canonical =
                    page.startsWith("<link rel=\"canonical\" ", hrefs.start() - "<link rel=\"canonical\" ".length());
            if (hrefs.group(1).contains("/ogc") && !canonical) {
                assertTrue(hrefs.group(1).contains("asOf=" + fixture.identity(version)), hrefs.group(1));
            }
        }
    }

    @Test
    void everyLinkOfThePagesAnswers() {
        TreeSet<String> open = new TreeSet<>(Set.of("/ogc"));
        TreeMap<String, Integer> asked = new TreeMap<>();
        while (!open.isEmpty()) {
            String address = open.pollFirst();
            var answer = browse(address).extract();
            asked.put(address, answer.statusCode());
            if (answer.contentType().startsWith("text/html") && asked.size() < 200) {
                Matcher hrefs = HREF.matcher(answer.asString());
                while (hrefs.find()) {
                    String path =
                            hrefs.group(1).replaceFirst("^https?://[^/]+", "").replace("&amp;", "&");
                    // Features of the fixture name others that it does not have; filters have their own tests.
                    boolean own = path.startsWith("/ogc") && !path.contains("/items/") && !path.contains("?");
                    if (own && !asked.containsKey(path)) {
                        open.add(path);
                    }
                }
            }
        }
        assertTrue(asked.size() > 50, asked.toString());
        asked.values().removeIf(status -> status == 200);
        assertEquals(new TreeMap<String, Integer>(), asked);
    }

    @Test
    void theDrawingOfAFeatureShowsIt() {
        String page =
                page("/ogc/collections/boundaries/items/armenia-iran").extract().asString();
        assertTrue(page.contains("<svg class=\"small-map\""), "has a map");
        assertTrue(page.contains("class=\"subject-line sign-none\" d=\"M"), "draws the boundary");
        assertFalse(
                page("/ogc/collections/claims/items/c10").extract().asString().contains("<svg"),
                "draws none of what has no place");
    }
}
