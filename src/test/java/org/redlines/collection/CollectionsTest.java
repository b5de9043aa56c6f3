package org.redlines.collection;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class CollectionsTest extends ApiTest {

    private static final JsonPathConfig EXACT_NUMBERS =
            JsonPathConfig.jsonPathConfig().numberReturnType(JsonPathConfig.NumberReturnType.BIG_DECIMAL);

    @Inject
    Collections collections;

    @Test
    void listsEveryDeclaredCollection() {
        List<String> declared = collections.list().stream().map(Collection::id).toList();
        ok("/ogc/collections")
                .header("Content-Type", "application/json")
                .body("collections.id", equalTo(declared))
                .body("links.find { it.rel == 'self' }.type", equalTo("application/json"))
                .body("collections.itemType", everyItem(equalTo("feature")))
                .body("collections.title", everyItem(notNullValue()))
                .body("collections.description", everyItem(notNullValue()))
                .body("collections.extent.spatial.bbox", everyItem(notNullValue()));
    }

    @Test
    void describesEachAsInTheList() {
        JsonPath list = ok("/ogc/collections").extract().jsonPath();
        for (Map<String, Object> one : list.<Map<String, Object>>getList("collections")) {
            Map<String, Object> alone =
                    ok("/ogc/collections/" + one.get("id")).extract().jsonPath().getMap("");
            assertEquals(one, alone);
        }
    }

    @Test
    void linksItemsDownloadAndLicence() {
        ok("/ogc/collections/claims")
                .body("links.rel", hasItems("self", "items", "enclosure", "license"))
                .body("links.find { it.rel == 'items' }.type", equalTo("application/geo+json"))
                .body("links.find { it.rel == 'items' }.href", endsWith("/ogc/collections/claims/items"))
                .body("links.findAll { it.rel == 'enclosure' }.href", hasItem(endsWith("/layers/claims.geojson")))
                .body("attribution", notNullValue())
                .body("itemCount", equalTo(12));
    }

    @Test
    void roundsTheExtentOutward() {
        JsonPath places = ok("/ogc/collections/places").extract().jsonPath(EXACT_NUMBERS);
        assertEquals("[[-179.5000001, -17.0000001, 179.5000001, 39.9876545]]", places.getString("extent.spatial.bbox"));
    }

    @Test
    void spansTheTimesOfTheFeatures() {
        JsonPath claims = ok("/ogc/collections/claims").extract().jsonPath();
        assertEquals("[[2020-01-01T00:00:00Z, null]]", claims.getString("extent.temporal.interval"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/ogc/collections/nothing",
                "/ogc/collections/CLAIMS",
                "/ogc/collections/nothing/items",
                "/ogc/collections/nothing/items/x",
                "/ogc/collections/claims/items/nothing",
                "/ogc/collections/claims/items/99999999999999999999",
                "/ogc/collections/claims/items/%00",
                "/ogc/collections/claims/items/c00/more",
                "/ogc/collections/claims%20/items",
                "/ogc/nothing",
                "/layers/nothing.geojson",
                "/layers/claims",
                "/layers/claims.shp",
                "/layers/nothing.gpkg",
                "/layers/redlines.csv",
                "/layers/.csv",
                "/nothing",
                "/q/nothing"
            })
    void answersNotFoundWhereNothingIs(String address) {
        get(address)
                .statusCode(404)
                .header("Content-Type", "application/problem+json")
                .body("status", equalTo(404));
    }
}
