package org.redlines.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redlines.collection.ApiTest;

/** Responses too large to be made in memory. */
@QuarkusTest
class StreamingTest extends ApiTest {

    private static final int FEATURES = 4000;
    private static final String SOURCES = "/ogc/collections/sources/items";

    // What is filtered is read by one query, whose connection can be lost.
    private static final String FILTERED = SOURCES + "?datetime=2020-01-01";

    private static final String LOSE = "select pg_terminate_backend(pid) from pg_stat_activity"
            + " where datname = current_database() and query like 'select f.ordinal%' and state <> 'idle'";

    // Each request on a connection of its own.
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    // 4000 features of 10 kB, also compressed: more than the sockets between server and client can hold. Made once, for
    // it
    // takes seconds.
    private static String largeSet;

    @BeforeEach
    void publishALargeLayer() {
        int version = fixture.publish("large");
        if (largeSet == null) {
            String features = "select 's' || i, i, null, '{}', null,"
                    + " '{\"type\":\"Feature\",\"id\":\"s' || i || '\",\"geometry\":null,\"properties\":{\"t\":\"'"
                    + " || (select string_agg(encode(sha512(convert_to(i || ' ' || n, 'UTF8')), 'hex'), '')"
                    + " from generate_series(1, 80) n) || '\"}}'"
                    + " from generate_series(0, " + (FEATURES - 1) + ") i";
            fixture.fill(version, "sources", features);
            largeSet = fixture.table("sources").replace("feature_", "");
        } else {
            fixture.run("select link_feature_set(" + version + ", " + largeSet + ")");
        }
        fixture.publishAgain(version);
    }

    @Test
    void arriveWhole() throws Exception {
        try (InputStream body = askWhenThereIsRoom(SOURCES, "identity").body()) {
            String text = new String(body.readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(text.length() > FEATURES * 10_000L);
            assertTrue(text.contains("\"numberReturned\":" + FEATURES));
            assertTrue(text.endsWith("]}"));
        }
        try (InputStream body =
                new GZIPInputStream(askWhenThereIsRoom(SOURCES, "gzip").body())) {
            assertTrue(body.readAllBytes().length > FEATURES * 10_000L);
        }
    }

    @Test
    void breakWhenTheDatabaseIsLostOnTheWay() throws Exception {
        for (String encoding : new String[] {"identity", "gzip"}) {
            assertFalse(endsWell(FILTERED, encoding, LOSE), encoding);
        }
    }

    @Test
    void breakWhenTheFeaturesAreGoneOnTheWay() throws Exception {
        String blocks = "feature_block where feature_set = " + largeSet;
        fixture.run("drop table if exists kept_block; create table kept_block (like feature_block including storage);"
                + " insert into kept_block select * from " + blocks);
        try {
            // Again and again: what ended well was a matter of moments.
            for (int i = 0; i < 5; i++) {
                assertFalse(endsWell(SOURCES, "identity", "delete from " + blocks));
                fixture.run("insert into feature_block select * from kept_block on conflict do nothing");
            }
        } finally {
            fixture.run("drop table kept_block");
        }
    }

    @Test
    void manySlowClientsKeepNobodyFromASmallAnswer() throws Exception {
        List<InputStream> slow = new ArrayList<>();
        try {
            HttpResponse<InputStream> next = ask(SOURCES, "identity");
            while (next.statusCode() == 200 && slow.size() < 100) {
                next.body().readNBytes(100);
                slow.add(next.body());
                next = ask(SOURCES, "identity");
            }
            assertEquals(503, next.statusCode());
            assertTrue(next.headers().firstValue("Retry-After").isPresent());
            next.body().close();
            HttpResponse<InputStream> small = ask(SOURCES + "?limit=1", "identity");
            assertEquals(200, small.statusCode());
            small.body().close();
        } finally {
            for (InputStream body : slow) {
                body.close();
            }
        }
    }

    // On a busy machine the connection may break before the first byte: the client notices that just as well.
    private boolean endsWell(String address, String encoding, String fault) throws InterruptedException {
        try (InputStream body = askWhenThereIsRoom(address, encoding).body()) {
            body.readNBytes(1000);
            fixture.run(fault);
            body.readAllBytes();
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    // Clients that have just gone away are noticed within moments.
    private HttpResponse<InputStream> askWhenThereIsRoom(String address, String encoding)
            throws IOException, InterruptedException {
        HttpResponse<InputStream> response = ask(address, encoding);
        for (int i = 0; i < 100 && response.statusCode() == 503; i++) {
            response.body().close();
            Thread.sleep(100);
            response = ask(address, encoding);
        }
        assertEquals(200, response.statusCode());
        return response;
    }

    private HttpResponse<InputStream> ask(String address, String encoding) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RestAssured.port + address))
                .header("Accept-Encoding", encoding)
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofInputStream());
    }
}
