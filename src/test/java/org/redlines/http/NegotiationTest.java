package org.redlines.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redlines.collection.ApiTest;

@QuarkusTest
class NegotiationTest extends ApiTest {

    private static final String CLAIMS = "/ogc/collections/claims/items";

    /** What the standard's suite, JDK's URLConnection, browsers and curl send, and what none should. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json, application/javascript, text/javascript, text/json",
                "application/geo+json, application/json;q=0.9",
                "application/vnd.oai.openapi+json;version=3.0, application/json",
                "*/*",
                "text/html, image/gif, image/jpeg, */*; q=0.2",
                "text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2",
                "APPLICATION/JSON",
                "application/*",
                "",
                ";;,/",
                "application",
                "q=1;;",
                "é"
            })
    void accepts(String accept) throws IOException {
        for (String address :
                new String[] {"/ogc", "/ogc/conformance", "/ogc/api", "/ogc/collections", CLAIMS, CLAIMS + "/c01"}) {
            assertEquals(200, Raw.get(address, "Accept: " + accept).status(), address);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/ogc, application/json",
        "/ogc/api, application/vnd.oai.openapi+json;version=3.0",
        "/ogc/collections/claims, application/json",
        "/ogc/collections/claims/items, application/geo+json",
        "/ogc/collections/claims/items/c01, application/geo+json",
        "/layers/claims.geojson, application/geo+json",
        "/ogc/api.html, text/html"
    })
    void sendsTheTypeThatLinksSay(String address, String type) throws IOException {
        Raw.Reply reply = Raw.get(address);
        assertEquals(200, reply.status());
        assertEquals(type, reply.header("Content-Type"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "application/json;q=0", "image/png, text/csv"})
    void refusesWhatItCannotMake(String accept) throws IOException {
        Raw.Reply reply = Raw.get("/ogc", "Accept: " + accept);
        assertEquals(406, reply.status());
        assertEquals("application/problem+json", reply.header("Content-Type"));
        assertTrue(reply.header("Vary").contains("Accept"));
    }

    /** JSON wins ties and wildcards that it is in; a page is for who wants it more. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*/* | application/json",
                "text/html, application/json | application/json",
                "text/html;q=0.9, application/json;q=0.8 | text/html",
                "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | text/html",
                "text/html, image/gif, image/jpeg, */*; q=0.2 | text/html",
                "text/* | text/html"
            })
    void choosesBetweenDocumentAndPage(String accept, String type) throws IOException {
        assertEquals(type, Raw.get("/ogc", "Accept: " + accept).header("Content-Type"));
    }

    /** Java's own client, with which the standard's suite reads the description, names HTML first. */
    @Test
    void theDescriptionIsForProgramsUnlessAskedByName() throws IOException {
        String javas = "Accept: text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2";
        assertEquals(
                "application/vnd.oai.openapi+json;version=3.0",
                Raw.get("/ogc/api", javas).header("Content-Type"));
        assertEquals("text/html", Raw.get("/ogc/api?f=html").header("Content-Type"));
    }

    @Test
    void theParameterOutranksTheHeader() throws IOException {
        assertEquals(200, Raw.get("/ogc?f=json", "Accept: text/html").status());
    }

    @Test
    void theMoreSpecificRangeDecides() throws IOException {
        assertEquals(
                406, Raw.get("/ogc", "Accept: application/json;q=0, text/csv").status());
        assertEquals(200, Raw.get("/ogc", "Accept: */*;q=0, application/json").status());
    }
}
