package org.redlines.imported;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redlines.collection.Fixture;
import org.redlines.geodata.TestDossier;
import org.redlines.geodata.publishing.Publisher;
import org.redlines.imported.reading.ByGdal;
import org.redlines.version.CurrentVersion;

/** Imported layers through the commands, and then through HTTP. */
@QuarkusTest
class ImportedLayersTest {

    private static final String ITEMS = "/ogc/collections/own/items";

    @Inject
    ImportCommand importing;

    @Inject
    RemoveCommand removing;

    @Inject
    Publisher publisher;

    @Inject
    Fixture fixture;

    @Inject
    CurrentVersion current;

    @TempDir
    Path folder;

    private String said;

    @BeforeEach
    void serve() {
        fixture.serve();
    }

    @AfterEach
    void clear() {
        fixture.clear();
    }

    @Test
    void aLayerIsServedLikeTheDossiers() throws Exception {
        importSample("--time", "seen", "--title", "Own places", "--licence", "CC-BY-4.0", "--attribution", "Somebody");
        assertTrue(said.endsWith("Published own, 4 features, with version 2.\n"), said);
        get("/ogc/collections/own")
                .body("title", equalTo("Own places"))
                .body("itemCount", equalTo(4))
                .body("attribution", equalTo("Somebody"))
                .body("extent.temporal.interval[0]", contains("2020-10-20T00:00:00Z", "2024-09-05T23:59:59Z"))
                .body("links.findAll { it.rel == 'license' }.href", hasItem(containsString("creativecommons")));
        get("/ogc/collections").body("collections.id", hasItem("own"));
        get(ITEMS)
                .body("numberMatched", equalTo(4))
                .body("features.id", contains("1", "2", "3", "4"))
                .body("features[0].properties.name", equalTo("Մեղրի"))
                .body("features[0].properties.text", equalTo("says \"no\", twice;\nthen yes"))
                .body("features[3].geometry", nullValue());
        get("/ogc/collections/own/schema")
                .body("properties.count.type", equalTo("integer"))
                .body("properties.km.type", contains("number", "null"))
                .body("properties.seen.format", equalTo("date"))
                .body("properties.name.type", equalTo("string"));
    }

    @Test
    void itsTextIsCompactRoundedAndWound() throws Exception {
        write(
                """
                {"type":"Feature","id":"a","properties":{"x":{"b":[1,null]}},"geometry":{"type":"Polygon","coordinates":
                [[[44,39,5],[44,40,5],[45.123456789,40,5],[44,39,5]]]}}""");
        assertEquals(0, run("in.geojson", "--as", "own"));
        assertTrue(said.contains("note heights"), said);
        get(ITEMS + "/a")
                .body(containsString("{\"type\":\"Feature\",\"id\":\"a\",\"geometry\":{\"type\":\"Polygon\","
                        + "\"coordinates\":[[[44,39],[45.1234568,40],[44,40],[44,39]]]},"
                        + "\"properties\":{\"id\":\"a\",\"x\":{\"b\":[1,null]}}"));
    }

    @Test
    void itsPropertiesCanBeFilteredAndSortedBy() throws Exception {
        importSample("--time", "seen");
        get(ITEMS + "?filter=km > 0.5 AND seen > DATE('2023-12-31')").body("features.id", contains("1"));
        get(ITEMS + "?filter=S_INTERSECTS(geometry,POINT(44.1 39.1))").body("features.id", contains("3"));
        get(ITEMS + "?name=Ерасх").body("features.id", contains("3"));
        get(ITEMS + "?bbox=44.3,39.3,44.6,39.6").body("features.id", contains("4"));
        get(ITEMS + "?datetime=2024-01-01/..").body("features.id", contains("1"));
        get(ITEMS + "?sortby=-count&limit=2").body("features.id", contains("4", "1"));
    }

    @Test
    void aPropertyMayHaveTheNameOfAParameter() throws Exception {
        write("{\"type\":\"Feature\",\"properties\":{\"limit\":7,\"f\":\"x\",\"crs\":1},\"geometry\":null}"
                + "{\"type\":\"Feature\",\"properties\":{\"limit\":8,\"f\":\"x\",\"crs\":1},\"geometry\":null}");
        assertEquals(0, run("in.geojson", "--as", "own"));
        get(ITEMS + "?limit=1").body("numberMatched", equalTo(2)).body("numberReturned", equalTo(1));
        get(ITEMS + "?filter=\"limit\"=8").body("features.id", contains("2"));
    }

