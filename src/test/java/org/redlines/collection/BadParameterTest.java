package org.redlines.collection;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class BadParameterTest extends ApiTest {

    private static final String CLAIMS = "/ogc/collections/claims/items";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "limit | unlimited",
                "limit | 0",
                "limit | 00",
                "limit | -1",
                "limit | 1.5",
                "limit | 1e3",
                "limit | ''",
                "limit | ٣",
                "limit | 0x10",
                "offset | -1",
                "offset | x",
                "offset | 9999999999",
                "after | x",
                "after | 1",
                "after | 1-",
                "after | 1-9999999999",
                "bbox | ''",
                "bbox | 1,2,3",
                "bbox | 1,2,3,4,5",
                "bbox | 1,2,3,4,5,6,7",
                "bbox | 1,2,3,x",
                "bbox | 1,2,3,",
                "bbox | NaN,2,3,4",
                "bbox | 1,2,3,Infinity",
                "bbox | 1d,2,3,4",
                "bbox | 0x1p3,2,3,4",
                "bbox | 1,2,3,4e999",
                "bbox | 1,5,3,4",
                "bbox | 1,2,9,3,4,8",
                "datetime | ''",
                "datetime | yesterday",
                "datetime | 2020",
                "datetime | 2020-13-01",
                "datetime | 2020-02-30",
                "datetime | 2020-01-01T00:00:00",
                "datetime | 2020-01-01T25:00:00Z",
                "datetime | 2020-01-01T00:00:00+99:00",
                "datetime | 2020-01-25/P2D",
                "datetime | 2021-01-01/2020-01-01",
                "datetime | 2020-01-01/2020-02-01/2020-03-01",
                "datetime | +2020-01-01",
                "zoom-level | x",
                "zoom-level | -1",
                "zoom-level | 21",
                "zoom-level | 1.5",
                "f | xml",
                "f | ''",
                "circa | maybe",
                "circa | 2",
                "confidence | sure",
                "datetime | 2016-12-30T23:59:60Z",
                "datetime | 2016-12-31T23:58:60Z",
                "actor | ''",
            })
    void isNamedWithItsValueAndTheExpectedForm(String name, String value) {
        String encoded = java.net.URLEncoder.encode(value, java.nio.charset.StandardCharsets.UTF_8);
        get(CLAIMS + "?" + name + "=" + encoded)
                .statusCode(400)
                .header("Content-Type", "application/problem+json")
                .body("status", equalTo(400))
                .body("parameter", equalTo(name))
                .body("value", equalTo(value))
                .body("expected", notNullValue())
                .body("detail", not(containsString("Exception")));
    }

    @Test
    void theVersionIsGivenOnce() {
        for (String address : new String[] {CLAIMS, CLAIMS + "/c01", "/ogc/collections/claims", "/layers/claims.csv"}) {
            get(address + "?asOf=1&asOf=1").statusCode(400).body("parameter", equalTo("asOf"));
        }
    }

    @Test
    void aTruthValueMayBeANumeral() {
        for (String[] pair : new String[][] {{"true", "1"}, {"false", "0"}}) {
            int matched = ok(CLAIMS + "?circa=" + pair[0]).extract().path("numberMatched");
            ok(CLAIMS + "?circa=" + pair[1]).body("numberMatched", equalTo(matched));
        }
        ok(CLAIMS + "?skipGeometry=1&limit=1").body("features[0].geometry", org.hamcrest.Matchers.nullValue());
    }

    @Test
    void aLeapSecondIsATimeOfItsDay() {
        for (String second : new String[] {"2016-12-31T23:59:60Z", "2017-01-01T03:59:60%2B04:00"}) {
            int day = ok(CLAIMS + "?datetime=2016-12-31").extract().path("numberMatched");
            ok(CLAIMS + "?datetime=" + second).body("numberMatched", equalTo(day));
            ok(CLAIMS + "?filter=T_AFTER(TIMESTAMP('" + second + "'),DATE('2016-12-30'))");
        }
    }

    @Test
    void aNumberMayHaveAnyLength() {
        String places = "/ogc/collections/places/items";
        for (String number : new String[] {"9007199254740993", "123456789012345678901234567890", "5e2"}) {
            ok(places + "?errorM=" + number);
            ok(places + "?filter=errorM=" + number);
        }
    }

    @Test
    void numbersAreReadStrictlyInFiltersToo() {
        get("/ogc/collections/places/items?errorM=NaN").statusCode(400).body("parameter", equalTo("errorM"));
        get("/ogc/collections/places/items?errorM=1d").statusCode(400);
        get("/ogc/collections/places/items?errorM=0x10").statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/ogc",
                "/ogc/conformance",
                "/ogc/api",
                "/ogc/collections",
                "/ogc/collections/claims",
                "/ogc/collections/claims/items",
                "/ogc/collections/claims/items/c00"
            })
    void unknownParametersAreRefusedEverywhere(String path) {
        get(path + "?foo=bar")
                .statusCode(400)
                .header("Content-Type", "application/problem+json")
                .body("parameter", equalTo("foo"))
                .body("allowed", hasItems("f"));
        get(path + "?F=json").statusCode(400);
        get(path + "?f=json&f=json").statusCode(400).body("expected", equalTo("given once"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"claims.geojson", "claims.csv", "claims.gpkg", "claims.zip", "redlines.zip"})
    void unknownParametersOfFilesAreRefused(String file) {
        get("/layers/" + file + "?foo=bar")
                .statusCode(400)
                .header("Content-Type", "application/problem+json")
                .body("parameter", equalTo("foo"))
                .body("allowed", hasItems("bbox", "datetime", "zoom-level"));
        get("/layers/" + file + "?f=json").statusCode(400);
        get("/layers/" + file + "?bbox=1,2,3").statusCode(400).body("parameter", equalTo("bbox"));
    }

    @Test
    void theAllowedListNamesTheFilters() {
        get(CLAIMS + "?colour=red").body("allowed", hasItems("bbox", "datetime", "limit", "actor", "statements"));
    }

    @Test
    void aPropertyThatIsNotDeclaredIsUnknown() {
        get(CLAIMS + "?publishedKm=3").statusCode(400).body("parameter", equalTo("publishedKm"));
    }
}
