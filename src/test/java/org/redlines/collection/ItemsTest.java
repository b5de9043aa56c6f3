package org.redlines.collection;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ItemsTest extends ApiTest {

    private static final String CLAIMS = "/ogc/collections/claims/items";

    @Test
    void answersAllFeaturesAtOnce() {
        ok(CLAIMS)
                .header("Content-Type", "application/geo+json")
                .body("type", equalTo("FeatureCollection"))
                .body("features", hasSize(12))
                .body("features.id", hasItem("c00"))
                .body("features.type", not(hasItem("Other")))
                .body("numberMatched", equalTo(12))
                .body("numberReturned", equalTo(12))
                .body("timeStamp", matchesPattern("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ"))
                .body("lastEvidence", equalTo("2024-09-06"))
                .body("version", notNullValue())
                .body("licence", notNullValue())
                .body("attribution", notNullValue())
                .body("links.rel", not(hasItem("next")))
                .body("links.find { it.rel == 'self' }.href", endsWith(CLAIMS))
                .body("links.find { it.rel == 'collection' }.href", endsWith("/ogc/collections/claims"));
    }

    @Test
    void keepsCharactersAndNulls() {
        List<Map<String, Object>> features = ok(CLAIMS).extract().jsonPath().getList("features");
        assertEquals(null, features.get(10).get("geometry"));
        assertEquals("Claim \"0\" — Սյունիք", ((Map<?, ?>) features.get(0).get("properties")).get("title"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bbox=40,36,42,37                     | c00 c01 c02 c10",
                "bbox=39.5,35.5,40.5,36.5             | c00 c10",
                "bbox=39.5,35.5,-100,40.5,36.5,9000   | c00 c10",
                "bbox=40.0000000,36.0000000,40.0,36.0 | c00 c10",
                "bbox=-.5000000,.0000000,.5,50        | c10",
                "bbox=10,10,11,11                     | c10",
                "bbox=51,30,52,50                     | c10 c11",
                "bbox=50,30,-170,50                   | c10 c11",
                "datetime=2020-01-01                  | c00 c11",
                "datetime=2020-02-29T23:59:59Z        | c00 c01 c11",
                "datetime=2020-03-01T00:30:00%2B01:00 | c00 c01 c11",
                "datetime=2020-03-01T00:30:00+01:00   | c00 c01 c11",
                "datetime=2020-03-01                  | c01 c02 c11",
                "datetime=../2020-01-31               | c00 c11",
                "datetime=/2020-01-31                 | c00 c11",
                "datetime=2021-01-01/..               | c01 c03 c05 c07 c09 c11",
                "datetime=2021-01-01/                 | c01 c03 c05 c07 c09 c11",
                "datetime=2019-01-01/2019-12-31       | c11",
                "datetime=2020-02-01T00:00:00.5Z/2020-02-02 | c00 c01 c11",
                "actor=iran                           | c00 c03 c06 c09",
                "actor=iran&circa=true                | c00 c06",
                "actor=iran&bbox=42,30,44,50          | c03",
                "actor=IRAN                           |",
                "id=c07                               | c07",
                "statements=s4                        | c03 c04",
                "title=Claim%20%224%22%20%E2%80%94%20%D5%8D%D5%B5%D5%B8%D6%82%D5%B6%D5%AB%D6%84 | c04",
                "title='%20or%201=1%20--              |",
                "limit=2                              | c00 c01",
                "limit=2&offset=3                     | c03 c04",
                "offset=99                            |",
                "actor=iran&limit=1&offset=1          | c03",
            })
    void selects(String query, String ids) {
        List<String> expected = ids == null ? List.of() : List.of(ids.split(" "));
        ok(CLAIMS + "?" + query)
                .body("features.id", equalTo(expected))
                .body("numberReturned", equalTo(expected.size()));
    }

    // PostGIS keeps boxes in single precision, which is 4e-6 degrees here; the answer must be exact all the same.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "45.1234567,39.9876543,45.1234568,39.9876544 | exact",
                "45.0,39.9,45.1234567,40.0                   | ",
                "45.1234569,39.9,45.2,40.0                   | ",
                "45.0,39.9,45.2,39.9876543                   | ",
                "45.0,39.9876544,45.2,40.0                   | ",
                "45.0,39.9,45.1234568,40.0                   | exact",
                "45.1234567,39.9,45.2,40.0                   | exact",
                "45.0,39.9,45.2,39.9876544                   | exact",
                "45.0,39.9876543,45.2,40.0                   | exact"
            })
    void boxesAreExactBelowSinglePrecision(String box, String expected) {
        ok("/ogc/collections/places/items?bbox=" + box)
                .body("features.id", equalTo(expected == null ? List.of() : List.of(expected)));
    }

    @Test
    void comparesGeometryNotItsBox() {
        ok("/ogc/collections/boundaries/items?bbox=46.1,38.8,46.2,38.9").body("features.id", equalTo(List.of()));
        ok("/ogc/collections/boundaries/items?bbox=46.4,38.4,46.6,38.6").body("features.id", contains("armenia-iran"));
    }

    @Test
    void crossesTheHundredAndEightiethMeridian() {
        ok("/ogc/collections/places/items?bbox=179,-20,-179,-10")
                .body("features.id", contains("fiji-west", "fiji-east"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"between=iran", "lengthKm=44", "lengthKm=44.0", "id=armenia-iran"})
    void comparesListsAndNumbers(String filter) {
        ok("/ogc/collections/boundaries/items?" + filter).body("numberMatched", equalTo(1));
    }

    @Test
    void answersGeneralisedGeometryForLowZoomLevels() {
        String coordinates = "features[0].geometry.coordinates[1][1]";
        ok("/ogc/collections/boundaries/items?zoom-level=4").body(coordinates, equalTo(39.5f));
        ok("/ogc/collections/boundaries/items?zoom-level=8").body(coordinates, equalTo(39));
        ok("/ogc/collections/boundaries/items").body(coordinates, equalTo(39));
    }

    @Test
    void lowersALimitAboveTheMaximum() {
        ok(CLAIMS + "?limit=99999999999999999999").body("numberReturned", equalTo(12));
        ok(CLAIMS + "?limit=0010000").body("numberReturned", equalTo(12));
    }
}