    @Test
    void itHasEveryDocumentThoughNobodyKnowsItsLicence() throws Exception {
        importSample("--licence", "ask the ministry");
        for (String path : new String[] {"", "/items", "/items/1", "/queryables", "/schema", "/citation"}) {
            given().get("/ogc/collections/own" + path).then().statusCode(200).body(not(containsString("spdx.org")));
            given().header("Accept", "text/html, */*;q=0.1")
                    .get("/ogc/collections/own" + path)
                    .then()
                    .statusCode(200)
                    .body(not(containsString("href=\"\"")));
        }
        given().get("/layers/own.csv").then().statusCode(200).header("Link", nullValue());
        get("/ogc/collections/own").body("licence", equalTo("ask the ministry"));
        given().get("/ogc/api").then().statusCode(200);
        given().get("/feeds/changes.atom").then().statusCode(200);
        given().get("/feeds/changes.json").then().statusCode(200);
    }

    @Test
    void everyKindOfFileHoldsIt() throws Exception {
        // Names that the writers of files use themselves, and two that differ in capitals only.
        write(
                """
                {"type":"Feature","properties":{"fid":9,"geom":"a","NAME":"x","name":"y","when":"2024-01-01T00:00:00Z"},"geometry":{"type":"Point","coordinates":[44,39]}}
                {"type":"Feature","properties":{"fid":8,"geom":"b","NAME":"z","name":null,"ok":true},"geometry":{"type":"Point","coordinates":[45,39]}}
                """);
        assertEquals(0, run("in.geojson", "--as", "own"));
        for (String extension : new String[] {"geojson", "geojsonl", "csv", "kml", "gpkg", "fgb"}) {
            byte[] file = given().get("/layers/own." + extension)
                    .then()
                    .statusCode(200)
                    .extract()
                    .asByteArray();
            Path path = Files.write(folder.resolve("out." + extension), file);
            assertEquals(2, ByGdal.read(path).path("features").size(), extension);
        }
        given().get("/layers/own.zip").then().statusCode(200);
        given().get("/layers/own.csv").then().body(containsString("id,fid,geom,NAME,name,when,ok"));
        given().get("/layers/redlines.gpkg").then().statusCode(200);
    }

    @Test
    void aLayerThatIsImportedAgainIsReplaced() throws Exception {
        importSample();
        write("{\"type\":\"Feature\",\"id\":\"new\",\"properties\":{\"a\":1},\"geometry\":null}");
        assertEquals(0, run("in.geojson", "--as", "own"));
        get(ITEMS).body("features.id", contains("new"));
        get(ITEMS + "?asOf=2").body("features.id", contains("1", "2", "3", "4"));
        get("/ogc/collections/claims/items").body("numberMatched", equalTo(12));
    }

    @Test
    void aBadFileChangesNothing() throws Exception {
        importSample();
        write("{\"type\":\"Feature\",\"properties\":{},\"geometry\":{\"type\":\"Point\",\"coordinates\":[461,38]}}");
        assertEquals(1, run("in.geojson", "--as", "own"));
        assertTrue(
                said.contains("in.geojson:1:76: out-of-range\n    feature 1, geometry.coordinates: [461.0, 38.0]\n"),
                said);
        assertTrue(said.endsWith("1 error. Nothing was published.\n"), said);
        get(ITEMS).body("numberMatched", equalTo(4)).body("version", equalTo(2));
    }

    @Test
    void idsAreUniqueAndCanStandInAnAddress() throws Exception {
        write("code,lon,lat\nA1,1,2\nA2,1,2\nA1,1,2\n", "in.csv");
        assertEquals(1, run("in.csv", "--as", "own", "--id", "code"));
        assertTrue(said.contains("in.csv:4:1: id\n    feature 3: A1\n    Feature 1 has this id already.\n"), said);
        write("code,lon,lat\nA/1,1,2\n,1,2\n", "in.csv");
        assertEquals(1, run("in.csv", "--as", "own", "--id", "code"));
        assertTrue(said.contains("feature 1, code: A/1"), said);
        assertTrue(said.contains("The feature has no id: this property is empty."), said);
        assertEquals(0, run("in.csv", "--as", "own"));
        get(ITEMS + "/2").body("properties.code", nullValue());
    }

