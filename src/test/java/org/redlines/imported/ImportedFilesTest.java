package org.redlines.imported;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redlines.collection.Fixture;
import org.redlines.imported.reading.ByGdal;
import org.redlines.version.CurrentVersion;

/** The downloads of a layer whose names and values no writer expects, as GDAL reads them. */
@QuarkusTest
class ImportedFilesTest {

    private static final String NAMES =
            """
            {"type":"Feature","properties":{"name":"A","Name":"B","NAME":"C","WKT":"w","wkt":"v","width 5\\" pipe":"x",
             " value":"y","a\\u000bb":"m","a\\u0001b":"n","İ":"dot","i":"none","begin":"soon","geom":"g","fid":7,"select":"s"},
             "geometry":{"type":"Point","coordinates":[46.4,39.2]}}
            """;
    private static final List<String> VALUES =
            List.of("A", "B", "C", "w", "v", "x", "y", "m", "n", "dot", "none", "soon", "g", "7", "s");

    private static final String NUMBERS =
            """
            {"type":"Feature","properties":{"small":5,"large":11234567890,"huge":9007199254740993,
             "at":"2020-11-10T00:30:00.125+04:00","when":"2020-11-10"},"geometry":{"type":"Point","coordinates":[46.4,39.2]}}
            {"type":"Feature","properties":{"small":-2147483648,"large":1,"huge":1,
             "at":"2021-01-01T00:00:00Z","when":"2024-09"},"geometry":{"type":"Point","coordinates":[46.5,39.3]}}
            {"type":"Feature","properties":{"small":null,"large":1604966400000,"huge":null,"at":null,"when":"1994"},
             "geometry":{"type":"Point","coordinates":[46.6,39.3]}}
            """;

    @Inject
    ImportCommand importing;

    @Inject
    Fixture fixture;

    @Inject
    CurrentVersion current;

    @TempDir
    Path folder;

    @BeforeEach
    void serve() {
        fixture.serve();
    }

    @AfterEach
    void clear() {
        fixture.clear();
    }

    @Test
    void everyFileTakesEveryName() throws Exception {
        publish(NAMES);
        for (String extension : new String[] {"geojson", "csv", "kml", "gpkg", "fgb"}) {
            JsonNode properties = read(extension).at("/features/0/properties");
            List<String> values = new ArrayList<>();
            properties.forEach(value -> values.add(value.asText()));
            // GDAL takes a table's last column for the geometry, and KML's own elements are first.
            VALUES.forEach(value -> assertTrue(values.contains(value), extension + ": " + value + " of " + properties));
        }
        JsonNode table = read("gpkg").at("/features/0/properties");
        assertEquals("x", table.path("width 5\" pipe").asText());
        assertEquals("y", table.path(" value").asText());
        assertEquals("dot", table.path("İ").asText(), "another letter than i");
        assertEquals("none", table.path("i").asText());
        assertEquals("C", table.path("NAME_3").asText(), "SQLite takes name, Name and NAME for the same");
        assertEquals("A", read("kml").at("/features/0/properties/Name").asText());
        String header = bytes("csv").lines().findFirst().orElseThrow();
        assertTrue(header.contains("WKT_2,wkt_3"), header);
        assertTrue(header.endsWith(",WKT"), header);
    }

    @Test
    void aTableWithAColumnNamedWktComesBack() throws Exception {
        publish("{\"type\":\"Feature\",\"properties\":{\"name\":\"A\",\"WKT\":\"w\"},"
                + "\"geometry\":{\"type\":\"Point\",\"coordinates\":[46.4,39.2]}}");
        assertEquals(0, run(download("csv", "again.csv"), "--as", "again"));
        given().get("/ogc/collections/again/items/1")
                .then()
                .body("geometry.coordinates", equalTo(List.of(46.4f, 39.2f)))
                .body("properties.WKT_2", equalTo("w"));
    }

    @Test
    void numbersAndTimesKeepTheirKindAndDigits() throws Exception {
        publish(NUMBERS, "--time", "when");
        String kml = bytes("kml");
        for (String field : new String[] {"int\" name=\"small", "double\" name=\"large", "string\" name=\"huge"}) {
            assertTrue(kml.contains("<SimpleField type=\"" + field + "\""), field);
        }
        for (String when : new String[] {"2020-11-10", "2024-09", "1994"}) {
            assertTrue(kml.contains("<TimeStamp><when>" + when + "</when></TimeStamp>"), when);
        }
        for (String extension : new String[] {"kml", "gpkg", "fgb", "csv"}) {
            JsonNode first = feature(read(extension), 46.4);
            assertEquals("9007199254740993", first.path("huge").asText(), extension);
            assertEquals(11234567890L, first.path("large").asLong(), extension);
            assertEquals(
                    1604966400000L, feature(read(extension), 46.6).path("large").asLong(), extension);
        }
        for (String extension : new String[] {"gpkg", "fgb"}) {
            String told = ByGdal.describe(download(extension, "told." + extension));
            assertTrue(told.contains("at: DateTime"), told);
            assertTrue(told.contains("huge: Integer64"), told);
        }
        assertEquals(
                "2020-11-09T20:30:00.125Z",
                feature(read("gpkg"), 46.4).path("at").asText());
    }

