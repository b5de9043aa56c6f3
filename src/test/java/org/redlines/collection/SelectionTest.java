package org.redlines.collection;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SelectionTest extends ApiTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CLAIMS = "/ogc/collections/claims/items";

    @Test
    void onlyWhatIsNamedIsAnswered() {
        ok(CLAIMS + "?properties=actor,circa")
                .body("numberMatched", equalTo(12))
                .body("features[1]", equalTo(feature("c01", Map.of("actor", "azerbaijan", "circa", false))));
        ok(CLAIMS + "/c01?properties=actor,circa")
                .body("id", equalTo("c01"))
                .body("geometry", nullValue())
                .body("properties", equalTo(Map.of("actor", "azerbaijan", "circa", false)))
                .body("links", notNullValue());
        ok("/layers/claims.geojson?properties=actor,circa")
                .body("features[1]", equalTo(feature("c01", Map.of("actor", "azerbaijan", "circa", false))));
    }

    private static Map<String, Object> feature(String id, Map<String, Object> properties) {
        Map<String, Object> feature = new java.util.HashMap<>(Map.of("type", "Feature", "id", id));
        feature.put("geometry", null);
        feature.put("properties", properties);
        return feature;
    }

    @Test
    void theGeometryIsOneOfTheProperties() {
        ok(CLAIMS + "?properties=geometry")
                .body("features[1].geometry.coordinates", equalTo(List.of(41, 36)))
                .body("features[1].properties", equalTo(Map.of()));
        ok(CLAIMS + "?exclude-properties=geometry,statements")
                .body("features.geometry", everyItem(nullValue()))
                .body("features.properties", everyItem(not(hasKey("statements"))))
                .body("features[5].properties.title", equalTo("Claim \"5\" — Սյունիք"))
                .body("features[5].properties", hasKey("type"));
        ok(CLAIMS + "?skipGeometry=true&properties=geometry,id")
                .body("features.geometry", everyItem(nullValue()))
                .body("features.properties.id", everyItem(notNullValue()));
        ok(CLAIMS + "?skipGeometry=false").body("features[0].geometry", notNullValue());
    }

    /** What stays is byte for byte what is there without the parameter. */
    @ParameterizedTest
    @CsvSource({
        "claims, f=json",
        "boundaries, zoom-level=3",
        "boundaries, crs=http://www.opengis.net/def/crs/EPSG/0/32638",
        "places, crs=http://www.opengis.net/def/crs/EPSG/0/4326",
        "actors, f=json"
    })
    void whatStaysIsAsItWas(String collection, String query) throws Exception {
        String items = "/ogc/collections/" + collection + "/items?" + query;
        JsonNode whole = JSON.readTree(ok(items).extract().asByteArray());
        JsonNode part = JSON.readTree(
                ok(items + "&exclude-properties=id,statements,between,name".replaceAll(unknown(collection), ""))
                        .extract()
                        .asByteArray());
        for (JsonNode feature : whole.get("features")) {
            ((ObjectNode) feature.get("properties")).remove(List.of("id", "statements", "between", "name"));
        }
        assertEquals(whole.get("features"), part.get("features"));
    }

    private static String unknown(String collection) {
        return switch (collection) {
            case "claims" -> ",between|,name";
            case "boundaries" -> ",statements";
            default -> ",statements|,between";
        };
    }

    @Test
    void idIsLeftInOrOutOfThePropertiesButTheFeatureKeepsIt() {
        ok(CLAIMS + "?exclude-properties=id")
                .body("features.id", equalTo(ok(CLAIMS).extract().path("features.id")))
                .body("features.properties", everyItem(not(hasKey("id"))));
    }

    @Test
    void pagesCarryItOn() {
        String next = ok(CLAIMS + "?properties=actor&limit=5").extract().path("links.find { it.rel == 'next' }.href");
        ok(next).body("features.properties", everyItem(not(hasKey("title"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"properties", "exclude-properties"})
    void unknownNamesAreRefusedWithTheKnownOnes(String parameter) {
        for (String value : List.of("colour", "", "actor,", "actor, title", "ACTOR", "actor;drop table feature")) {
            for (String address : List.of(CLAIMS, CLAIMS + "/c00", "/layers/claims.gpkg")) {
                get(address + "?" + parameter + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8))
                        .statusCode(400)
                        .header("Content-Type", "application/problem+json")
                        .body("parameter", equalTo(parameter))
                        .body("value", equalTo(value))
                        .body("expected", containsString("geometry"))
                        .body("expected", containsString("actor"));
            }
        }
    }

    @Test
    void whatContradictsItselfIsRefused() {
        get(CLAIMS + "?properties=actor&exclude-properties=title")
                .statusCode(400)
                .body("parameter", equalTo("exclude-properties"));
        get(CLAIMS + "?skipGeometry=yes").statusCode(400).body("expected", equalTo("true or false"));
        get("/layers/redlines.zip?properties=id").statusCode(400);
    }

    @Test
    void aColumnThatIsCalledAsAParameterIsLeftToCql2() {
        int version = fixture.publish("own columns");
        fixture.run(
                "select create_feature_set('mine', '{\"id\":\"mine\",\"order\":1000,\"title\":\"Mine\","
                        + "\"description\":\"Mine\",\"group\":\"own\",\"licence\":\"CC-BY-4.0\",\"attribution\":\"Me\","
                        + "\"details\":false,\"properties\":{\"limit\":{\"type\":\"string\"},\"a,b\":{\"type\":\"string\"}}}')");
        fixture.run("do $$ declare s integer := (select max(number) from feature_set where collection = 'mine');"
                + " begin execute format('insert into feature_%s (id, ordinal, properties, geojson) select i::text, i,"
                + " jsonb_build_object(''limit'', ''l'' || i), ''{\"type\":\"Feature\",\"geometry\":null,\"properties\":{}}''"
                + " from generate_series(0, 4) i', s); perform seal_feature_set(s), link_feature_set("
                + version + ", s); end $$");
        fixture.publishAgain(version);
        ok("/ogc/collections/mine/items?limit=2").body("numberReturned", equalTo(2));
        ok("/ogc/collections/mine/items?filter=%22limit%22='l3'").body("numberReturned", equalTo(1));
        ok("/ogc/collections/mine/items?sortby=-limit&limit=1").body("numberMatched", equalTo(5));
        ok("/ogc/collections/mine/sortables").body("properties.keySet()", equalTo(java.util.Set.of("limit")));
        ok("/ogc/api")
                .body(
                        "paths.'/collections/mine/items'.get.parameters.findAll { it.name == 'limit' }.size()",
                        equalTo(0));
    }
}