    @Test
    void timesAreReadAsTheyAreWritten() throws Exception {
        write("a,from,to,lon,lat\n1,2024,2024-03,1,2\n2,2024-02-10,,1,2\n3,,,1,2\n", "in.csv");
        assertEquals(0, run("in.csv", "--as", "own", "--start", "from", "--end", "to"));
        get(ITEMS + "?datetime=2024-03-31").body("features.id", contains("1", "2", "3"));
        get(ITEMS + "?datetime=2024-04-01").body("features.id", contains("2", "3"));
        get(ITEMS + "?datetime=2023-12-31").body("features.id", contains("3"));
        write("a,from,to,lon,lat\n1,soon,2024-03,1,2\n2,2024-02-10,2023,1,2\n", "in.csv");
        assertEquals(1, run("in.csv", "--as", "own", "--start", "from", "--end", "to"));
        assertTrue(said.contains("in.csv:2:1: time\n    feature 1, from: soon\n"), said);
        assertTrue(said.contains("in.csv:3:1: time\n    feature 2, to: 2023\n"), said);
    }

    @Test
    void aTableIsTypedByWhatItSays() throws Exception {
        write(
                "whole,part,code,truth,day,free,lon,lat\n1,1.5,007,TRUE,2024-02-29,1,1,2\n-2,3,8,false,2023-01-01,x,1,2\n",
                "in.csv");
        assertEquals(0, run("in.csv", "--as", "own"));
        get("/ogc/collections/own/schema")
                .body("properties.whole.type", equalTo("integer"))
                .body("properties.part.type", equalTo("number"))
                .body("properties.code.type", equalTo("string"))
                .body("properties.truth.type", equalTo("boolean"))
                .body("properties.day.format", equalTo("date"))
                .body("properties.free.type", equalTo("string"));
        get(ITEMS + "/1")
                .body(
                        containsString(
                                "\"whole\":1,\"part\":1.5,\"code\":\"007\",\"truth\":true,\"day\":\"2024-02-29\",\"free\":\"1\""));
    }

    @Test
    void aCodeStaysAText() throws Exception {
        assertEquals(0, run(sample("csv-trailing-zero.csv"), "--as", "own"));
        get(ITEMS).body("features.properties.art", contains("5.1", "5.10"));
        assertTrue(said.contains("art: 5.10"), said);
        assertEquals(0, run(sample("csv-exp-code.csv"), "--as", "own"));
        get(ITEMS).body("features.properties.code", contains("1E10", "2E5"));
        assertTrue(said.matches("(?s).*\nPublished own, 2 features, with version [0-9]+\\.\n"), said);
    }

    @Test
    void aDecimalCommaMakesANumber() throws Exception {
        assertEquals(0, run(sample("csv-semicolon-decimal-values.csv"), "--as", "own"));
        get("/ogc/collections/own/schema").body("properties.km.type", equalTo("number"));
        get(ITEMS + "?filter=km>10").body("features.id", contains("1"));
        get(ITEMS + "?sortby=km").body("features.properties.km", contains(7.0f, 8.25f, 12.5f));
    }

    @Test
    void aPropertyMayBeNamedGeometry() throws Exception {
        assertEquals(0, run(sample("gj-prop-geometry.geojson"), "--as", "own"));
        get(ITEMS + "/1")
                .body("properties.geometry", equalTo("surveyed"))
                .body("geometry.coordinates", contains(46.4f, 39.2f));
        get(ITEMS + "?filter=S_INTERSECTS(geometry,POINT(46.4 39.2))").body("numberMatched", equalTo(1));
        get("/ogc/collections/own/queryables").body("properties.geometry.format", equalTo("geometry-any"));
        get("/ogc/collections/own/schema").body("properties.geometry.x-ogc-role", equalTo("primary-geometry"));
        for (String file : new String[] {"geojson", "csv", "gpkg", "fgb", "kml"}) {
            given().get("/layers/own." + file).then().statusCode(200);
        }
    }