    @Test
    void aPlacemarkIsNamedByANameInCapitals() throws Exception {
        publish("{\"type\":\"Feature\",\"properties\":{\"NAME\":\"Kapan\"},\"geometry\":null}");
        assertTrue(bytes("kml").contains("<Placemark><name>Kapan</name>"));
    }

    @Test
    void aSavedGeoJsonSaysItsReferenceSystem() throws Exception {
        publish(NUMBERS);
        for (int code : new int[] {3857, 32638}) {
            String uri = "http://www.opengis.net/def/crs/EPSG/0/" + code;
            given().get("/layers/own.geojson?crs=" + uri)
                    .then()
                    .header("Content-Disposition", containsString("redlines-own-EPSG-" + code + ".geojson"))
                    .body("coordRefSys", equalTo(uri));
            Path metres = download("geojson?crs=" + uri, "metres-" + code + ".geojson");
            assertEquals(
                    46.4,
                    ByGdal.read(metres).at("/features/0/geometry/coordinates/0").asDouble(),
                    1e-6);
            // And so for us.
            assertEquals(0, run(metres, "--as", "again"));
            given().get("/ogc/collections/again/items/1")
                    .then()
                    .body("geometry.coordinates", equalTo(List.of(46.4f, 39.2f)));
        }
        assertFalse(bytes("geojson").contains("\"crs\""));
        given().get("/layers/own.geojsonl?crs=http://www.opengis.net/def/crs/EPSG/0/3857")
                .then()
                .statusCode(400);
    }

    @Test
    void aSystemWithoutAPlaceForEveryFeatureIsNotOffered() throws Exception {
        String utm = "http://www.opengis.net/def/crs/EPSG/0/32638";
        publish("{\"type\":\"Feature\",\"properties\":{},\"geometry\":{\"type\":\"Point\",\"coordinates\":[135,0]}}");
        given().get("/ogc/collections/own").then().body("crs", not(hasItem(utm)));
        for (String address :
                new String[] {"/ogc/collections/own/items", "/ogc/collections/own/items/1", "/layers/own.csv"}) {
            given().get(address + "?crs=" + utm)
                    .then()
                    .statusCode(400)
                    .body("parameter", equalTo("crs"))
                    .body("expected", not(containsString(utm)));
            given().get(address + "?crs=http://www.opengis.net/def/crs/EPSG/0/3857")
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void anIntegerIsFoundByAllItsDigits() throws Exception {
        publish(NUMBERS);
        for (String number : new String[] {"9007199254740993", "11234567890"}) {
            String items = "/ogc/collections/own/items?properties=huge&";
            String name = number.length() > 11 ? "huge" : "large";
            given().get(items + name + "=" + number).then().body("features.id", equalTo(List.of("1")));
            given().get(items + "filter=" + name + "=" + number).then().body("features.id", equalTo(List.of("1")));
        }
    }

    @Test
    void aTableForExcelBeginsWithItsMark() throws Exception {
        publish(NAMES);
        assertTrue(bytes("csv?bom=true").startsWith("\uFEFFid,name,"));
        assertTrue(bytes("csv?bom=false").startsWith("id,name,"));
        given().get("/layers/own.csv?bom=yes").then().statusCode(400).body("parameter", equalTo("bom"));
        given().get("/layers/own.gpkg?bom=true").then().statusCode(400);
    }

    @Test
    void itIsCitedByWhomItsImporterNames() throws Exception {
        publish(NUMBERS, "--title", "Villages of Syunik", "--attribution", "Müller & Söhne");
        String citation = "/ogc/collections/own/citation";
        given().get(citation + "?f=text")
                .then()
                .body(containsString("Müller & Söhne, Villages of Syunik, data version"));
        given().get(citation + "?f=bibtex")
                .then()
                .body(containsString("author    = {{Müller \\& Söhne}}"))
                .body(containsString("publisher = {Redlines}"));
        given().get(citation + "?f=csl-json").then().body("[0].author[0].literal", equalTo("Müller & Söhne"));
        publish(NUMBERS);
        given().get(citation + "?f=text").then().body(containsString("Redlines, own, data"));
    }

    private static JsonNode feature(JsonNode read, double longitude) {
        for (JsonNode feature : read.get("features")) {
            if (feature.at("/geometry/coordinates/0").asDouble() == longitude) {
                return feature.get("properties");
            }
        }
        throw new AssertionError("no feature at " + longitude);
    }

    private JsonNode read(String extension) throws Exception {
        return ByGdal.read(download(extension, "out." + extension));
    }

    private String bytes(String file) throws Exception {
        return Files.readString(download(file, "text"));
    }

    private Path download(String file, String name) throws Exception {
        byte[] bytes = given().get("/layers/own." + file)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        return Files.write(folder.resolve(name), bytes);
    }

    private void publish(String features, String... options) throws Exception {
        List<String> arguments = new ArrayList<>(List.of("--as", "own"));
        arguments.addAll(List.of(options));
        Path file = Files.writeString(folder.resolve("in.geojson"), features);
        assertEquals(0, run(file, arguments.toArray(String[]::new)));
    }

    private int run(Path file, String... options) throws Exception {
        List<String> arguments = new ArrayList<>(List.of(file.toString()));
        arguments.addAll(List.of(options));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int code = importing.run(
                new PrintStream(out, true, StandardCharsets.UTF_8), false, arguments.toArray(String[]::new));
        assertEquals(0, code, () -> out.toString(StandardCharsets.UTF_8));
        current.refresh();
        return code;
    }
}
