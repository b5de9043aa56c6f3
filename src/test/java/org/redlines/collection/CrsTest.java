package org.redlines.collection;

import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import java.util.List;
import org.hamcrest.MatcherAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** OGC API – Features, Part 2. */
@QuarkusTest
class CrsTest extends ApiTest {

    private static final JsonPathConfig EXACT_NUMBERS =
            JsonPathConfig.jsonPathConfig().numberReturnType(JsonPathConfig.NumberReturnType.DOUBLE);

    private static final String PLACES = "/ogc/collections/places/items";
    private static final String CRS84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84";
    private static final String EPSG = "http://www.opengis.net/def/crs/EPSG/0/";

    @Test
    void isDeclared() {
        ok("/ogc/conformance")
                .body("conformsTo", hasItem("http://www.opengis.net/spec/ogcapi-features-2/1.0/conf/crs"));
        ok("/ogc/collections/boundaries")
                .body("crs", hasItems(CRS84, EPSG + "4326", EPSG + "3857", EPSG + "32638"))
                .body("storageCrs", equalTo(CRS84));
        // Fiji is too far from the zone.
        ok("/ogc/collections/places")
                .body("crs", hasItems(CRS84, EPSG + "4326", EPSG + "3857"))
                .body("crs", not(hasItem(EPSG + "32638")));
    }

    /** Meghri, 46.2444 E 38.9031 N; the projected values are what gdaltransform gives. */
    @ParameterizedTest
    @CsvSource({
        "http://www.opengis.net/def/crs/OGC/1.3/CRS84, 46.2444, 38.9031, 1e-7",
        "http://www.opengis.net/def/crs/EPSG/0/4326, 38.9031, 46.2444, 1e-7",
        "http://www.opengis.net/def/crs/EPSG/0/3857, 5147903.06, 4707800.97, 0.05",
        "http://www.opengis.net/def/crs/EPSG/0/32638, 607903.41, 4306759.52, 0.05",
    })
    void answersInTheAskedSystemAndItsOrderOfAxes(String crs, double first, double second, double error) {
        int version = fixture.publish("near");
        fixture.change("places", "delete from :set where id like 'fiji%'");
        fixture.publishAgain(version);
        for (String address : new String[] {PLACES + "?id=meghri&crs=" + crs, PLACES + "/meghri?crs=" + crs}) {
            JsonPath json =
                    ok(address).header("Content-Crs", "<" + crs + ">").extract().jsonPath(EXACT_NUMBERS);
            String at = address.contains("?id") ? "features[0]." : "";
            List<Number> point = json.getList(at + "geometry.coordinates");
            MatcherAssert.assertThat(point.get(0).doubleValue(), is(closeTo(first, Math.max(error, 1e-5))));
            MatcherAssert.assertThat(point.get(1).doubleValue(), is(closeTo(second, Math.max(error, 1e-5))));
            assertEquals("meghri", json.getString(at + "properties.name"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {PLACES, PLACES + "/meghri", "/layers/places.geojson"})
    void namesTheDefaultToo(String address) {
        ok(address).header("Content-Crs", "<" + CRS84 + ">");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bbox=46,38,47,39&bbox-crs=http://www.opengis.net/def/crs/OGC/1.3/CRS84",
                "bbox=38,46,39,47&bbox-crs=http://www.opengis.net/def/crs/EPSG/0/4326",
                "bbox=38,46,-5,39,47,9000&bbox-crs=http://www.opengis.net/def/crs/EPSG/0/4326",
                "bbox=5147000,4707000,5149000,4709000&bbox-crs=http://www.opengis.net/def/crs/EPSG/0/3857",
                "bbox=607000,4306000,609000,4308000&bbox-crs=http://www.opengis.net/def/crs/EPSG/0/32638",
            })
    void readsBoxesInTheOrderOfTheAuthority(String query) {
        ok(PLACES + "?" + query).body("features.id", contains("meghri"));
    }

    @Test
    void crossesTheMeridianInTheAuthoritysOrder() {
        ok(PLACES + "?bbox=-20,179,-10,-179&bbox-crs=" + EPSG + "4326")
                .body("features.id", contains("fiji-west", "fiji-east"));
    }

    @Test
    void keepsFeaturesWithoutGeometryAndGeneralisation() {
        ok("/ogc/collections/claims/items?id=c10&crs=" + EPSG + "3857").body("features[0].geometry", equalTo(null));
        ok("/ogc/collections/boundaries/items?zoom-level=3&crs=" + EPSG + "4326")
                .body("features[0].geometry.coordinates[1]", equalTo(List.of(39.5f, 47)));
    }

    @Test
    void bboxCrsWithoutBboxIsNoError() {
        ok(PLACES + "?bbox-crs=" + EPSG + "3857").body("numberMatched", equalTo(4));
    }

    @Test
    void pagesKeepTheSystem() {
        String next =
                ok(PLACES + "?limit=1&crs=" + EPSG + "3857").extract().path("links.find { it.rel == 'next' }.href");
        ok(next).header("Content-Crs", "<" + EPSG + "3857>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?crs=EPSG:4326",
                "?crs=http://www.opengis.net/def/crs/EPSG/0/0",
                "?crs=",
                "?bbox-crs=http://www.opengis.net/def/crs/EPSG/0/27700",
                "?bbox=1,2,3,4&bbox-crs=nothing",
                "?bbox=9,2,3,4&bbox-crs=http://www.opengis.net/def/crs/EPSG/0/3857",
                "?bbox=1e8,1e8,9e8,9e8&bbox-crs=http://www.opengis.net/def/crs/EPSG/0/32638",
                "/meghri?crs=nothing",
                "/meghri?bbox-crs=http://www.opengis.net/def/crs/EPSG/0/3857"
            })
    void refusesWhatIsNotOffered(String query) {
        get(PLACES + query).statusCode(400).header("Content-Type", "application/problem+json");
    }
}
