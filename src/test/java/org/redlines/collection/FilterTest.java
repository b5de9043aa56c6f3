package org.redlines.collection;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redlines.version.CurrentVersion;

/** Each class of CQL2 with a known answer. An answer is the ids' last characters, in order. */
@QuarkusTest
class FilterTest {

    private static final String STATEMENTS = "/ogc/collections/statements/items";
    private static final String ROUTES = "/ogc/collections/routes/items";

    @Inject
    Fixture fixture;

    @Inject
    CurrentVersion current;

    @BeforeEach
    void serve() throws IOException {
        boolean served = current.refresh()
                .filter(version -> version.contentHash().equals("0filter0fixture0"))
                .isPresent();
        if (!served) {
            try (InputStream sql = FilterTest.class.getResourceAsStream("filter-fixture.sql")) {
                fixture.run(new String(sql.readAllBytes(), StandardCharsets.UTF_8));
            }
            current.refresh();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // Basic CQL2, with its logic of three values.
                "id = 's2' | 2",
                "title = '100% \\ it''s_done' | 4",
                "title = '100% \\ it\\'s_done' | 4",
                "contested = true | 14",
                "contested | 14",
                "contested = false | 2",
                "NOT contested = true | 2",
                "contested <> true OR contested IS NULL | 23567",
                "contested IS NOT NULL AND NOT contested | 2",
                "title < 'O' | 346",
                "date >= DATE('2021-01-01') | 347",
                "date = DATE('2020-01-10') OR date > DATE('2022-04-15') AND date < DATE('2023-01-01') | 14",
                "(date = DATE('2020-01-10') OR date > DATE('2022-04-15')) AND date < DATE('2022-01-01') | 1",
                "date = TIMESTAMP('2020-01-10T23:59:59Z') | 1",
                "date = TIMESTAMP('2020-01-11T01:00:00+02:00') | 1",
                "\"date\" IS NULL | 56",
                "geometry IS NULL | 5",
                "true | 1234567",
                "false | ''",
                // Advanced comparison.
                "title LIKE 'Straße%' | 1",
                "title LIKE '%\\%%' | 4",
                "title LIKE '_iji' | 6",
                "title NOT LIKE '%a%' | 24567",
                "id IN ('s1','s4','nothing') | 14",
                "id NOT IN ('s1','s4') | 23567",
                "date BETWEEN DATE('2020-01-01') AND DATE('2020-12-31') | 12",
                "date NOT BETWEEN DATE('2020-01-01') AND DATE('2020-12-31') | 347",
                // Case folding is Unicode's, whole.
                "CASEI(title) = CASEI('strasse nach meghri') | 12",
                "CASEI(title) LIKE CASEI('straSSe%') | 12",
                "CASEI(title) IN (CASEI('οδος')) | 5",
                "CASEI(title) = CASEI('ԻՐԱՆ ԵՒ') | 7",
                "CASEI(title) LIKE CASEI('NAXÇIVAN') | ''",
                // Accents.
                "ACCENTI(title) = ACCENTI('Naxcivan') | 3",
                "ACCENTI(CASEI(title)) LIKE ACCENTI(CASEI('NÄXCİV%')) | 3",
                "ACCENTI(title) = ACCENTI('fiji') | ''",
                // Property with property, literal on the left.
                "title = note | 2",
                "date = dateEnd | 4",
                "DATE('2021-06-01') > date | 123",
                // Spatial functions.
                "S_INTERSECTS(geometry, POINT(46 39)) | 134",
                "S_INTERSECTS(geometry, POINT Z (46 39 1200)) | 134",
                "S_INTERSECTS(geometry, BBOX(46.5,39.5,47.5,40.5)) | 23",
                "S_INTERSECTS(geometry, BBOX(46.5,39.5,0,47.5,40.5,9)) | 23",
                "S_INTERSECTS(geometry, BBOX(150,-90,-150,90)) | 67",
                "NOT S_INTERSECTS(geometry, BBOX(150,-90,-150,90)) | 1234",
                "S_WITHIN(geometry, POLYGON((44 37,49 37,49 42,44 42,44 37))) | 1234",
                "S_INTERSECTS(geometry, MULTIPOINT((46 39),(47 40))) | 1234",
                "S_INTERSECTS(geometry, MULTIPOLYGON(((44 37,45.5 37,45.5 38.5,44 38.5,44 37)))) | 34",
                "S_INTERSECTS(geometry, GEOMETRYCOLLECTION(POINT(179.5 -17),LINESTRING(47 39,47 40))) | 236",
                "S_DISJOINT(geometry, POINT(46 39)) | 267",
                "S_EQUALS(geometry, POINT(46 39)) | 1",
                "S_CONTAINS(geometry, POINT(45.5 38.5)) | 34",
                "S_TOUCHES(geometry, POLYGON((48 38,49 38,49 41,48 41,48 38))) | 3",
                "S_CROSSES(geometry, POLYGON((45.5 38,49 38,49 41,45.5 41,45.5 38))) | 4",
                "S_OVERLAPS(geometry, POLYGON((47 38,49 38,49 41,47 41,47 38))) | 3",
                // Temporal functions.
                "T_AFTER(date, DATE('2021-06-01')) | 47",
                "T_BEFORE(date, DATE('2020-11-10')) | 1",
                "T_EQUALS(date, DATE('2020-11-10')) | 2",
                "T_DISJOINT(INTERVAL(date, dateEnd), INTERVAL('2021-01-01','..')) | 2",
                "T_INTERSECTS(INTERVAL(date, dateEnd), INTERVAL('2021-12-31','2022-04-16')) | 34",
                "T_INTERSECTS(INTERVAL(date, '..'), DATE('2021-01-01')) | 123",
                "T_DURING(INTERVAL(date, dateEnd), INTERVAL('2020-11-01T00:00:00Z','2021-12-31T12:00:00Z')) | 2",
                "T_CONTAINS(INTERVAL(date, dateEnd), INTERVAL('2021-02-01','2021-03-01')) | 3",
                "T_STARTS(INTERVAL(date, dateEnd), INTERVAL('2021-01-01','2022-12-31')) | 3",
                "T_STARTEDBY(INTERVAL(date, dateEnd), INTERVAL('2021-01-01','2021-02-01')) | 3",
                "T_FINISHES(INTERVAL(date, dateEnd), INTERVAL('2020-01-01','2021-12-31')) | 3",
                "T_FINISHEDBY(INTERVAL(date, dateEnd), INTERVAL('2021-12-01','2021-12-31')) | 3",
                "T_MEETS(INTERVAL(date, dateEnd), INTERVAL('2020-11-12','2020-12-01')) | 2",
                "T_METBY(INTERVAL(date, dateEnd), INTERVAL('2020-10-01','2020-11-10')) | 2",
                "T_OVERLAPS(INTERVAL(date, dateEnd), INTERVAL('2021-06-01','2022-06-01')) | 3",
                "T_OVERLAPPEDBY(INTERVAL(date, dateEnd), INTERVAL('2020-06-01','2021-06-01')) | 3",
                // Array functions: sets, without order.
                "A_CONTAINS(actors, ('iran')) | 12",
                "A_CONTAINS(actors, ('iran','russia')) | 2",
                "A_EQUALS(actors, ('iran','russia','iran')) | 2",
                "A_EQUALS(actors, ()) | 4",
                "A_CONTAINEDBY(actors, ('iran','turkey','azerbaijan')) | 134",
                "A_OVERLAPS(actors, ('iran','turkey')) | 123",
                "A_CONTAINS(anchors, ('meghri')) | 13",
                "A_EQUALS((1,(2,3)), ((3,2),1)) | ''",
                "A_OVERLAPS((1.0,'a',true), (1)) | 1234567",
            })
    void answersWithTheFeaturesOfWhichItIsTrue(String filter, String expected) {
        assertEquals(expected.replace("''", ""), ids(ask(STATEMENTS, "filter", filter)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "lengthKm * 2 = 88 | 1",
                "lengthKm + 1 > 2 * (errorM + 40) - 55.5 | 12",
                "lengthKm / errorM > 4 | 1",
                "errorM / 0 IS NULL | 1234",
                "maxZoom % 5 = 2 | 1",
                "maxZoom div 5 = 2 | 1",
                "maxZoom ^ 2 = 9 | 2",
                "2 ^ 3 ^ 2 = 512 | 1234",
                "-maxZoom = 2 | 3",
                "maxZoom = -2 | 3",
                "maxZoom - 1 = 2 | 2",
                "0.1 + 0.2 = 0.3 | 1234",
                "lengthKm > errorM | 12",
                "(-8) ^ 0.5 IS NULL AND 0 ^ -1 IS NULL | 1234",
                "9e99 ^ 9e99 IS NULL AND 9e99 ^ -9e99 = 0 | 1234",
                "errorM * 9e99 * 9e99 * 9e99 * 9e99 IS NULL | 134",
                "errorM > 9e99 | 4",
                "lengthKm BETWEEN 44 AND 100 + 0.5 | 12",
                "lengthKm IN (44, 45, maxZoom) | 1",
                "S_CROSSES(geometry, LINESTRING(44 41,46 39)) | 1",
            })
    void calculates(String filter, String expected) {
        assertEquals(expected, ids(ask(ROUTES, "filter", filter)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"op\":\"=\",\"args\":[{\"property\":\"id\"},\"s2\"]} | 2",
                "{\"op\":\"and\",\"args\":[{\"op\":\"isNull\",\"args\":[{\"property\":\"date\"}]},{\"op\":\"not\",\"args\":"
                        + "[{\"op\":\"isNull\",\"args\":[{\"property\":\"geometry\"}]}]}]} | 6",
                "{\"op\":\"in\",\"args\":[{\"op\":\"casei\",\"args\":[{\"property\":\"title\"}]},"
                        + "[{\"op\":\"casei\",\"args\":[\"οδος\"]},{\"op\":\"casei\",\"args\":[\"FIJI\"]}]]} | 56",
                "{\"op\":\"like\",\"args\":[{\"op\":\"accenti\",\"args\":[{\"property\":\"title\"}]},"
                        + "{\"op\":\"accenti\",\"args\":[\"Nax%\"]}]} | 3",
                "{\"op\":\"between\",\"args\":[{\"property\":\"date\"},{\"date\":\"2020-01-01\"},"
                        + "{\"timestamp\":\"2020-12-31T00:00:00Z\"}]} | 12",
                "{\"op\":\"s_intersects\",\"args\":[{\"property\":\"geometry\"},{\"bbox\":[150,-90,-150,90]}]} | 67",
                "{\"op\":\"s_within\",\"args\":[{\"property\":\"geometry\"},{\"type\":\"Polygon\",\"coordinates\":"
                        + "[[[44,37],[49,37],[49,42],[44,42],[44,37]]],\"bbox\":[44,37,49,42]}]} | 1234",
                "{\"op\":\"t_after\",\"args\":[{\"property\":\"date\"},{\"interval\":[\"..\",\"2021-06-01\"]}]} | 47",
                "{\"op\":\"t_during\",\"args\":[{\"interval\":[{\"property\":\"date\"},{\"property\":\"dateEnd\"}]},"
                        + "{\"interval\":[\"2020-11-01\",\"2020-12-31\"]}]} | 2",
                "{\"op\":\"a_contains\",\"args\":[{\"property\":\"actors\"},[\"iran\",\"russia\"]]} | 2",
                "{\"op\":\"or\",\"args\":[{\"property\":\"contested\"},false]} | 14",
            })
    void readsJson(String filter, String expected) {
        assertEquals(expected, ids(ask(STATEMENTS, "filter-lang", "cql2-json", "filter", filter)));
    }

    @ParameterizedTest
    @CsvSource({
        "t_finishedBy, 2020-11-01, 2020-12-31, 2020-11-10, 2020-12-31",
        "t_metBy, 2020-11-01, 2020-12-31, 2020-10-01, 2020-11-01",
        "t_overlappedBy, 2020-11-01, 2020-12-31, 2020-10-01, 2020-11-10",
        "t_startedBy, 2020-11-01, 2020-12-31, 2020-11-01, 2020-11-10",
    })
    void functionsHaveTheNamesOfTheStandardsSchema(String name, String from, String to, String start, String end) {
        String arguments = "\",\"args\":[{\"interval\":[\"%s\",\"%s\"]},{\"interval\":[\"%s\",\"%s\"]}]}"
                .formatted(from, to, start, end);
        String text = "%s(INTERVAL('%s','%s'),INTERVAL('%s','%s'))".formatted(name, from, to, start, end);
        String all = ids(ask(STATEMENTS, "filter", text));
        assertEquals("1234567", all);
        for (String spelled : List.of(name, name.toLowerCase(java.util.Locale.ROOT))) {
            String json = "{\"op\":\"" + spelled + arguments;
            assertEquals(all, ids(ask(STATEMENTS, "filter-lang", "cql2-json", "filter", json)), spelled);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "OGC/1.3/CRS84 | S_INTERSECTS(geometry, POINT(47 40)) | 23",
                "EPSG/0/4326 | S_INTERSECTS(geometry, POINT(40 47)) | 23",
                "EPSG/0/4326 | S_INTERSECTS(geometry, BBOX(39.5,46.5,40.5,47.5)) | 23",
                "EPSG/0/3857 | S_INTERSECTS(geometry, BBOX(5200000,4840000,5270000,4900000)) | 23",
                "EPSG/0/32638 | S_WITHIN(geometry, POLYGON((600000 4400000,700000 4400000,700000 4500000,600000 4500000,"
                        + "600000 4400000))) | 2",
            })
    void readsGeometriesInFilterCrs(String crs, String filter, String expected) {
        String uri = "http://www.opengis.net/def/crs/" + crs;
        assertEquals(expected, ids(ask(STATEMENTS, "filter-crs", uri, "filter", filter)));
    }

    @Test
    void holdsBesideTheOtherParametersAndOnEveryPage() {
        assertEquals("35", ids(ask(STATEMENTS, "filter", "contested IS NULL", "bbox", "44,37,49,42")));
        Response first = ask(STATEMENTS, "filter", "title <> 'Fiji'", "limit", "4");
        assertEquals("1234", ids(first));
        assertEquals(6, first.jsonPath().getInt("numberMatched"));
        String next = first.jsonPath().getString("links.find { it.rel == 'next' }.href");
        assertEquals("57", ids(given().urlEncodingEnabled(false).get(next)));
    }

    @Test
    void selectsFromWholeLayersToo() {
        assertEquals("14", ids(ask("/layers/statements.geojson", "filter", "contested = true")));
    }

    private static Response ask(String path, String... parameters) {
        var request = given();
        for (int i = 0; i < parameters.length; i += 2) {
            request.queryParam(parameters[i], parameters[i + 1]);
        }
        return request.get(path);
    }

    private static String ids(Response response) {
        assertEquals(200, response.statusCode(), response.asString());
        List<String> ids = response.jsonPath().getList("features.id");
        return String.join("", ids.stream().map(id -> id.substring(1)).toList());
    }
}
