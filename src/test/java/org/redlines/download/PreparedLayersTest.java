package org.redlines.download;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.aayushatharva.brotli4j.decoder.Decoder;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redlines.collection.ApiTest;
import org.redlines.collection.Snapshot;
import org.redlines.collection.Snapshots;

/** What the page asks for is compressed once for a version, and is the same as what is compressed on the way. */
@QuarkusTest
class PreparedLayersTest extends ApiTest {

    private final HttpClient client = HttpClient.newHttpClient();

    @Inject
    PreparedLayers prepared;

    @Inject
    Snapshots snapshots;

    private Snapshot publish(String hash) {
        fixture.publish(hash);
        return snapshots.current();
    }

    @ParameterizedTest
    @ValueSource(strings = {"claims.geojson", "boundaries.geojson?zoom-level=5", "boundaries.geojson?zoom-level=12"})
    void areTheSameBytesUnderAnotherTag(String file) throws Exception {
        Snapshot snapshot = publish("prepared " + file);
        HttpResponse<byte[]> plain = ask(file, "identity");
        HttpResponse<byte[]> before = ask(file, "br");
        prepared.prepare(snapshot);
        HttpResponse<byte[]> brotli = ask(file, "br");
        HttpResponse<byte[]> gzip = ask(file, "gzip");
        assertArrayEquals(plain.body(), Decoder.decompress(brotli.body()).getDecompressedData());
        assertArrayEquals(plain.body(), new GZIPInputStream(new ByteArrayInputStream(gzip.body())).readAllBytes());
        assertNotEquals(header(before, "ETag"), header(brotli, "ETag"));
        for (String name : new String[] {
            "Content-Type", "Vary", "Cache-Control", "Content-Disposition", "Link", "Content-Crs", "Content-Encoding"
        }) {
            assertEquals(header(before, name), header(brotli, name), name);
        }
    }

    @Test
    void answerTheVersionsIdentityForEver() throws Exception {
        Snapshot snapshot = publish("prepared for ever");
        prepared.prepare(snapshot);
        String asOf = "claims.geojson?asOf=" + snapshot.version().identity();
        assertEquals("public, max-age=31536000, immutable", header(ask(asOf, "br"), "Cache-Control"));
        assertEquals(header(ask("claims.geojson", "br"), "ETag"), header(ask(asOf, "br"), "ETag"));
    }

    @Test
    void areMadeOnceForAllInstances() throws Exception {
        Snapshot snapshot = publish("prepared once");
        prepared.prepare(snapshot);
        fixture.run("update prepared_answer set body = 'kept' where collection = 'claims' and encoding = 'br'");
        prepared.prepare(snapshot);
        assertArrayEquals("kept".getBytes(), ask("claims.geojson", "br").body());
    }

    @Test
    void areForgottenWithTheirVersion() throws Exception {
        prepared.prepare(publish("prepared before"));
        HttpResponse<byte[]> before = ask("claims.geojson", "br");
        Snapshot next = publish("prepared after");
        HttpResponse<byte[]> between = ask("claims.geojson", "br");
        assertNotEquals(header(before, "ETag"), header(between, "ETag"));
        prepared.prepare(next);
        fixture.run("do $$ begin assert (select count(distinct snapshot) from prepared_answer) = 1; end $$");
        assertEquals(200, ask("claims.geojson", "br").statusCode());
    }

    @Test
    void doNotDependOnWhoAsks() throws Exception {
        HttpResponse<byte[]> layer = ask("claims.geojson", "identity");
        assertEquals(-1, new String(layer.body()).indexOf("127.0.0.1"));
        assertNull(header(layer, "Content-Encoding"));
    }

    private static String header(HttpResponse<byte[]> response, String name) {
        return response.headers().firstValue(name).orElse(null);
    }

    private HttpResponse<byte[]> ask(String file, String encoding) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + RestAssured.port + "/layers/" + file))
                .header("Accept-Encoding", encoding)
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
    }
}
