package org.redlines.collection;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class WrongFilterTest extends ApiTest {

    private static final String CLAIMS = "/ogc/collections/claims/items";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "actor = | 8",
                "actor == 'iran' | 8",
                "actor = 'iran | 14",
                "actor = \"iran\" | 9",
                "nationality = 'iran' | 1",
                "circa AND (actor = 'iran' | 26",
                "circa = 'yes' | 9",
                "actor = 1 | 9",
                "actor | 1",
                "actor + 1 = 2 | 1",
                "actor LIKE title | 12",
                "actor LIKE 'x\\' | 16",
                "actor LIKE '\\\\\\' | 17",
                "actor NOT = 'x' | 11",
                "actor IS 'x' | 10",
                "actor IN () | 11",
                "validFrom > '2020-01-01' | 13",
                "validFrom > DATE('2020-02-30') | 18",
                "validFrom > TIMESTAMP('2020-02-03') | 23",
                "T_DURING(validFrom, INTERVAL('2020-01-01','..')) | 10",
                "T_AFTER(actor, DATE('2020-01-01')) | 9",
                "T_AFTER(validFrom, INTERVAL('2021-01-01','2020-01-01')) | 20",
                "T_AFTER(validFrom) | 1",
                "S_INTERSECTS(geometry, POINT(1)) | 30",
                "S_INTERSECTS(geometry, POINT(1 2 3 4)) | 30",
                "S_INTERSECTS(geometry, BBOX(1,2,3)) | 24",
                "S_INTERSECTS(geometry, BBOX(1,2,3,1)) | 24",
                "S_INTERSECTS(geometry, POLYGON((0 0,1 1,1 0,0 1,0 0))) | 24",
                "S_INTERSECTS(geometry, POLYGON((0 0,1 1,1 0))) | 24",
                "S_INTERSECTS(geometry, LINESTRING(0 0)) | 24",
                "S_INTERSECTS(geometry, actor) | 24",
                "BUFFER(geometry, 3) = 1 | 1",
                "A_CONTAINS(statements, 's1') | 24",
                "circa OR 1e999 = 1 | 10",
                "circa; DROP TABLE feature | 6",
                "circa -- comment | 1",
                "circa /* comment */ | 8",
                "'a' = 'b'' | 11",
                "a.b = 1 | 1",
                "`` | 1",
            })
    void isRefusedAtThePlace(String filter, int position) {
        given().queryParam("filter", filter)
                .get(CLAIMS)
                .then()
                .statusCode(400)
                .header("Content-Type", "application/problem+json")
                .body("parameter", equalTo("filter"))
                .body("value", equalTo(filter))
                .body("position", equalTo(position))
                .body("expected", not(nullValue()))
                .body("detail", containsString("At character " + position))
                .body("detail", not(containsString("Exception")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{ | 2",
                "[] | 1",
                "null | 1",
                "{\"op\":\"like\",\"args\":[{\"property\":\"actor\"}]} | 1",
                "{\"op\":\"like\",\"args\":[{\"property\":\"actor\"},\"x\\\\\"]} | 43",
                "{\"op\":\"nothing\",\"args\":[]} | 7",
                "{\"op\":\"=\",\"args\":[{\"property\":\"x\"},1]} | 19",
                "{\"op\":\"=\",\"args\":[{\"property\":\"actor\"},null]} | 40",
                "{\"op\":\"=\",\"args\":[{\"property\":\"actor\"},\"\\u0000\"]} | 40",
                "{\"op\":\"=\",\"args\":[{\"property\":\"actor\"},\"\\ud800\"]} | 40",
                "{\"op\":\"and\",\"args\":[true]} | 1",
                "{\"op\":\"=\",\"op\":\"<\",\"args\":[1,2]} | 15",
                "true true | 6",
            })
    void isRefusedAtThePlaceInJsonToo(String filter, int position) {
        given().queryParam("filter-lang", "cql2-json")
                .queryParam("filter", filter)
                .get(CLAIMS)
                .then()
                .statusCode(400)
                .body("parameter", equalTo("filter"))
                .body("position", equalTo(position));
    }

    @Test
    void theOtherParametersAreNamedThemselves() {
        get(CLAIMS + "?filter=circa&filter-lang=ecql").statusCode(400).body("parameter", equalTo("filter-lang"));
        get(CLAIMS + "?filter-lang=").statusCode(400).body("parameter", equalTo("filter-lang"));
        get(CLAIMS + "?filter=circa&filter-crs=EPSG:4326").statusCode(400).body("parameter", equalTo("filter-crs"));
        get("/layers/claims.geojson?filter=circa+OR").statusCode(400).body("parameter", equalTo("filter"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "actor = '%27; drop table feature; --'",
                "actor = '\\'; drop table feature; --'",
                "actor = ''' or ''1''=''1'",
                "actor = '$1 ? ?::text $$ {d ''2020''}'",
                "actor LIKE '%\\\\%'",
                "actor = '\u202e\ufeff\uffff\ud83d\ude00'",
                "actor IN ('1) or (1=1')",
            })
    void textsStayTexts(String filter) {
        given().queryParam("filter", filter).get(CLAIMS).then().statusCode(200).body("numberMatched", equalTo(0));
        ok(CLAIMS).body("numberMatched", equalTo(12));
    }

    @Test
    void depthAndLengthAreBounded() {
        answersOr400("(".repeat(3000));
        answersOr400("(".repeat(1000) + "circa" + ")".repeat(1000));
        answersOr400("NOT ".repeat(800) + "circa");
        answersOr400("1=1" + "+1".repeat(1500));
        answersOr400("1=1" + "^1".repeat(1500));
        answersOr400("1=" + "-".repeat(3000) + "1");
        answersOr400("circa" + " AND circa".repeat(300));
        answersOr400("errorM IN (1" + ",1".repeat(1500) + ")");
        answersOr400("A_CONTAINS(statements," + "(".repeat(1500));
        answersOr400("S_INTERSECTS(geometry," + "GEOMETRYCOLLECTION(".repeat(150));
        answersOr400("CASEI(".repeat(500) + "actor");
        answersOr400("9".repeat(3000) + "=1");
        answersOr400("actor = '" + "x".repeat(12_000) + "'");
        answersOr400("[".repeat(3000));
        answersOr400("{\"op\":\"not\",\"args\":[".repeat(150));
    }

    @Test
    void theLimitIsNamed() {
        String line = "S_INTERSECTS(geometry,LINESTRING(0 0" + ",1 1,2 1".repeat(125) + "))";
        isRefused("NOT " + line + " AND NOT " + line, "at most 500 positions");
        isRefused("actor LIKE '" + "%_a".repeat(11) + "'", "at most 20 wildcards");
        isRefused(
                "actor LIKE '" + "%a".repeat(15) + "' OR actor LIKE '" + "%b".repeat(15) + "'", "at most 20 wildcards");
        isRefused("actor = 'a'" + " OR actor = 'b'".repeat(100), "at most 100 conditions");
        isRefused(
                "1 = 1" + "+1".repeat(45) + " OR 1 = 1" + "+1".repeat(45) + " OR 1 = 1" + "+1".repeat(45),
                "at most 100");
        isRefused("(".repeat(60) + "circa" + ")".repeat(60), "at most 50 levels");
        isRefused("actor = '" + "x".repeat(10_000) + "'", "at most 10000 characters");
        String within = "NOT " + line + " OR actor LIKE '" + "%a".repeat(20) + "'" + " OR actor = 'b'".repeat(90);
        given().queryParam("filter", within).get(CLAIMS).then().statusCode(200);
        String escaped = "actor LIKE '" + "\\%".repeat(30) + "'";
        given().queryParam("filter", escaped).get(CLAIMS).then().statusCode(200);
    }

    private static void isRefused(String filter, String limit) {
        given().queryParam("filter", filter)
                .get(CLAIMS)
                .then()
                .statusCode(400)
                .body("parameter", equalTo("filter"))
                .body("detail", containsString(limit));
    }

    /** Expressions put together at random from the words of the language, with a seed so that it can be repeated. */
    @Test
    void nothingWrittenInTheWordsOfTheLanguageMakesTheServerFail() {
        List<String> words = List.of(
                "actor",
                "circa",
                "statements",
                "geometry",
                "validFrom",
                "type",
                "AND",
                "OR",
                "NOT",
                "=",
                "<>",
                "<",
                "(",
                ")",
                ",",
                "'x'",
                "'%'",
                "''",
                "1",
                "-1",
                "0",
                "1e99",
                ".5",
                "+",
                "-",
                "*",
                "/",
                "%",
                "div",
                "^",
                "LIKE",
                "BETWEEN",
                "IN",
                "IS",
                "NULL",
                "TRUE",
                "CASEI(",
                "ACCENTI(",
                "S_TOUCHES(geometry,",
                "S_EQUALS(geometry,",
                "POINT(1 2)",
                "BBOX(1,2,3,4)",
                "LINESTRING(40 36,52 41)",
                "T_AFTER(",
                "T_DURING(",
                "DATE('2020-01-01')",
                "INTERVAL('..','2020-01-01')",
                "A_OVERLAPS(",
                "TIMESTAMP('0000-01-01T00:00:00Z')",
                "\"",
                "'",
                "\u0000",
                "{",
                "[",
                "\\",
                ";",
                "--",
                "$1",
                "?",
                "\ud800");
        Random random = new Random(20260306);
        for (int i = 0; i < 150; i++) {
            StringBuilder filter = new StringBuilder();
            for (int length = 1 + random.nextInt(12); length > 0; length--) {
                filter.append(words.get(random.nextInt(words.size()))).append(' ');
            }
            answersOr400(filter.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"S_DISJOINT", "S_EQUALS", "S_TOUCHES", "S_WITHIN", "S_CONTAINS", "S_OVERLAPS", "S_CROSSES"})
    void everyRelationTakesEveryGeometry(String relation) {
        List<String> shapes = List.of(
                "POINT(40 36)",
                "MULTIPOINT((40 36),(41 36))",
                "LINESTRING(40 36,50 41)",
                "POLYGON((39 35,60 35,60 50,39 50,39 35))",
                "GEOMETRYCOLLECTION(POINT(40 36),LINESTRING(40 36,50 41))",
                "GEOMETRYCOLLECTION(POINT(44 38),GEOMETRYCOLLECTION(POLYGON((39 35,60 35,60 50,39 50,39 35))))",
                "BBOX(170,-80,-170,80)",
                "BBOX(44,38,44,38)");
        for (String one : shapes) {
            // A chain of AND whose parts are all true, so that each is calculated.
            StringBuilder filter =
                    new StringBuilder("geometry IS NULL OR NOT " + relation + "(geometry," + one + ") IS NULL");
            shapes.forEach(other -> filter.append(" AND NOT " + relation + "(" + one + "," + other + ") IS NULL"));
            given().queryParam("filter", filter.toString())
                    .get(CLAIMS)
                    .then()
                    .statusCode(200)
                    .body("numberMatched", equalTo(12));
        }
    }

    @Test
    void theQueryablesAreAClosedSchema() {
        ok("/ogc/collections/claims/queryables")
                .header("Content-Type", "application/schema+json")
                .body("$schema", equalTo("https://json-schema.org/draft/2020-12/schema"))
                .body("$id", containsString("/ogc/collections/claims/queryables"))
                .body("type", equalTo("object"))
                .body("additionalProperties", equalTo(false))
                .body("properties.geometry.format", equalTo("geometry-any"))
                .body("properties.geometry.type", nullValue())
                .body("properties.geometry.$ref", nullValue())
                .body("properties.validTo.type", equalTo("string"))
                .body("properties.validTo.format", equalTo("date"))
                .body("properties.statements.items.type", equalTo("string"));
        ok("/ogc/collections/claims/queryables?f=json").body("$id", not(containsString("f=json")));
        get("/ogc/collections/nothing/queryables").statusCode(404);
        ok("/ogc/collections/claims").body("links.rel", hasItem("http://www.opengis.net/def/rel/ogc/1.0/queryables"));
        ok("/ogc/conformance")
                .body(
                        "conformsTo",
                        hasItems(
                                "http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/features-filter",
                                "http://www.opengis.net/spec/cql2/1.0/conf/array-functions"));
    }

    private static void answersOr400(String filter) {
        for (String language : List.of("cql2-text", "cql2-json")) {
            Response response = given().queryParam("filter-lang", language)
                    .queryParam("filter", filter)
                    .get(CLAIMS);
            int status = response.statusCode();
            assertTrue(
                    List.of(200, 400, 414).contains(status),
                    () -> status + " for " + filter + ": " + response.asString());
        }
    }
}
