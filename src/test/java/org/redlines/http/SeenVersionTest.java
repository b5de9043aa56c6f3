package org.redlines.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redlines.collection.ApiTest;

/** A client whom several servers answer never goes back to an earlier version. */
@QuarkusTest
class SeenVersionTest extends ApiTest {

    private static final String CLAIMS = "/ogc/collections/claims/items";

    private int older;
    private int current;

    @BeforeEach
    void publishTwice() {
        fixture.clear();
        older = fixture.publish("older");
        current = fixture.publish("newer");
    }

    /** Asked twice: the first answer is made, the second comes from memory. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/ogc",
                "/ogc?f=html",
                CLAIMS,
                CLAIMS + "/c01",
                CLAIMS + "/c01/citation?f=bibtex",
                "/layers/claims.geojson",
                "/layers/claims.csv",
                "/layers/claims.zip",
                "/feeds/changes.atom",
                "/changes",
                "/catalogue.jsonld",
                "/sitemap.xml"
            })
    void eachAnswerSaysWhichVersionItIsOf(String address) throws IOException {
        for (int i = 0; i < 2; i++) {
            Raw.Reply reply = Raw.get(address);
            assertEquals(200, reply.status());
            assertEquals(fixture.identity(current), reply.header("Redlines-Version"));
            Raw.Reply unchanged = Raw.get(address, "If-None-Match: " + reply.header("ETag"));
            assertEquals(304, unchanged.status());
            assertEquals(fixture.identity(current), unchanged.header("Redlines-Version"));
        }
    }

    @Test
    void soDoAnEarlierVersionAndWhatIsNotThere() throws IOException {
        assertEquals(fixture.identity(older), Raw.get(CLAIMS + "?asOf=" + older).header("Redlines-Version"));
        Raw.Reply missing = Raw.get(CLAIMS + "/none");
        assertEquals(404, missing.status());
        assertEquals(fixture.identity(current), missing.header("Redlines-Version"));
        assertEquals(
                "bytes 0-9",
                Raw.get("/layers/claims.fgb", "Range: bytes=0-9")
                        .header("Content-Range")
                        .split("/")[0]);
        assertEquals(
                fixture.identity(current),
                Raw.get("/layers/claims.fgb", "Range: bytes=0-9").header("Redlines-Version"));
    }

    @Test
    void whoHasSeenALaterVersionGetsNoEarlierOne() throws IOException {
        String kept = CLAIMS + "?limit=2";
        for (int i = 0; i < 3; i++) {
            assertEquals(200, Raw.get(kept).status());
        }
        for (String seen : new String[] {
            "" + (current + 1),
            (current + 1) + ".a1b2c3",
            "999999999",
            older + ", " + (current + 1),
            (current + 1) + "," + older
        }) {
            for (String address : new String[] {kept, "/layers/claims.csv", CLAIMS + "/none"}) {
                Raw.Reply reply = Raw.get(address, "Redlines-Version: " + seen);
                assertEquals(503, reply.status(), seen);
                assertEquals("5", reply.header("Retry-After"));
                assertEquals("no-store", reply.header("Cache-Control"));
                assertEquals("application/problem+json", reply.header("Content-Type"));
                assertTrue(reply.text().contains("does not serve the version yet"), reply.text());
            }
        }
        assertEquals(
                503,
                Raw.get(kept, "Redlines-Version: " + older, "Redlines-Version: " + (current + 1))
                        .status());
        assertEquals(
                200,
                Raw.get("/q/health/ready", "Redlines-Version: " + (current + 1)).status());
        fixture.publish("newest");
        assertEquals(200, Raw.get(kept, "Redlines-Version: " + (current + 1)).status());
    }

    @Test
    void whoHasSeenThisOneOrAnEarlierOneIsAnswered() throws IOException {
        for (String seen : new String[] {fixture.identity(current), "" + current, fixture.identity(older), "0"}) {
            assertEquals(200, Raw.get(CLAIMS, "Redlines-Version: " + seen).status(), seen);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "new", "-1", "1.5", "12.3fa9c1f", "1;2", "1,", "99999999999"})
    void aHeaderThatIsNoVersionIsNamed(String seen) throws IOException {
        Raw.Reply reply = Raw.get(CLAIMS, "Redlines-Version: " + seen);
        assertEquals(400, reply.status());
        assertTrue(reply.text().contains("The header Redlines-Version must be a version's identity"), reply.text());
    }
}
