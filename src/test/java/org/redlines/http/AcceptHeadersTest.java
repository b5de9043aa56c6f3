package org.redlines.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redlines.collection.ApiTest;

/** Every address that the API's description lists, and some beside it, with the Accept headers that clients send. */
@QuarkusTest
class AcceptHeadersTest extends ApiTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What takes anything in the end, or cannot be read, is always answered. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                // curl, Python requests, GDAL without a driver's own header
                "*/*",
                // The standard's test suite.
                "application/json, application/javascript, text/javascript, text/json, */*;q=0.1",
                "text/html, image/gif, image/jpeg, */*; q=0.2",
                "text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2",
                // Firefox and Chromium: a page, a script's fetch, a picture
                "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8",
                "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,image/apng,*/*;q=0.8,"
                        + "application/signed-exchange;v=b3;q=0.7",
                "image/avif,image/webp,image/png,image/svg+xml,image/*;q=0.8,*/*;q=0.5",
                // GDAL's OAPIF driver
                "application/geo+json, application/json;q=0.9, */*;q=0.1",
                // Java's URLConnection
                "text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2",
                // What no client should send is read as if it were not there.
                "",
                ",",
                ";;,/",
                "application",
                "q=1;;",
                "é",
                "a/b/c",
                "*/*;q=",
                "*/*;q=abc",
                "*/*; charset=utf-8",
                "*/*;level=1;q=0.5",
                "/, */*",
                "\"*/*\", */*"
            })
    void isAnsweredEverywhere(String accept) throws IOException {
        try (KeptConnection connection = new KeptConnection()) {
            for (String address : addresses()) {
                Raw.Reply reply = connection.send("GET", address, List.of("Accept: " + accept));
                assertEquals(200, reply.status(), address);
                assertTrue(reply.header("Vary").contains("Accept"), address);
            }
        }
    }

    /** Who names types gets one of them, or is told what there is. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                // The standard's test suite.
                "application/json, application/javascript, text/javascript, text/json",
                "application/geo+json",
                "application/vnd.oai.openapi+json;version=3.0",
                // QGIS, GDAL, OWSLib, ogc-client, readers of feeds
                "application/geo+json, application/json",
                "application/vnd.oai.openapi+json;version=3.0, application/openapi+json;version=3.0, application/json",
                "application/json",
                "application/json;charset=utf-8",
                "APPLICATION/GEO+JSON",
                "application/schema+json, application/json;q=0.5",
                "application/atom+xml, application/rss+xml;q=0.9, application/feed+json",
                "application/ld+json, text/turtle;q=0.9",
                "application/*",
                "text/*",
                "text/html",
                "text/html;q=0.9, application/json;q=0.1",
                "application/xml",
                "application/gml+xml;version=3.2",
                "image/png, text/csv",
                "application/json;q=0",
                "application/json;q=0, text/html",
                "*/*;q=0",
                "*/*;q=0, application/json",
                "*/*;q=0.5, text/html;q=0"
            })
    void isAnsweredByWhatFitsOrRefusedWithWhatThereIs(String accept) throws IOException {
        try (KeptConnection connection = new KeptConnection()) {
            for (String address : addresses()) {
                Raw.Reply reply = connection.send("GET", address, List.of("Accept: " + accept));
                String type = reply.header("Content-Type");
                // A file's kind is in its name, or in the parameter.
                if (address.matches("/layers/.*|/feeds/.*|/picture[.].*|.*[?]f=.*")) {
                    assertEquals(200, reply.status(), address);
                } else if (reply.status() == 406) {
                    assertRefused(address, reply, accept);
                } else {
                    assertEquals(200, reply.status(), address);
                    assertTrue(takes(accept, type), () -> address + " answered " + type + " to " + accept);
                }
            }
        }
    }

    private static void assertRefused(String address, Raw.Reply reply, String accept) throws IOException {
        assertTrue(reply.header("Vary").contains("Accept"), address);
        if (reply.header("Content-Type").startsWith("text/html")) {
            assertTrue(takes(accept, "text/html"), address);
            return;
        }
        assertEquals("application/problem+json", reply.header("Content-Type"), address);
        JsonNode offered = JSON.readTree(reply.body()).path("offered");
        assertTrue(!offered.isEmpty(), address);
        offered.forEach(type -> assertTrue(!isNamed(accept, type.asText()), () -> address + " refused " + type));
    }

    /** Whether some range of the header takes the type; JSON is taken for whatever is written in JSON. */
    private static boolean takes(String accept, String type) {
        String bare = bare(type);
        return ranges(accept)
                .filter(range -> !range.replace(" ", "").matches(".*;q=0(\\.0*)?$"))
                .map(AcceptHeadersTest::bare)
                .anyMatch(range -> range.equals(bare)
                        || range.equals("*/*")
                        || range.endsWith("/*") && bare.startsWith(range.substring(0, range.length() - 1))
                        || range.matches("(application|text)/(.*\\+)?json") && bare.endsWith("json"));
    }

    private static boolean isNamed(String accept, String type) {
        return ranges(accept)
                .filter(range -> !range.contains("q=0"))
                .map(AcceptHeadersTest::bare)
                .anyMatch(bare(type)::equals);
    }

    private static Stream<String> ranges(String accept) {
        return Stream.of(accept.toLowerCase(java.util.Locale.ROOT).split(",")).map(String::trim);
    }

    private static String bare(String type) {
        return type.split(";")[0].trim();
    }

    private static List<String> addresses() throws IOException {
        JsonNode api = JSON.readTree(Raw.get("/ogc/api").body());
        List<String> addresses = new ArrayList<>(List.of("/ogc", "/ogc/collections?f=json"));
        api.get("paths").fields().forEachRemaining(path -> {
            FuzzOperation operation =
                    FuzzOperation.read(api, path.getKey(), path.getValue(), Map.of("/ogc/collections/claims", "c01"));
            String target = operation.target(new Random(1));
            // These answer nothing without their parameters.
            boolean isIncomplete = operation.needsQuery() || target.matches("/analysis/(border|continuity).*");
            if (!target.contains("/nothing") && !isIncomplete) {
                addresses.add(target);
            }
        });
        return addresses;
    }
}
