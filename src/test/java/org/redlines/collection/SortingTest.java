package org.redlines.collection;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SortingTest extends ApiTest {

    private static final String CLAIMS = "/ogc/collections/claims/items";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "claims | -id | c11 c10 c09 c08 c07 c06 c05 c04 c03 c02 c01 c00",
                "claims | actor,-id | c11 c08 c05 c02 c10 c07 c04 c01 c09 c06 c03 c00",
                "claims | +actor,%2Bid | c02 c05 c08 c11 c01 c04 c07 c10 c00 c03 c06 c09",
                "claims | circa | c01 c03 c05 c07 c09 c11 c00 c02 c04 c06 c08 c10",
                "claims | type | c00 c01 c02 c03 c04 c06 c07 c08 c09 c10 c11 c05",
                "claims | -type | c00 c01 c02 c03 c04 c06 c07 c08 c09 c10 c11 c05",
                "places | errorM | fiji-west fiji-east exact meghri",
                "places | -errorM,name | meghri exact fiji-east fiji-west"
            })
    void featuresComeInTheOrderAsked(String collection, String sortby, String ids) {
        ok("/ogc/collections/" + collection + "/items?sortby=" + sortby)
                .body("features.id", equalTo(List.of(ids.split(" "))));
        ok("/layers/" + collection + ".geojson?sortby=" + sortby).body("features.id", equalTo(List.of(ids.split(" "))));
    }

    @ParameterizedTest
    @CsvSource({"limit=5, 3, 12", "limit=1, 12, 12", "limit=5&offset=4, 2, 8", "limit=2&actor=iran, 2, 4"})
    void pagesAreTheWholeInOrder(String query, int pages, int features) {
        List<String> seen = new ArrayList<>();
        int asked = 0;
        String address = CLAIMS + "?sortby=-type,-id&" + query;
        while (address != null) {
            JsonPath page = ok(address).extract().jsonPath();
            seen.addAll(page.getList("features.id"));
            address = page.getString("links.find { it.rel == 'next' }?.href");
            asked++;
        }
        assertEquals(pages, asked);
        assertEquals(features, seen.stream().distinct().count());
        assertEquals(features, seen.size());
        String filter = query.contains("actor") ? "&actor=iran" : "";
        List<String> whole =
                ok(CLAIMS + "?sortby=-type,-id" + filter).extract().jsonPath().getList("features.id");
        assertEquals(whole.subList(whole.size() - features, whole.size()), seen);
    }

    @Test
    void pagesOfOneWalkFitTogetherWhenAVersionIsPublishedMeanwhile() {
        JsonPath first = ok(CLAIMS + "?sortby=-id&limit=6").extract().jsonPath();
        fixture.publish("another sorted");
        JsonPath second = ok(first.getString("links.find { it.rel == 'next' }.href"))
                .body("features.id", equalTo(List.of("c05", "c04", "c03", "c02", "c01", "c00")))
                .extract()
                .jsonPath();
        assertEquals(first.getInt("version"), second.getInt("version"));
    }

    @Test
    void aPageGoesOnInItsOwnOrderOnly() {
        String next = ok(CLAIMS + "?sortby=-id&limit=6").extract().path("links.find { it.rel == 'next' }.href");
        get(next.replace("sortby=-id&", "")).statusCode(400).body("parameter", equalTo("after"));
        String plain = ok(CLAIMS + "?limit=6").extract().path("links.find { it.rel == 'next' }.href");
        get(plain + "&sortby=id").statusCode(400).body("parameter", equalTo("after"));
    }

    @Test
    void agreesWithFilters() {
        ok(CLAIMS + "?sortby=-id&actor=azerbaijan&bbox=40,36,44,39&filter=circa=true")
                .body("features.id", equalTo(List.of("c10", "c04")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "",
                ",",
                "id,",
                "id,id",
                "id,-id",
                "--id",
                "ID",
                "id desc",
                "statements",
                "geometry",
                "id;select 1",
                "properties->'id'",
                "THIS IS NOT A SORTBY EXPRESSION"
            })
    void whatCannotBeSortedByIsRefusedWithWhatCan(String sortby) {
        String encoded = URLEncoder.encode(sortby, StandardCharsets.UTF_8);
        for (String address : List.of(CLAIMS, "/layers/claims.csv")) {
            get(address + "?sortby=" + encoded)
                    .statusCode(400)
                    .header("Content-Type", "application/problem+json")
                    .body("parameter", equalTo("sortby"))
                    .body("value", equalTo(sortby))
                    .body("expected", containsString("validFrom"))
                    .body("expected", not(containsString("statements")));
        }
    }

    @Test
    void sortablesListWhatHasOneValue() {
        JsonPath sortables = ok("/ogc/collections/claims/sortables")
                .header("Content-Type", "application/schema+json")
                .body("'$schema'", equalTo("https://json-schema.org/draft/2020-12/schema"))
                .body("'$id'", endsWith("/ogc/collections/claims/sortables"))
                .body("type", equalTo("object"))
                .body("additionalProperties", equalTo(false))
                .body("properties.validFrom.format", equalTo("date"))
                .body("properties.statements", equalTo(null))
                .body("properties.geometry", equalTo(null))
                .extract()
                .jsonPath();
        for (String name : sortables.getMap("properties").keySet().stream()
                .map(Object::toString)
                .toList()) {
            assertTrue(List.of("string", "number", "integer", "boolean")
                    .contains(sortables.getString("properties." + name + ".type")));
            ok(CLAIMS + "?limit=1&sortby=" + name);
        }
    }

    @Test
    void sortablesAreLinkedFromTheCollectionAndFromItsItems() {
        String rel = "http://www.opengis.net/def/rel/ogc/1.0/sortables";
        ok("/ogc/collections/claims")
                .body("links.find { it.rel == '" + rel + "' }.href", endsWith("/ogc/collections/claims/sortables"));
        ok(CLAIMS + "?limit=1").header("Link", containsString("/ogc/collections/claims/sortables>; rel=\"" + rel));
        ok("/ogc/conformance")
                .body("conformsTo", hasItem("http://www.opengis.net/spec/ogcapi-features-8/1.0/conf/features-sorting"));
    }
}
