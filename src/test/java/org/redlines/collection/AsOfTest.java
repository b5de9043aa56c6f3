package org.redlines.collection;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Versions that are not the newest stay readable, so that what cites them keeps resolving. */
@QuarkusTest
class AsOfTest extends ApiTest {

    private static final String CLAIMS = "/ogc/collections/claims/items";

    private int older;

    @BeforeEach
    void publishTwice() {
        fixture.clear();
        older = fixture.publish("older");
        fixture.publish("newer");
        fixture.change("claims", "delete from :set where ordinal > 8");
        fixture.publishAgain(older + 1);
    }

    @Test
    void namesAVersionByItsNumber() {
        ok(CLAIMS).body("numberMatched", equalTo(9)).body("version", equalTo(older + 1));
        ok(CLAIMS + "?asOf=" + older).body("numberMatched", equalTo(12)).body("version", equalTo(older));
        ok(CLAIMS + "?asOf=" + fixture.identity(older)).body("version", equalTo(older));
        ok(CLAIMS + "/c11?asOf=" + older).body("id", equalTo("c11"));
        get(CLAIMS + "/c11").statusCode(404);
        ok("/ogc/collections/claims?asOf=" + older).body("itemCount", equalTo(12));
        ok("/layers/claims.geojson?asOf=" + older).body("numberReturned", equalTo(12));
    }

    @Test
    void namesAVersionByATimeAtWhichItWasServed() {
        fixture.run("update version set published_at = '2026-03-04T10:00:00Z' where number = " + older);
        for (String time : List.of("2026-03-04", "2026-03-04T10:00:00Z", "2026-03-05T12:00:00%2B04:00")) {
            ok(CLAIMS + "?asOf=" + time).body("version", equalTo(older));
        }
        ok(CLAIMS + "?asOf=2999-01-01").body("version", equalTo(older + 1));
        get(CLAIMS + "?asOf=2026-03-04T09:59:59Z").statusCode(400).body("parameter", equalTo("asOf"));
    }

    @Test
    void goesOnThroughPagesAndLinks() {
        JsonPath first = ok(CLAIMS + "?limit=10&asOf=" + older).extract().jsonPath();
        ok(first.getString("links.find { it.rel == 'next' }.href"))
                .body("version", equalTo(older))
                .body("numberReturned", equalTo(2));
        ok(first.getString("links.find { it.rel == 'collection' }.href")).body("itemCount", equalTo(12));
        String items = ok("/ogc/collections/claims?asOf=" + older)
                .extract()
                .path("links.find { it.rel == 'items' && it.type == 'application/geo+json' }.href");
        assertTrue(items.endsWith("/items?asOf=" + fixture.identity(older)), items);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "99999",
                "-1",
                "1.5",
                "1.A1B2C3",
                "1.a1b2c3d",
                "1.",
                "99999.a1b2c3",
                "yesterday",
                "2026-13-01",
                "2026-03-04T10:00:00",
                "99999999999"
            })
    void saysWhatItExpects(String asOf) {
        get(CLAIMS + "?asOf=" + asOf)
                .statusCode(400)
                .body("parameter", equalTo("asOf"))
                .body("expected", containsString("a version's number, or a date"));
    }
}
