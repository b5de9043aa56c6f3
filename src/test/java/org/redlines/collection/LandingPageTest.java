package org.redlines.collection;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class LandingPageTest extends ApiTest {

    @ParameterizedTest
    @ValueSource(strings = {"/ogc", "/ogc/", "/ogc?f=json"})
    void answersWithAndWithoutSlash(String address) {
        ok(address)
                .header("Content-Type", "application/json")
                .body("title", equalTo("Redlines"))
                .body("links.rel", hasItems("self", "service-desc", "service-doc", "conformance", "data"))
                .body("links.href", hasItem(startsWith("http://")));
    }

    @Test
    void saysTheExactTypeOfTheDescription() {
        ok("/ogc")
                .body(
                        "links.find { it.rel == 'service-desc' }.type",
                        equalTo("application/vnd.oai.openapi+json;version=3.0"))
                .body("links.find { it.rel == 'service-doc' }.type", equalTo("text/html"));
    }

    @Test
    void everyLinkAnswers() {
        for (Object href : ok("/ogc").extract().jsonPath().getList("links.href")) {
            ok(href.toString());
        }
    }

    @Test
    void declaresTheClassesThatHold() {
        ok("/ogc/conformance")
                .header("Content-Type", "application/json")
                .body(
                        "conformsTo",
                        hasItems(
                                "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core",
                                "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/oas30",
                                "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/geojson"));
    }
}
