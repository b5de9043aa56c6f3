package org.redlines.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.redlines.collection.ApiTest;
import org.redlines.collection.Collection;
import org.redlines.collection.Collections;

/** Whatever is asked, nothing fails, hangs or shows the inside; a refusal says what was expected. */
@QuarkusTest
class FuzzTest extends ApiTest {

    /** Another seed gives other requests: {@code -Dredlines.fuzz.seed=…}. */
    private static final long SEED = Long.getLong("redlines.fuzz.seed", 20240906);

    private static final int AT_LEAST = 5000;
    private static final int CONNECTIONS = 4;
    private static final int SHOWN = 40;
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    Collections collections;

    @Test
    void everyAnswerIsAsItShouldBe() throws Exception {
        JsonNode api = JSON.readTree(Raw.get("/ogc/api").body());
        List<FuzzRequest> requests = FuzzRequests.of(api, ids(), new Random(SEED));
        assertTrue(requests.size() >= AT_LEAST, () -> "only " + requests.size() + " requests");
        List<String> faults = ask(requests);
        assertEquals(
                List.of(),
                faults.subList(0, Math.min(SHOWN, faults.size())),
                () -> faults.size() + " of " + requests.size() + " answers are not as they should be (seed " + SEED
                        + ")");
    }

    private Map<String, String> ids() throws IOException {
        Map<String, String> ids = new HashMap<>();
        for (Collection collection : collections.list()) {
            JsonNode first = JSON.readTree(
                    Raw.get(collection.path() + "/items?f=json&limit=1").body());
            if (!first.path("features").isEmpty()) {
                ids.put(collection.path(), first.at("/features/0/id").asText());
            }
        }
        return ids;
    }

    private static List<String> ask(List<FuzzRequest> requests) throws InterruptedException, ExecutionException {
        ExecutorService clients = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            List<Future<List<String>>> shares = new ArrayList<>();
            for (int i = 0; i < CONNECTIONS; i++) {
                int first = i;
                shares.add(clients.submit(() -> askShare(requests, first)));
            }
            List<String> faults = new ArrayList<>();
            for (Future<List<String>> share : shares) {
                faults.addAll(share.get());
            }
            return faults;
        } finally {
            clients.shutdownNow();
        }
    }

    private static List<String> askShare(List<FuzzRequest> requests, int first) throws IOException {
        List<String> faults = new ArrayList<>();
        try (KeptConnection connection = new KeptConnection()) {
            for (int i = first; i < requests.size(); i += CONNECTIONS) {
                FuzzRequest request = requests.get(i);
                String fault = ask(connection, request);
                if (fault != null) {
                    faults.add("\n#" + i + " " + shorten(request.toString()) + "\n  is answered with " + fault);
                }
            }
        }
        return faults;
    }

    private static String ask(KeptConnection connection, FuzzRequest request) {
        try {
            Raw.Reply reply = connection.send(request.method(), request.target(), request.headers());
            String fault = FuzzVerdict.on(request, reply);
            return fault == null ? null : fault + ": " + shorten(reply.head() + "\n" + reply.text());
        } catch (IOException e) {
            return "no whole answer: " + e;
        }
    }

    private static String shorten(String text) {
        return text.length() <= 600 ? text : text.substring(0, 600) + "… (" + text.length() + " characters)";
    }
}
