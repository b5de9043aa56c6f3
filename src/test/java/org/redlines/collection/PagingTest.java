package org.redlines.collection;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class PagingTest extends ApiTest {

    private static final String CLAIMS = "/ogc/collections/claims/items";

    @ParameterizedTest
    @CsvSource({
        "limit=1, 12, 12",
        "limit=5, 3, 12",
        "limit=12, 1, 12",
        "limit=5&f=json, 3, 12",
        "limit=3&actor=iran, 2, 4",
        "limit=2&bbox=40%2C36%2C44%2C39, 3, 6",
        "limit=5&offset=4, 2, 8"
    })
    void pagesAreTheWholeWithoutRepetition(String query, int pages, int features) {
        List<String> seen = new ArrayList<>();
        int asked = 0;
        String address = CLAIMS + "?" + query;
        while (address != null) {
            JsonPath page = ok(address).extract().jsonPath();
            seen.addAll(page.getList("features.id"));
            address = page.getString("links.find { it.rel == 'next' }?.href");
            asked++;
        }
        assertEquals(pages, asked);
        assertEquals(features, seen.size());
        assertEquals(seen.stream().sorted().distinct().toList(), seen);
    }

    @Test
    void countsAllPagesOnEveryPage() {
        String next = ok(CLAIMS + "?limit=3&actor=iran")
                .body("numberMatched", equalTo(4))
                .body("numberReturned", equalTo(3))
                .extract()
                .path("links.find { it.rel == 'next' }.href");
        assertTrue(next.startsWith("http://"), next);
        assertTrue(next.contains("actor=iran") && next.contains("limit=3"), next);
        ok(next).body("numberMatched", equalTo(4)).body("numberReturned", equalTo(1));
    }

    @Test
    void aPageCanGoOnWithAnotherLimit() {
        String next = ok(CLAIMS + "?limit=3").extract().path("links.find { it.rel == 'next' }.href");
        ok(next.replace("limit=3", "limit=10000")).body("numberReturned", equalTo(9));
    }

    @Test
    void pagesOfOneWalkFitTogetherWhenAVersionIsPublishedMeanwhile() {
        JsonPath first = ok(CLAIMS + "?limit=6").extract().jsonPath();
        fixture.publish("another");
        JsonPath second = ok(first.getString("links.find { it.rel == 'next' }.href"))
                .extract()
                .jsonPath();
        assertEquals(first.getInt("version"), second.getInt("version"));
        assertTrue(ok(CLAIMS + "?limit=6").extract().jsonPath().getInt("version") > first.getInt("version"));
    }

    @Test
    void saysWhenTheVersionOfAPageIsGone() {
        get(CLAIMS + "?after=999999.a1b2c3-3")
                .statusCode(400)
                .body("parameter", equalTo("after"))
                .body("detail", containsString("version"));
    }
}
