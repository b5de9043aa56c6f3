package org.redlines.collection;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Geometry that is not valid by OGC 06-103r4, as files of users have it, is asked about as what it means. */
@QuarkusTest
class InvalidGeometryTest extends ApiTest {

    private static final String ITEMS = "/ogc/collections/red-lines/items";

    // nested means the square from 44, 38 to 48, 42; bow two triangles that meet at 55, 39; spot a point.
    @BeforeEach
    void publishInvalidGeometry() {
        int version = fixture.publish("invalid");
        fixture.fill(
                version,
                "red-lines",
                "select id, n - 1, null, jsonb_build_object('id', id), st_geomfromtext(wkt, 4326),"
                        + " '{\"type\":\"Feature\",\"id\":\"' || id || '\",\"geometry\":'"
                        + " || st_asgeojson(st_geomfromtext(wkt)) || ',\"properties\":{\"id\":\"' || id || '\"}}'"
                        + " from unnest(array['nested', 'bow', 'spot'], array["
                        + "'MULTIPOLYGON(((44 38,48 38,48 42,44 42,44 38)),((44 38,46 38,46 40,44 40,44 38)))',"
                        + "'POLYGON((54 38,56 40,56 38,54 40,54 38))',"
                        + "'LINESTRING(60 38,60 38)']) with ordinality as given (id, wkt, n)");
        fixture.publishAgain(version);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "S_INTERSECTS(geometry,LINESTRING(43 39,49 40)) | nested",
                "S_INTERSECTS(geometry,LINESTRING(53 39,57 39)) | bow",
                "S_INTERSECTS(geometry,POINT(60 38)) | spot",
                "S_TOUCHES(geometry,LINESTRING(48 37,48 43)) | nested",
                "S_CROSSES(geometry,LINESTRING(43 39,49 40)) | nested",
                "S_OVERLAPS(geometry,POLYGON((43 37,47 37,47 43,43 43,43 37))) | nested",
                "S_CONTAINS(geometry,BBOX(45,39,45.5,39.5)) | nested",
                "S_WITHIN(geometry,BBOX(43,37,49,43)) | nested",
                "S_EQUALS(geometry,POLYGON((44 38,48 38,48 42,44 42,44 38))) | nested",
                "S_EQUALS(geometry,MULTIPOLYGON(((54 38,55 39,54 40,54 38)),((56 38,56 40,55 39,56 38)))) | bow",
                "NOT S_DISJOINT(geometry,LINESTRING(43 39,49 40)) | nested",
            })
    void everyRelationIsAnswered(String filter, String id) {
        given().queryParam("filter", filter)
                .get(ITEMS)
                .then()
                .statusCode(200)
                .body("features.id", contains(id))
                .body("numberMatched", equalTo(1));
    }

    @Test
    void whatLiesApartIsDisjoint() {
        given().queryParam("filter", "S_DISJOINT(geometry,LINESTRING(43 39,49 40))")
                .get(ITEMS)
                .then()
                .statusCode(200)
                .body("features.id", contains("bow", "spot"));
    }

    @Test
    void boxesAreAnswered() {
        ok(ITEMS + "?bbox=45,39,45.5,39.5").body("features.id", contains("nested"));
        // In metres a box is no box of degrees.
        ok(ITEMS + "?bbox=4990000,4690000,5040000,4790000&bbox-crs=http://www.opengis.net/def/crs/EPSG/0/3857")
                .body("features.id", contains("nested"));
    }

    @Test
    void theGeometryIsServedAsItWasGiven() {
        ok(ITEMS + "/bow").body("geometry.coordinates[0]", hasItem(contains(56, 40)));
    }

    // Nothing that PostGIS refuses is the server's failure. No valid geometry is refused, so this one is made up.
    @Test
    void whatIsRefusedAllTheSameIsSaid() {
        String table = fixture.table("red-lines");
        fixture.run("update " + table + " set valid_geom = null");
        given().queryParam("filter", "S_TOUCHES(geometry,LINESTRING(43 39,49 40))")
                .get(ITEMS)
                .then()
                .statusCode(422)
                .header("Content-Type", "application/problem+json")
                .body("detail", containsString("PostGIS"));
    }
}
