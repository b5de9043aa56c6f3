package org.redlines.download;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redlines.collection.ApiTest;
import org.redlines.collection.Collections;
import org.redlines.collection.FileFormats;
import org.redlines.collection.Snapshots;
import org.redlines.http.ResponseCache;

/** Files that hold several things, opened by Python's standard library; and what all files owe. */
@QuarkusTest
class PackagesTest extends ApiTest {

    private static final String ZIP =
            """
            import csv, io, json, sys, zipfile
            z = zipfile.ZipFile(sys.argv[1])
            assert z.testzip() is None
            at = z.namelist()[0].split('/')[0] + '/'
            csvs = {n: len(list(csv.DictReader(io.TextIOWrapper(z.open(n), 'utf-8', newline=''))))
                    for n in z.namelist() if n.endswith('.csv')}
            geo = {n: len(json.load(z.open(n))['features']) for n in z.namelist() if n.endswith('.geojson')}
            print(json.dumps({'names': z.namelist(), 'csv': csvs, 'geojson': geo,
                'metadata': json.load(z.open(at + 'metadata.json')),
                'readme': z.read(at + 'README.txt').decode('utf-8')}))
            """;

    private static final String GPKG =
            """
            import json, sqlite3, sys
            d = sqlite3.connect(sys.argv[1])
            assert d.execute('pragma integrity_check').fetchone()[0] == 'ok'
            assert d.execute('pragma foreign_key_check').fetchall() == []
            from osgeo_utils.samples import validate_gpkg
            validate_gpkg.check(sys.argv[1])
            tables = d.execute('select table_name, data_type, description from gpkg_contents').fetchall()
            print(json.dumps({t: {'type': k, 'description': s,
                'rows': d.execute('select count(*) from "%s"' % t).fetchone()[0]} for t, k, s in tables}))
            """;

    // A filter that nothing fails: the file is made for the request.
    private static final String EVERYTHING = "?datetime=../..";

    @TempDir
    Path folder;

    @Inject
    Collections collections;

    @Inject
    FileFormats formats;

    @Inject
    Snapshots snapshots;

    @Inject
    ResponseCache ready;

    @Test
    void aZipTellsWhereItIsFrom() throws Exception {
        JsonNode zip = OtherProgram.python(ZIP, download("/layers/claims.zip", "claims.zip"));
        assertEquals(12, zip.at("/csv/redlines-claims~1claims.csv").asInt());
        assertEquals(12, zip.at("/geojson/redlines-claims~1claims.geojson").asInt());
        JsonNode metadata = zip.get("metadata");
        assertEquals("2024-09-06", metadata.get("lastEvidence").asText());
        assertEquals(12, metadata.at("/layers/0/features").asInt());
        assertTrue(metadata.at("/layers/0/properties/statements/description").isTextual());
        for (String part : List.of("Data version", "LICENCE", "ATTRIBUTION", "CITE AS", "CAREFUL", "METHOD")) {
            assertTrue(
                    zip.get("readme").asText().toUpperCase().contains(part.toUpperCase()),
                    zip.get("readme").asText());
        }
    }

    @Test
    void aFilteredZipSaysSo() throws Exception {
        JsonNode zip = OtherProgram.python(ZIP, download("/layers/claims.zip?actor=iran", "iran.zip"));
        assertEquals(4, zip.at("/csv/redlines-claims-selection~1claims.csv").asInt());
        assertTrue(zip.get("readme").asText().contains("actor=iran"));
        assertTrue(zip.get("readme").asText().contains("4 of 12 features"));
        assertEquals("actor=iran", zip.at("/metadata/layers/0/filter").asText());
    }

    @Test
    void everythingIsInOneZip() throws Exception {
        JsonNode zip = OtherProgram.python(ZIP, download("/layers/redlines.zip", "redlines.zip"));
        assertEquals(2 * collections.list().size() + 2, zip.get("names").size());
        assertEquals(zip.get("csv").size(), zip.get("geojson").size());
        assertEquals(12, zip.at("/csv/redlines~1claims.csv").asInt());
    }

