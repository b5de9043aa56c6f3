package org.redlines.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redlines.collection.ApiTest;

@QuarkusTest
class CachingTest extends ApiTest {

    private static final String CLAIMS = "/ogc/collections/claims/items";
    private static final String GZIP = "Accept-Encoding: gzip";

    /** Each address is asked twice: the first answer is made, the second comes from memory. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/ogc",
                "/ogc/api",
                "/ogc/collections",
                "/ogc/collections/claims",
                CLAIMS,
                CLAIMS + "?limit=3",
                CLAIMS + "/c01",
                "/layers/claims.geojson",
                "/layers/claims.csv",
                "/layers/claims.kml?actor=iran",
                "/layers/claims.zip",
                "/layers/redlines.zip"
            })
    void anUnchangedAnswerIsNotSentAgain(String address) throws IOException {
        for (int i = 0; i < 2; i++) {
            Raw.Reply full = Raw.get(address);
            assertEquals(200, full.status());
            String tag = full.header("ETag");
            assertTrue(tag.matches("\"[^\"]+\""), tag);
            assertEquals("no-cache", full.header("Cache-Control"));
            assertEquals("Accept, Accept-Encoding", full.header("Vary"));
            assertNotModified(address, tag, tag);
            assertNotModified(address, tag, "W/" + tag);
            assertNotModified(address, tag, "\"other\", " + tag);
            assertNotModified(address, tag, "*");
            assertEquals(200, Raw.get(address, "If-None-Match: \"other\"").status());
        }
    }

    private static void assertNotModified(String address, String tag, String ifNoneMatch) throws IOException {
        Raw.Reply reply = Raw.get(address, "If-None-Match: " + ifNoneMatch);
        assertEquals(304, reply.status());
        assertEquals(0, reply.body().length);
        assertNull(reply.header("Content-Type"));
        assertEquals("Accept, Accept-Encoding", reply.header("Vary"));
        assertEquals("no-cache", reply.header("Cache-Control"));
        if (!ifNoneMatch.equals("*")) {
            assertEquals(tag, reply.header("ETag"));
        }
    }

    @Test
    void gzipIsAnotherRepresentationOfTheSame() throws IOException {
        for (int i = 0; i < 2; i++) {
            Raw.Reply plain = Raw.get(CLAIMS);
            Raw.Reply gzip = Raw.get(CLAIMS, GZIP);
            assertNull(plain.header("Content-Encoding"));
            assertEquals("gzip", gzip.header("Content-Encoding"));
            assertNotEquals(plain.header("ETag"), gzip.header("ETag"));
            byte[] unpacked = new GZIPInputStream(new ByteArrayInputStream(gzip.body())).readAllBytes();
            assertArrayEquals(plain.body(), unpacked);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip;q=0", "identity", "br", "deflate, gzip;q=0.0", ";;;", "*;q=0"})
    void gzipIsOnlySentToThoseWhoTakeIt(String accepted) throws IOException {
        assertNull(Raw.get(CLAIMS, "Accept-Encoding: " + accepted).header("Content-Encoding"));
    }

    @Test
    void headIsGetWithoutTheBody() throws IOException {
        for (int i = 0; i < 2; i++) {
            Raw.Reply head = Raw.send("HEAD", CLAIMS + "?actor=iran");
            Raw.Reply get = Raw.get(CLAIMS + "?actor=iran");
            assertEquals(200, head.status());
            assertEquals(0, head.body().length);
            assertEquals(get.header("Content-Type"), head.header("Content-Type"));
            assertEquals(get.header("ETag"), head.header("ETag"));
            assertEquals(String.valueOf(get.body().length), head.header("Content-Length"));
        }
        assertEquals(404, Raw.send("HEAD", CLAIMS + "/nothing").status());
        assertEquals(400, Raw.send("HEAD", CLAIMS + "?limit=0").status());
    }

    @Test
    void aNewVersionIsServedAtOnce() throws IOException {
        Raw.Reply before = Raw.get(CLAIMS);
        fixture.publish("a later content hash");
        Raw.Reply after = Raw.get(CLAIMS, "If-None-Match: " + before.header("ETag"));
        assertEquals(200, after.status());
        assertNotEquals(before.header("ETag"), after.header("ETag"));
    }

    @Test
    void scriptsOfAnyOriginMayReadEverything() throws IOException {
        for (String address : new String[] {CLAIMS, CLAIMS, CLAIMS + "?limit=0", "/nothing", "/ogc"}) {
            Raw.Reply reply = Raw.get(address, "Origin: https://example.org");
            assertEquals("*", reply.header("Access-Control-Allow-Origin"));
            assertTrue(reply.header("Access-Control-Expose-Headers").contains("ETag"));
            assertEquals("nosniff", reply.header("X-Content-Type-Options"));
        }
        Raw.Reply preflight =
                Raw.send("OPTIONS", CLAIMS, "Origin: https://example.org", "Access-Control-Request-Method: GET");
        assertEquals(204, preflight.status());
        assertEquals("GET, HEAD, OPTIONS", preflight.header("Access-Control-Allow-Methods"));
    }
}
