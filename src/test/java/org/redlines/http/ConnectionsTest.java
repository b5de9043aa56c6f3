package org.redlines.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.redlines.collection.ApiTest;

/** What a client may keep open; the clock is put forward, so that nobody waits. */
@QuarkusTest
class ConnectionsTest extends ApiTest {

    private static final String LARGE = "/layers/sources.geojson?datetime=20%02d-01-01";
    private static final String KEPT = "/ogc/conformance?f=json";
    private static final String COLD = "/ogc/collections?f=json&x=";

    @Inject
    Connections connections;

    private final List<Socket> sockets = new ArrayList<>();

    @AfterEach
    void close() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    @Test
    void aRequestThatIsNotWholeIsClosedInTime() throws Exception {
        Socket silent = open("");
        Socket half = open("GET / HTTP/1.1\r\nHost: localhost\r\nX: ");
        Socket whole = open(request(KEPT));
        assertEquals(200, status(whole));
        Socket second = open(request(KEPT));
        assertEquals(200, status(second));
        second.getOutputStream().write("GET / HT".getBytes(StandardCharsets.US_ASCII));
        lookAfter(0);
        Thread.sleep(200);
        lookAfter(19);
        assertTrue(isOpen(silent) && isOpen(half) && isOpen(whole) && isOpen(second));
        lookAfter(21);
        assertTrue(!isOpen(silent) && !isOpen(half) && !isOpen(second));
        assertTrue(isOpen(whole), "between requests the idle timeout decides");
    }

    @Test
    void whoStopsReadingIsLeftAndHisBytesWereCounted() throws Exception {
        publishALargeLayer();
        ask(KEPT);
        ask(KEPT);
        assertEquals(200, ask(KEPT));
        List<Socket> stopped = new ArrayList<>();
        long begun = System.nanoTime();
        // Answers of 12 MB, each made in memory; the sockets of the machine hold some of it.
        while (stopped.size() < 60 && !staysFull()) {
            Socket reader = open(request(LARGE.formatted(stopped.size())));
            status(reader);
            stopped.add(reader);
        }
        assertTrue(connections.areFull(), connections.waitingBytes() + " bytes wait for " + stopped.size());
        Socket refused = open(request(COLD + "1"));
        assertEquals(503, status(refused));
        assertEquals(200, ask(KEPT), "kept answers go on");
        assertEquals(200, ask("/q/health/live"));
        // Before the time of the first is over, however long it took to open them all.
        look(begun + TimeUnit.SECONDS.toNanos(29));
        assertTrue(connections.waitingBytes() > 32L * 1024 * 1024, "nobody is left before his time");
        lookAfter(31);
        for (int i = 0; i < 100 && connections.areFull(); i++) {
            Thread.sleep(50);
        }
        assertEquals(200, ask("/ogc/collections?f=json"));
    }

    // The system's own buffers grow for a moment and take some of what waited.
    private boolean staysFull() throws InterruptedException {
        if (!connections.areFull()) {
            return false;
        }
        Thread.sleep(300);
        return connections.areFull();
    }

    // 1200 features of 10 kB: 12 MB, just not streamed.
    private void publishALargeLayer() {
        int version = fixture.publish("large for stopped readers");
        fixture.fill(
                version,
                "sources",
                "select 's' || i, i, null, '{}', null,"
                        + " '{\"type\":\"Feature\",\"id\":\"s' || i || '\",\"geometry\":null,\"properties\":{\"t\":\"'"
                        + " || repeat('0123456789', 1000) || '\"}}' from generate_series(0, 1199) i");
        fixture.publishAgain(version);
    }

    private void lookAfter(int seconds) throws InterruptedException {
        look(System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds));
    }

    private void look(long nanoTime) throws InterruptedException {
        connections.check(nanoTime);
        // It is done on other threads.
        Thread.sleep(200);
    }

    private Socket open(String request) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4096);
        socket.connect(new InetSocketAddress("127.0.0.1", RestAssured.port));
        socket.setSoTimeout(20_000);
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        sockets.add(socket);
        return socket;
    }

    private static String request(String address) {
        return "GET " + address + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
    }

    private int ask(String address) throws IOException {
        try (Socket socket = open(request(address))) {
            return status(socket);
        }
    }

    private static int status(Socket socket) throws IOException {
        return Integer.parseInt(
                new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII).substring(9));
    }

    private static boolean isOpen(Socket socket) throws IOException {
        socket.setSoTimeout(50);
        InputStream in = socket.getInputStream();
        try {
            // What is left of the response before it.
            while (in.read() >= 0) {
                continue;
            }
            return false;
        } catch (SocketTimeoutException e) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
