package org.redlines.http;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redlines.collection.ApiTest;

/** Answers too large to be made in memory. */
@QuarkusTest
class StreamingTest extends ApiTest {

    private static final int FEATURES = 6000;
    private static final String SOURCES = "/ogc/collections/sources/items";

    private final HttpClient client = HttpClient.newHttpClient();

    // 6000 features of 10 kB: more than the sockets between server and client can hold.
    @BeforeEach
    void publishALargeLayer() {
        int version = fixture.publish("large");
        String features = "select 's' || i, i, null, '{}', null,"
                + " '{\"type\":\"Feature\",\"id\":\"s' || i || '\",\"geometry\":null,\"properties\":{\"t\":\"'"
                + " || repeat('x', 10000) || '\"}}' from generate_series(0, " + (FEATURES - 1) + ") i";
        fixture.fill(version, "sources", features);
        fixture.publishAgain(version);
    }

    @Test
    void arriveWhole() throws Exception {
        try (InputStream body = ask("identity").body()) {
            String text = new String(body.readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(text.length() > FEATURES * 10_000L);
            assertTrue(text.contains("\"numberReturned\":" + FEATURES));
            assertTrue(text.endsWith("]}"));
        }
        try (InputStream body = new GZIPInputStream(ask("gzip").body())) {
            assertTrue(body.readAllBytes().length > FEATURES * 10_000L);
        }
    }

    @Test
    void breakWhenTheDatabaseIsLostOnTheWay() throws Exception {
        for (String coding : new String[] {"identity", "gzip"}) {
            assertFalse(endsWell(coding), coding);
        }
    }

    // On a busy machine the connection may break before the first byte: the client notices that just as well.
    private boolean endsWell(String coding) throws InterruptedException {
        try (InputStream body = ask(coding).body()) {
            body.readNBytes(1000);
            fixture.run("select pg_terminate_backend(pid) from pg_stat_activity"
                    + " where datname = current_database() and query like 'select f.ordinal%' and state <> 'idle'");
            body.readAllBytes();
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private HttpResponse<InputStream> ask(String coding) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RestAssured.port + SOURCES))
                .header("Accept-Encoding", coding)
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofInputStream());
    }
}
