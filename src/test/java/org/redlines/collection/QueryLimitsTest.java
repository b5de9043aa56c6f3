package org.redlines.collection;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Queries that take long; here it is a lock that keeps them from ending. */
@QuarkusTest
class QueryLimitsTest extends ApiTest {

    private static final String CLAIMS = "/ogc/collections/claims/items";
    private static final String SLOW = CLAIMS + "?filter=actor='iran'";
    private static final int COSTLY = 30;

    @Inject
    AgroalDataSource dataSource;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private Connection locking;

    @BeforeEach
    void lockTheClaims() throws SQLException {
        fixture.publish("limits");
        lock();
    }

    private void lock() throws SQLException {
        locking = dataSource.getConnection();
        locking.setAutoCommit(false);
        try (Statement statement = locking.createStatement()) {
            statement.execute("lock table " + fixture.table("claims") + " in access exclusive mode");
        }
    }

    @AfterEach
    void unlock() throws SQLException {
        locking.rollback();
        locking.setAutoCommit(true);
        locking.close();
    }

    @Test
    void endWhenTheirTimeIsOver() throws Exception {
        get(SLOW)
                .statusCode(503)
                .header("Content-Type", "application/problem+json")
                .header("Retry-After", "5")
                .body("detail", containsString("took too long"));
        assertEquals(0, running());
        get("/ogc/collections/places/items/meghri").statusCode(200);
    }

    @Test
    void endWhenTheirClientLeaves() throws Exception {
        try (Socket socket = new Socket("127.0.0.1", RestAssured.port)) {
            String request = "GET " + SLOW + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            waitFor(1, 100);
        }
        // Well before the time that they have is over.
        waitFor(0, 40);
    }

    @Test
    void onlyAFewCostlyOnesRunAtOnce() throws Exception {
        unlock();
        // As large as any layer is.
        fixture.run("update feature_set set bytes = 100000000000, longest = 1 where number = "
                + fixture.table("claims").replace("feature_", ""));
        fixture.refresh();
        fixture.publishAgain(Integer.parseInt(latest()));
        lock();
        List<CompletableFuture<HttpResponse<String>>> costly = new ArrayList<>();
        for (int i = 0; i < COSTLY; i++) {
            costly.add(ask(CLAIMS + "?limit=1&filter=actor%3D%27" + i + "%27"));
        }
        // Those that find no room even to wait are told at once; and what is cheap passes by all of them.
        HttpResponse<?> refused = (HttpResponse<?>) CompletableFuture.anyOf(costly.toArray(CompletableFuture[]::new))
                .join();
        assertEquals(503, refused.statusCode());
        assertEquals("5", refused.headers().firstValue("Retry-After").orElse(""));
        assertThat(refused.body().toString(), containsString("costly"));
        assertTrue(running() <= 2, "run at once: " + running());
        for (int i = 0; i < 20; i++) {
            get("/ogc/collections/places/items?filter=name='exact'&limit=" + (i + 1))
                    .statusCode(200)
                    .body("numberMatched", equalTo(1));
        }
        unlock();
        long answered =
                costly.stream().filter(one -> one.join().statusCode() == 200).count();
        assertThat(answered, greaterThan(1L));
        lock();
    }

    private String latest() throws SQLException {
        return one("select max(number) from version");
    }

    private CompletableFuture<HttpResponse<String>> ask(String address) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RestAssured.port + address))
                .build();
        return client.sendAsync(request, HttpResponse.BodyHandlers.ofString());
    }

    private void waitFor(int queries, int tenths) throws Exception {
        for (int i = 0; i < tenths && running() != queries; i++) {
            Thread.sleep(100);
        }
        assertEquals(queries, running());
    }

    private int running() throws SQLException {
        return Integer.parseInt(one("select count(*) from pg_stat_activity where datname = current_database()"
                + " and state = 'active' and query like 'select f.ordinal%'"));
    }

    private String one(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
