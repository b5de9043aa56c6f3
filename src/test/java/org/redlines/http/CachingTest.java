package org.redlines.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.aayushatharva.brotli4j.decoder.Decoder;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redlines.collection.ApiTest;

@QuarkusTest
class CachingTest extends ApiTest {

    private static final String CLAIMS = "/ogc/collections/claims/items";
    private static final String LIVE = "public, max-age=10";
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

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
            assertEquals(LIVE, full.header("Cache-Control"));
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
        assertEquals(LIVE, reply.header("Cache-Control"));
        if (!ifNoneMatch.equals("*")) {
            assertEquals(tag, reply.header("ETag"));
        }
    }

    @Test
    void whatIsCompressedIsAnotherRepresentationOfTheSame() throws IOException {
        for (int i = 0; i < 2; i++) {
            Raw.Reply plain = Raw.get(CLAIMS);
            Raw.Reply gzip = Raw.get(CLAIMS, "Accept-Encoding: gzip");
            Raw.Reply brotli = Raw.get(CLAIMS, "Accept-Encoding: gzip, deflate, br, zstd");
            assertNull(plain.header("Content-Encoding"));
            assertEquals("gzip", gzip.header("Content-Encoding"));
            assertEquals("br", brotli.header("Content-Encoding"));
            assertEquals(
                    3,
                    Stream.of(plain, gzip, brotli)
                            .map(reply -> reply.header("ETag"))
                            .distinct()
                            .count());
            assertArrayEquals(plain.body(), new GZIPInputStream(new ByteArrayInputStream(gzip.body())).readAllBytes());
            assertArrayEquals(plain.body(), Decoder.decompress(brotli.body()).getDecompressedData());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip | gzip",
                "br | br",
                "gzip, deflate, br, zstd | br",
                "br;q=0.5, gzip;q=0.8 | gzip",
                "br;q=0, gzip | gzip",
                "br;q=0, gzip;q=0.000 | ",
                "gzip;q=0 | ",
                "identity | ",
                "identity;q=0, * | br",
                "identity;q=0, *;q=0.1, br;q=0 | gzip",
                "identity, gzip;q=0.5 | ",
                "gzip;q=0.5 | gzip",
                "* | br",
                "*;q=0 | ",
                "GZIP | gzip",
                "x-gzip | gzip",
                "deflate, gzip;q=0.0 | ",
                "gzip;q= | gzip",
                "brotli | ",
                ";;; | ",
                ",,, | ",
                "a1, a2, a3, a4, a5, a6, a7, a8, a9, a10, a11, a12, a13, a14, a15, a16, a17, a18, a19, a20, a21, a22, a23, a24,"
                        + " a25, a26, a27, a28, gzip | gzip",
            })
    void theCodingIsTheOneThatTheClientLikesBest(String accepted, String encoding) throws IOException {
        for (int i = 0; i < 2; i++) {
            assertEquals(
                    encoding, Raw.get(CLAIMS, "Accept-Encoding: " + accepted).header("Content-Encoding"));
        }
    }

    /** An identity names one version for ever; a number only in this database, and a date that is not over may yet. */
    @Test
    void whatNamesItsVersionIsKeptForEver() throws IOException {
        int number = fixture.publish("named by its identity");
        String version = "asOf=" + fixture.identity(number);
        for (String address :
                new String[] {"/ogc", "/ogc/collections", CLAIMS, CLAIMS + "/c01", "/layers/claims.geojson"}) {
            for (int i = 0; i < 2; i++) {
                Raw.Reply reply = Raw.get(address + "?" + version);
                assertEquals(FOR_EVER, reply.header("Cache-Control"), address);
                Raw.Reply again = Raw.get(address + "?" + version, "If-None-Match: " + reply.header("ETag"));
                assertEquals(304, again.status());
                assertEquals(FOR_EVER, again.header("Cache-Control"));
                assertEquals(LIVE, Raw.get(address + "?asOf=2999-01-01").header("Cache-Control"));
                assertEquals(LIVE, Raw.get(address + "?asOf=" + number).header("Cache-Control"));
                assertEquals("no-store", Raw.get(address + "?asOf=999999").header("Cache-Control"));
                assertEquals(
                        "no-store",
                        Raw.get(address + "?asOf=" + number + ".000000").header("Cache-Control"));
            }
        }
        fixture.publish("a later version");
        assertEquals(FOR_EVER, Raw.get(CLAIMS + "?" + version).header("Cache-Control"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/ogc",
                "/ogc/api",
                "/ogc/api.html",
                "/ogc/conformance",
                "/ogc/collections",
                "/ogc/collections/claims/queryables",
                CLAIMS + "?actor=iran",
                CLAIMS + "/c01?crs=http://www.opengis.net/def/crs/EPSG/0/4326",
                CLAIMS + "/nothing",
                CLAIMS + "?limit=0",
                "/layers/claims.geojson",
                "/layers/claims.csv?actor=iran",
                "/layers/claims.gpkg",
                "/layers/redlines.zip",
                "/nothing"
            })
    void headIsGetWithoutTheBody(String address) throws IOException {
        for (String encoding : new String[] {"identity", "gzip", "br"}) {
            for (int i = 0; i < 2; i++) {
                Raw.Reply head = Raw.send("HEAD", address, "Accept-Encoding: " + encoding);
                Raw.Reply get = Raw.get(address, "Accept-Encoding: " + encoding);
                assertEquals(0, head.body().length);
                assertEquals(sorted(get.head()), sorted(head.head()), address);
            }
        }
    }

    private static List<String> sorted(String head) {
        return head.lines().map(line -> line.toLowerCase(Locale.ROOT)).sorted().toList();
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
    void whatIfMatchDoesNotNameIsRefused() throws IOException {
        String tag = Raw.get(CLAIMS).header("ETag");
        for (String match : new String[] {tag, "*", "\"other\", " + tag}) {
            for (int i = 0; i < 3; i++) {
                assertEquals(200, Raw.get(CLAIMS, "If-Match: " + match).status(), match);
            }
        }
        for (String match : new String[] {"\"other\"", "W/" + tag}) {
            assertEquals(412, Raw.get(CLAIMS, "If-Match: " + match).status(), match);
        }
    }

    @Test
    void scriptsOfAnyOriginMayReadEverything() throws IOException {
        for (String address : new String[] {CLAIMS, CLAIMS, CLAIMS + "?limit=0", "/nothing", "/ogc"}) {
            Raw.Reply reply = Raw.get(address, "Origin: https://example.org");
            assertEquals("*", reply.header("Access-Control-Allow-Origin"));
            // Every header, as the Fetch standard has it for requests without credentials.
            assertEquals("*", reply.header("Access-Control-Expose-Headers"));
            assertEquals("nosniff", reply.header("X-Content-Type-Options"));
        }
        Raw.Reply preflight =
                Raw.send("OPTIONS", CLAIMS, "Origin: https://example.org", "Access-Control-Request-Method: GET");
        assertEquals(204, preflight.status());
        assertEquals("GET, HEAD, OPTIONS", preflight.header("Access-Control-Allow-Methods"));
        assertEquals("*", preflight.header("Access-Control-Allow-Headers"));
    }
}
