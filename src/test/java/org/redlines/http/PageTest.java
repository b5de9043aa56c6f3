package org.redlines.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.aayushatharva.brotli4j.decoder.Decoder;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.zip.GZIPInputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redlines.collection.Fixture;

@QuarkusTest
class PageTest {

    private static final String SCRIPT = "console.log('map');".repeat(200);

    @ConfigProperty(name = "redlines.frontend")
    String frontend;

    @Inject
    Fixture fixture;

    private Path folder;

    @BeforeEach
    void build() throws IOException {
        folder = Path.of(frontend);
        write("assets/index-1a2b3c.js", SCRIPT);
        write("favicon.svg", "<svg/>");
        write("index.html", "<!doctype html><title>Redlines</title>");
    }

    @AfterEach
    void remove() throws IOException {
        for (String file : new String[] {"index.html", "favicon.svg", "assets/index-1a2b3c.js", "assets"}) {
            Files.deleteIfExists(folder.resolve(file));
        }
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    @Test
    void isServedWithItsPolicy() throws IOException {
        for (String address : new String[] {"/", "/index.html", "/?actors=iran"}) {
            Raw.Reply page = Raw.get(address);
            assertEquals(200, page.status());
            assertEquals("text/html;charset=utf-8", page.header("Content-Type"));
            assertEquals("no-cache", page.header("Cache-Control"));
            assertEquals("nosniff", page.header("X-Content-Type-Options"));
            assertTrue(page.header("Referrer-Policy") != null);
            String policy = page.header("Content-Security-Policy");
            assertTrue(policy.contains("default-src 'self'") && !policy.contains("unsafe"), policy);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/, ''",
        "/?asOf=3, &asOf=3",
        "/?actors=iran&asOf=3.3fa9c1, &asOf=3.3fa9c1",
        "/?asOf=2026-01-01T00:00:00Z, ''",
        "/?asOf=3%3E%0D%0A, ''"
    })
    void preloadsTheFirstPictureOfTheVersionAskedFor(String address, String version) throws IOException {
        String expected =
                "<./layers/boundaries.geojson?zoom-level=5" + version + ">; rel=preload; as=fetch; crossorigin";
        assertTrue(Raw.get(address).header("Link").contains(expected), address);
    }

    @Test
    void filesNamedByTheirContentAreKeptForEver() throws IOException {
        Raw.Reply script = Raw.get("/assets/index-1a2b3c.js");
        assertEquals("text/javascript;charset=utf-8", script.header("Content-Type"));
        assertEquals("public, max-age=31536000, immutable", script.header("Cache-Control"));
        assertEquals(SCRIPT, script.text());
        Raw.Reply brotli = Raw.get("/assets/index-1a2b3c.js", "Accept-Encoding: gzip, br");
        assertEquals("br", brotli.header("Content-Encoding"));
        assertArrayEquals(script.body(), Decoder.decompress(brotli.body()).getDecompressedData());
        Raw.Reply gzip = Raw.get("/assets/index-1a2b3c.js", "Accept-Encoding: gzip");
        assertEquals("gzip", gzip.header("Content-Encoding"));
        assertEquals("Accept-Encoding", gzip.header("Vary"));
        assertTrue(gzip.body().length < SCRIPT.length());
        assertArrayEquals(script.body(), new GZIPInputStream(new ByteArrayInputStream(gzip.body())).readAllBytes());
    }

    @Test
    void onlyThePageForFramesMayBeInOneOfAnotherSite() throws IOException {
        assertTrue(Raw.get("/").header("Content-Security-Policy").endsWith("frame-ancestors 'self'"));
        assertTrue(Raw.get("/index.html").header("Content-Security-Policy").endsWith("frame-ancestors 'self'"));
        assertTrue(Raw.get("/embed?date=2024-09-07")
                .header("Content-Security-Policy")
                .endsWith("frame-ancestors *"));
    }

    @Test
    void saysInItsHeadWhatItsAddressShows() throws IOException {
        fixture.serve();
        write(
                "index.html",
                "<!doctype html><head><!--preview--><title>Any</title><!--/preview--></head><body>Redlines</body>");
        Files.setLastModifiedTime(
                folder.resolve("index.html"), FileTime.from(Instant.now().plusSeconds(9)));
        String page = Raw.get("/?date=2024-09-07&actors=iran&utm_source=mail&tab=list")
                .text();
        assertTrue(page.contains("<title>Routes through Syunik: claims and red lines, as of 7 September 2024"), page);
        assertTrue(page.contains("/?date=2024-09-07&amp;actors=iran\" />"), page);
        assertTrue(
                page.matches(
                        "(?s).*property=\"og:image\" content=\"http[^\"]*/picture\\.png\\?date=2024-09-07&amp;actors=iran"
                                + "&amp;asOf=[^\"]*&amp;size=1200x630\".*"),
                page);
        assertTrue(page.contains("application/json+oembed") && page.contains("summary_large_image"), page);
        assertEquals(
                Raw.get("/?date=2024-09-07").header("ETag"),
                Raw.get("/?date=2024-09-07&tab=list").header("ETag"));
        assertFalse(Raw.get("/?feature=%22%3E%3Cscript%3E/x").text().contains("<script>"));
        assertTrue(Raw.get("/?date=yesterday").text().contains("<title>Any</title>"));
        assertTrue(Raw.get("/").text().contains("Two routes meet"));
    }

    @Test
    void isNotSentAgainUntilItChanges() throws IOException {
        String tag = Raw.get("/").header("ETag");
        assertEquals(304, Raw.get("/", "If-None-Match: " + tag).status());
        write("index.html", "<!doctype html><title>Redlines, built anew</title>");
        Files.setLastModifiedTime(
                folder.resolve("index.html"), FileTime.from(Instant.now().plusSeconds(5)));
        Raw.Reply changed = Raw.get("/", "If-None-Match: " + tag);
        assertEquals(200, changed.status());
        assertTrue(changed.text().contains("built anew"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../pom.xml",
                "/..%2fpom.xml",
                "/%2e%2e/%2e%2e/pom.xml",
                "/assets/..%2f..%2fpom.xml",
                "/assets/",
                "/assets",
                "/index.html%00.js",
                "//etc/passwd",
                "/assets%5c..%5cindex.html",
                "/missing.js"
            })
    void onlyItsOwnFilesAreServed(String address) throws IOException {
        Raw.Reply reply = Raw.get(address);
        assertTrue(reply.status() == 404 || reply.status() == 400, address + " " + reply.head());
        assertEquals("application/problem+json", reply.header("Content-Type"));
        assertFalse(reply.text().contains("<project"));
    }

    @Test
    void saysWhenItHasNotBeenBuilt() throws IOException {
        remove();
        Raw.Reply reply = Raw.get("/");
        assertEquals(503, reply.status());
        assertEquals("text/html;charset=utf-8", reply.header("Content-Type"));
        assertTrue(reply.text().contains("./redlines up"));
        assertNull(reply.header("ETag"));
    }
}