    @Test
    void everythingIsInOneGeoPackage() throws Exception {
        Path file = download("/layers/redlines.gpkg", "redlines.gpkg");
        JsonNode tables = OtherProgram.python(GPKG, file);
        assertEquals(collections.list().size() + 1, tables.size(), "a table a layer, and one of styles");
        assertEquals(12, tables.at("/claims/rows").asInt());
        assertEquals("features", tables.at("/claims/type").asText());
        assertEquals("attributes", tables.at("/actors/type").asText());
        assertTrue(tables.at("/claims/description").asText().contains("Licence"));
        assertEquals(4, OtherProgram.gdal(file, "places").get("features").size());
    }

    @Test
    void theSameVersionGivesTheSameBytes() throws Exception {
        List<String> files = List.of(
                "claims.gpkg", "claims.zip", "claims.fgb", "claims.kml", "claims.csv", "redlines.zip", "redlines.gpkg");
        Map<String, byte[]> kept = new HashMap<>();
        Map<String, byte[]> made = new HashMap<>();
        for (String file : files) {
            kept.put(file, bytes("/layers/" + file));
            made.put(file, bytes("/layers/" + file + EVERYTHING));
        }
        // Forgets what is in memory; and the clock goes on, by more than ZIP's two seconds.
        ready.switchTo(snapshots.current().tag());
        Thread.sleep(2100);
        for (String file : files) {
            assertArrayEquals(kept.get(file), bytes("/layers/" + file), file);
            assertArrayEquals(made.get(file), bytes("/layers/" + file + EVERYTHING), file);
            if (!file.endsWith("zip")) {
                assertArrayEquals(kept.get(file), made.get(file), file);
            }
        }
    }

    @Test
    void aNewVersionIsWrittenAnew() throws Exception {
        byte[] before = bytes("/layers/claims.csv");
        int version = fixture.publish("without");
        fixture.change("claims", "delete from :set where ordinal > 2");
        fixture.publishAgain(version);
        assertTrue(bytes("/layers/claims.csv").length < before.length);
    }

    @Test
    void everyFormatIsAFileWithItsTypeAndTerms() {
        formats.list().forEach(format -> ok("/layers/places." + format.extension())
                .header("Content-Type", equalTo(format.format().mediaType()))
                .header("Content-Disposition", containsString("redlines-places." + format.extension()))
                .header("Link", containsString("rel=\"license\""))
                .header("Access-Control-Allow-Origin", "*")
                .header("ETag", containsString(format.format().name())));
    }

    @Test
    void theHeadIsThatOfTheFile() {
        formats.list().forEach(format -> {
            String address = "/layers/places." + format.extension() + "?bbox=0,0,90,90";
            String length = given().urlEncodingEnabled(false)
                    .head(address)
                    .then()
                    .statusCode(200)
                    .extract()
                    .header("Content-Length");
            assertEquals(ok(address).extract().header("Content-Length"), length, address);
        });
    }

    @Test
    void aPropertyThatIsNotDeclaredFailsRatherThanBeLost() {
        int version = fixture.publish("undeclared");
        fixture.change("places", "update :set set geojson = replace(geojson, '\"errorM\"', '\"undeclared\"')");
        fixture.publishAgain(version);
        get("/layers/places.csv").statusCode(500);
        get("/layers/places.gpkg").statusCode(500);
    }

    @Test
    void namesTheKnownExtensions() {
        get("/layers/claims.shp").statusCode(404).body("detail", containsString("csv, fgb, geojson, geojsonl, gpkg"));
        get("/layers/redlines.csv").statusCode(404).body("detail", containsString("gpkg, zip"));
        get("/layers/claims.kml?crs=http://www.opengis.net/def/crs/EPSG/0/3857")
                .statusCode(400)
                .body("parameter", equalTo("crs"));
    }

    private static byte[] bytes(String address) {
        return ok(address).extract().asByteArray();
    }

    private Path download(String address, String name) throws Exception {
        return Files.write(folder.resolve(name), bytes(address));
    }
}