    @Test
    void whatIsServedIsTheNewLayerAtOnce() throws Exception {
        for (int i = 1; i <= 5; i++) {
            write("n,lon,lat\n" + i + ",1,2\n", "in.csv");
            assertEquals(0, run("in.csv", "--as", "own"));
            get(ITEMS).body("features[0].properties.n", equalTo(i));
        }
    }

    @Test
    void itSurvivesAPublicationAndIsRemovedOnce() throws Exception {
        importSample();
        publisher.publish(TestDossier.in(folder.resolve("dossier")).folder(), step -> {});
        get(ITEMS).body("numberMatched", equalTo(4)).body("version", equalTo(3));
        assertEquals(0, remove("own"));
        assertEquals("Removed own with version 4. Earlier versions still have it.\n", said);
        given().get(ITEMS).then().statusCode(404);
        get("/ogc/collections").body("collections.id", not(hasItem("own")));
        get(ITEMS + "?asOf=3").body("numberMatched", equalTo(4));
        assertEquals(2, remove("own"));
        assertEquals("redlines: There is no imported layer 'own'. There are none.\n", said);
        assertEquals(0, remove("own", "--everywhere"));
        current.refresh();
        given().get(ITEMS + "?asOf=3").then().statusCode(404);
        assertEquals(2, remove("claims", "--everywhere"));
        assertEquals(2, remove("own", "--nowhere"));
    }

    @Test
    void namesOfOthersAreRefused() throws Exception {
        write("lon,lat\n1,2\n", "in.csv");
        for (String name : new String[] {"claims", "redlines", "Own", "own layer", "-own", "../own"}) {
            assertEquals(2, run("in.csv", "--as", name), name);
        }
        assertEquals(2, run("in.csv"));
        assertEquals(2, run("in.csv", "--as", "own", "--colour", "red"));
        assertEquals(2, run("in.csv", "--as", "own", "--crs", "EPSG:999999"));
        assertEquals(1, run("in.csv", "--as", "own", "--id", "none"));
        assertTrue(said.contains("There is no such property."), said);
    }

    @Test
    void otherSystemsAreTransformed() throws Exception {
        Path file = ByGdal.write(folder, "utm.gpkg", "-f", "GPKG", "-t_srs", "EPSG:32638");
        assertEquals(0, run(file.getFileName().toString(), "--as", "own"));
        get(ITEMS + "/1").body(containsString("\"coordinates\":[46.2444,38.9031]"));
        write("x,y\n434461.5,4306258.25\n", "in.csv");
        assertEquals(1, run("in.csv", "--as", "own"));
        assertTrue(said.contains("--crs EPSG:"), said);
        assertEquals(0, run("in.csv", "--as", "own", "--crs", "EPSG:32638"));
        // As PROJ computes it.
        get(ITEMS + "/1").body(containsString("\"coordinates\":[44.2441704,38.9027683]"));
    }

    private void importSample(String... options) throws Exception {
        write(ByGdal.SAMPLE);
        String[] arguments = new String[options.length + 3];
        arguments[0] = "in.geojson";
        arguments[1] = "--as";
        arguments[2] = "own";
        System.arraycopy(options, 0, arguments, 3, options.length);
        assertEquals(0, run(arguments), () -> said);
        // It is served when the command has ended.
        get("/ogc/collections/own");
    }

    private int run(String... arguments) throws Exception {
        arguments[0] = folder.resolve(arguments[0]).toString();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int code = importing.run(new PrintStream(out, true, StandardCharsets.UTF_8), false, arguments);
        said = out.toString(StandardCharsets.UTF_8);
        // Tests begin the versions at 1 again and again, which the listener need not have noticed.
        current.refresh();
        return code;
    }

    private int remove(String... arguments) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int code = removing.run(new PrintStream(out, true, StandardCharsets.UTF_8), arguments);
        said = out.toString(StandardCharsets.UTF_8);
        // Tests begin the versions at 1 again and again, which the listener need not have noticed.
        current.refresh();
        return code;
    }

    private String sample(String name) throws Exception {
        Files.copy(Path.of("src/test/resources/imported", name), folder.resolve(name));
        return name;
    }

    private void write(String text, String... name) throws Exception {
        Files.writeString(folder.resolve(name.length == 0 ? "in.geojson" : name[0]), text);
    }

    private static ValidatableResponse get(String address) {
        return given().get(address).then().statusCode(200);
    }
}
