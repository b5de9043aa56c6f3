package org.redlines.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.util.ResourceLeakDetector;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.vertx.core.buffer.impl.VertxByteBufAllocator;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redlines.collection.ApiTest;

/** Memory outside the heap, which no collector gives back: what an answer took is free again when it has been sent. */
@QuarkusTest
class MemoryTest extends ApiTest {

    private static final int REQUESTS = 4000;
    private static final long SLACK = 16L * 1024 * 1024;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Leaks leaks = new Leaks();
    private final Logger detector = Logger.getLogger(ResourceLeakDetector.class.getName());

    /** What Netty's detector reports. */
    private static final class Leaks extends Handler {

        private final List<String> reports = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord report) {
            reports.add(report.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    @BeforeEach
    void listen() {
        detector.addHandler(leaks);
    }

    @AfterEach
    void listenNoMore() {
        detector.removeHandler(leaks);
    }

    // No answer comes from a cache: each request accepts something that nobody accepted before.
    @Test
    void thousandsOfColdAnswersTakeNone() throws Exception {
        long before = inUse();
        for (int i = 0; i < REQUESTS; i++) {
            ask("GET", "/ogc/conformance", "application/json;q=0.9, x/y" + i, i % 2 == 0 ? "identity" : "gzip");
        }
        assertNothingLost(before);
    }

    @Test
    void noOtherAnswerTakesAny() throws Exception {
        long before = inUse();
        for (int i = 0; i < 300; i++) {
            ask("HEAD", "/ogc/collections/claims/items", "application/json, x/y" + i, "br");
            ask("GET", "/ogc/collections/claims/items?limit=x", "application/json, x/y" + i, "br");
            ask("GET", "/ogc/collections/claims/items", "text/html, x/y" + i, "br");
            ask("GET", "/ogc/collections/nothing/items?n=" + i, "*/*", "gzip");
            ask("GET", "/layers/claims.zip?asOf=1&n=" + i, "*/*", "gzip");
            ask("GET", "/ogc/collections", "*/*", "gzip");
        }
        assertNothingLost(before);
    }

    @Test
    void noClientTakesAnyAlongWhenItLeaves() throws Exception {
        serveMuch();
        long before = inUse();
        for (int i = 0; i < 40; i++) {
            leave("/ogc/collections/sources/items?datetime=2020-01-0" + (1 + i % 9));
            leave("/ogc/collections/claims/items?n=" + i);
            leave("/ogc/collections/claims/items");
        }
        assertNothingLost(before);
    }

    private void serveMuch() {
        int version = fixture.publish("much");
        fixture.fill(
                version,
                "sources",
                "select 's' || i, i, null, '{}', null, '{\"type\":\"Feature\",\"id\":\"s' || i"
                        + " || '\",\"geometry\":null,\"properties\":{\"t\":\"' || repeat(md5(i::text), 300) || '\"}}'"
                        + " from generate_series(0, 2999) i");
        fixture.publishAgain(version);
    }

    private void ask(String method, String address, String accept, String encoding) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + address))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .header("Accept", accept)
                .header("Accept-Encoding", encoding)
                .build();
        int status =
                client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        assertTrue(status < 500, address + " answers " + status);
    }

    // Some leave before the answer begins, some within it.
    private static void leave(String address) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", RestAssured.port)) {
            socket.setSoLinger(true, 0);
            String request = "GET " + address + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            if (address.contains("datetime")) {
                InputStream answer = socket.getInputStream();
                answer.readNBytes(1000);
            }
        }
    }

    private void assertNothingLost(long before) throws InterruptedException {
        // On a busy machine the last answers to clients that have left take a while to end.
        for (int i = 0; i < 600 && inUse() - before > SLACK; i++) {
            Thread.sleep(100);
        }
        report();
        assertEquals(List.of(), leaks.reports);
        assertTrue(inUse() - before < SLACK, "lost " + (inUse() - before) / 1024 + " KiB");
    }

    private static long inUse() {
        return ((PooledByteBufAllocator) VertxByteBufAllocator.POOLED_ALLOCATOR).pinnedDirectMemory()
                + PooledByteBufAllocator.DEFAULT.pinnedDirectMemory();
    }

    // What has been lost is found by the collector, and reported when the next buffer is taken.
    private static void report() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(100);
            ByteBuf buffer = VertxByteBufAllocator.POOLED_ALLOCATOR.directBuffer(16);
            assertEquals(0, ByteBufUtil.getBytes(buffer).length);
            buffer.release();
        }
    }
}
