package org.redlines.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redlines.collection.ApiTest;

@QuarkusTest
class PublicBaseTest extends ApiTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Host: map.example.org | http://map.example.org/ogc",
                "Host: map.example.org:8443 | http://map.example.org:8443/ogc",
                "Host: [::1]:8080 | http://[::1]:8080/ogc",
                "X-Forwarded-Host: a.example | http://a.example/ogc",
                "X-Forwarded-Host: a.example, b.example | http://a.example/ogc",
                "X-Forwarded-Host: a.example~X-Forwarded-Proto: https | https://a.example/ogc",
                "X-Forwarded-Host: a.example~X-Forwarded-Proto: https~X-Forwarded-Port: 443 | https://a.example/ogc",
                "X-Forwarded-Host: a.example~X-Forwarded-Port: 8443 | http://a.example:8443/ogc",
                "X-Forwarded-Host: a.example~X-Forwarded-Prefix: /maps/ | http://a.example/maps/ogc",
                "X-Forwarded-Host: a.example~X-Forwarded-Prefix: //evil.example | http://a.example/ogc",
                "Host: h.example~X-Forwarded-Host: a\".example | http://h.example/ogc",
            })
    void linksAreAsTheClientReachesTheServer(String headers, String self) throws IOException {
        for (int i = 0; i < 2; i++) {
            JsonPath landing = JsonPath.from(Raw.get("/ogc", headers.split("~")).text());
            assertEquals(self, landing.getString("links[0].href"));
        }
    }

    // The settings of the tests trust 127.0.0.1; this comes from an address of this machine that nobody named.
    @Test
    void nobodyElseWritesTheLinks() throws IOException {
        try (Socket socket = new Socket("127.0.0.1", RestAssured.port, InetAddress.getByName("127.0.0.2"), 0)) {
            String request = "GET /ogc HTTP/1.1\r\nHost: map.example.org\r\nX-Forwarded-Host: evil.example\r\n"
                    + "X-Forwarded-Proto: https\r\nX-Forwarded-Prefix: /evil\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(answer.contains("http://map.example.org/ogc"), answer);
            assertFalse(answer.contains("evil"), answer);
        }
    }

    @Test
    void theDescriptionNamesTheServerAsReached() throws IOException {
        JsonPath api = JsonPath.from(Raw.get("/ogc/api", "X-Forwarded-Host: a.example", "X-Forwarded-Prefix: /maps")
                .text());
        assertEquals("http://a.example/maps/ogc", api.getString("servers[0].url"));
    }
}
