package org.redlines.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
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

    @Test
    void theDescriptionNamesTheServerAsReached() throws IOException {
        JsonPath api = JsonPath.from(Raw.get("/ogc/api", "X-Forwarded-Host: a.example", "X-Forwarded-Prefix: /maps")
                .text());
        assertEquals("http://a.example/maps/ogc", api.getString("servers[0].url"));
    }
}
