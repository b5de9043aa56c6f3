package org.redlines.download;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redlines.collection.ApiTest;

/** Tables have the columns that were asked for, and the rows in the order that was asked for. */
@QuarkusTest
class SelectedColumnsTest extends ApiTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    @Test
    void aTableHasTheColumnsAskedForAndTheId() {
        String csv = ok("/layers/claims.csv?properties=title,actor&sortby=-id")
                .extract()
                .asString();
        assertEquals("id,actor,title", csv.split("\r\n")[0]);
        assertEquals("c11,armenia,\"Claim \"\"11\"\" — Սյունիք\"", csv.split("\r\n")[1]);
        assertEquals(13, csv.split("\r\n").length);
        assertEquals(
                "id,actor,WKT",
                ok("/layers/claims.csv?properties=geometry,actor")
                        .extract()
                        .asString()
                        .split("\r\n")[0]);
        assertTrue(
                ok("/layers/claims.csv?skipGeometry=true").extract().asString().indexOf("WKT") < 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kml", "fgb", "gpkg", "csv", "geojson"})
    void otherProgramsFindNothingElse(String extension) throws Exception {
        Path file = Files.write(
                folder.resolve("claims." + extension),
                ok("/layers/claims." + extension + "?properties=actor&sortby=-id")
                        .extract()
                        .asByteArray());
        JsonNode features = OtherProgram.gdal(file).get("features");
        assertEquals(12, features.size());
        for (int i = 0; i < 12; i++) {
            JsonNode feature = features.get(i);
            String id = feature.path("id").asText(feature.at("/properties/id").asText());
            assertEquals("c%02d".formatted(11 - i), id);
            assertTrue(feature.get("geometry").isNull());
            assertTrue(feature.at("/properties/actor").isTextual());
            assertTrue(feature.at("/properties/title").isMissingNode());
        }
    }

    @Test
    void generalisedAndReprojectedAlike() throws Exception {
        JsonNode boundary = JSON.readTree(ok("/layers/boundaries.geojson?properties=geometry,lengthKm&zoom-level=3")
                        .extract()
                        .asByteArray())
                .at("/features/0");
        assertEquals("{\"lengthKm\":44}", boundary.get("properties").toString());
        assertEquals(39.5, boundary.at("/geometry/coordinates/1/1").asDouble());
        JsonNode metres = JSON.readTree(ok("/layers/boundaries.geojson?properties=geometry"
                                + "&crs=http://www.opengis.net/def/crs/EPSG/0/32638")
                        .extract()
                        .asByteArray())
                .at("/features/0");
        assertEquals("{}", metres.get("properties").toString());
        assertTrue(metres.at("/geometry/coordinates/0/0").asDouble() > 500_000);
    }
}
