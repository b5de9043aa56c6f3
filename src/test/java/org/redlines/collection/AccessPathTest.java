package org.redlines.collection;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * In a large layer, few and many matches are found alike: features 0 to 24,999, five on each day from 2001 on, each one
 * far from the one before.
 */
@QuarkusTest
class AccessPathTest extends ApiTest {

    private static final String ITEMS = "/ogc/collections/statements/items?properties=actor&skipGeometry=true&";
    private static final String FEATURES =
            """
            select 's' || i, i, daterange(day, day + 1), p,
                st_setsrid(st_makepoint(i::bigint * 7919 % 3600 / 10.0 - 180, i::bigint * 104729 % 1700 / 10.0 - 85), 4326), jsonb_build_object('type', 'Feature', 'id', 's' || i,
                'geometry', null, 'properties', p)::text
            from (select i, date '2001-01-01' + i / 5 as day, jsonb_build_object('id', 's' || i, 'title', 'No ' || i,
                'actor', case when i % 2 = 0 then 'iran' else 'armenia' end) as p from generate_series(0, 24999) i) s
            """;

    @BeforeEach
    void manyStatements() {
        int version = fixture.publish("many");
        fixture.fill(version, "statements", FEATURES);
        fixture.publishAgain(version);
    }

    @Test
    void few() {
        ok(ITEMS + "title=No%20777").body("numberMatched", equalTo(1)).body("features.id", contains("s777"));
        ok(ITEMS + "datetime=2001-01-03")
                .body("numberMatched", equalTo(5))
                .body("features.id", contains("s10", "s11", "s12", "s13", "s14"));
        ok(ITEMS + "datetime=2001-01-03&actor=iran&sortby=-title&limit=2")
                .body("numberMatched", equalTo(3))
                .body("features.id", contains("s14", "s12"));
        ok(ITEMS + "title=none").body("numberMatched", equalTo(0));
    }

    @Test
    void many() {
        ok(ITEMS + "actor=iran&limit=3")
                .body("numberMatched", equalTo(12_500))
                .body("features.id", contains("s0", "s2", "s4"));
        ok(ITEMS + "datetime=2001-01-02/..&limit=2")
                .body("numberMatched", equalTo(24_995))
                .body("features.id", contains("s5", "s6"));
        ok(ITEMS + "actor=iran&datetime=../2001-01-02&limit=10").body("numberMatched", equalTo(5));
    }

    @Test
    void boxInTheOrderOfTheFile() {
        List<String> ids = ok(ITEMS + "bbox=0,0,30,30").extract().path("features.id");
        List<Integer> places =
                ids.stream().map(id -> Integer.valueOf(id.substring(1))).toList();
        assertTrue(places.size() > 100);
        assertEquals(places.stream().sorted().toList(), places);
        assertEquals(
                ids.subList(0, 3),
                ok(ITEMS + "bbox=0,0,30,30&limit=3").extract().path("features.id"));
    }

    @Test
    void featuresOfABoxLieTogetherOnDisk() {
        fixture.run("do $$ begin assert (select count(distinct (ctid::text::point)[0]) * 5 < count(*) from "
                + fixture.table("statements") + " where geom && st_makeenvelope(0, 0, 30, 30, 4326)); end $$");
    }

    @Test
    void pagesFitTogether() {
        List<String> read = new ArrayList<>();
        String next = ITEMS + "datetime=2001-01-03/2001-01-04&limit=4";
        while (next != null) {
            JsonPath page = ok(next).extract().jsonPath();
            read.addAll(page.getList("features.id"));
            next = page.<Map<String, String>>getList("links").stream()
                    .filter(link -> link.get("rel").equals("next"))
                    .map(link -> link.get("href"))
                    .findFirst()
                    .orElse(null);
        }
        assertEquals(List.of("s10", "s11", "s12", "s13", "s14", "s15", "s16", "s17", "s18", "s19"), read);
    }
}
