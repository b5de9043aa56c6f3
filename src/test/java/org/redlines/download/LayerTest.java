package org.redlines.download;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.DecoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.ValidatableResponse;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.redlines.collection.ApiTest;

@QuarkusTest
class LayerTest extends ApiTest {

    // A compressed answer has no parts.
    private static final RestAssuredConfig PLAIN = RestAssuredConfig.config()
            .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders());

    @Test
    void isTheWholeLayerAsAFile() {
        ok("/layers/claims.geojson")
                .header("Content-Type", "application/geo+json")
                .header("Content-Disposition", "attachment; filename=\"redlines-claims.geojson\"")
                .body("type", equalTo("FeatureCollection"))
                .body("features", hasSize(12))
                .body("numberMatched", equalTo(12))
                .body("numberReturned", equalTo(12))
                .body("version", notNullValue())
                .body("lastEvidence", equalTo("2024-09-06"))
                .body("licence", notNullValue())
                .body("attribution", notNullValue())
                // The same for everybody: it names no address by which it was asked.
                .body("links.rel", equalTo(List.of("license")));
    }

    @Test
    void canBeWhatThePageShows() {
        ok("/layers/claims.geojson?actor=iran&datetime=2020-05-01&zoom-level=6")
                .header("Content-Disposition", "attachment; filename=\"redlines-claims-selection.geojson\"")
                .body("features.id", equalTo(List.of("c03")));
    }

    @Test
    void isNeverCutIntoPages() {
        get("/layers/claims.geojson?limit=1").statusCode(400).body("parameter", equalTo("limit"));
    }

    @Test
    void aFileIsReadInParts() {
        byte[] whole = ok("/layers/claims.fgb").extract().asByteArray();
        String tag = part("bytes=0-99", "Accept", "*/*")
                .statusCode(206)
                .header("Content-Range", "bytes 0-99/" + whole.length)
                .extract()
                .header("ETag");
        for (int i = 0; i < 3; i++) {
            byte[] rest = part("bytes=100-", "If-Range", tag)
                    .statusCode(206)
                    .extract()
                    .asByteArray();
            assertArrayEquals(Arrays.copyOfRange(whole, 100, whole.length), rest);
        }
        byte[] end = part("bytes=-7", "If-Match", tag).statusCode(206).extract().asByteArray();
        assertArrayEquals(Arrays.copyOfRange(whole, whole.length - 7, whole.length), end);
        part("bytes=" + whole.length + "-", "Accept", "*/*").statusCode(416);
        part("bytes=0-99", "If-Range", "\"other\"").statusCode(200);
        part("bytes=0-1,4-5", "Accept", "*/*").statusCode(200);
        given().config(PLAIN).head("/layers/claims.fgb").then().header("Accept-Ranges", "bytes");
    }

    private static ValidatableResponse part(String range, String header, String value) {
        return given().config(PLAIN)
                .header("Range", range)
                .header(header, value)
                .get("/layers/claims.fgb")
                .then();
    }
}
