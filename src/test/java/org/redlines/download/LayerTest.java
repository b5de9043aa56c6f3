package org.redlines.download;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.redlines.collection.ApiTest;

@QuarkusTest
class LayerTest extends ApiTest {

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
}
