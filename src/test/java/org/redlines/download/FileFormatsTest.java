package org.redlines.download;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.geojson.GeoJsonReader;
import org.redlines.collection.ApiTest;

/** Each kind of file, opened by another program, holds what the GeoJSON holds. */
@QuarkusTest
class FileFormatsTest extends ApiTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    // A hole, several parts, a mixture, and every kind of property that territories have.
    @BeforeEach
    void publishAreas() {
        int version = fixture.publish("areas");
        fixture.fill(
                version,
                "territories",
                String.join(
                        " union all ",
                        area(0, "hole", "POLYGON((44 38,48 38,48 41,44 41,44 38),(45 39,45 40,46 40,46 39,45 39))"),
                        area(1, "parts", "MULTIPOLYGON(((40 40,41 40,41 41,40 40)),((42 40,43 40,43 41,42 40)))"),
                        area(2, "mixture", "GEOMETRYCOLLECTION(POINT(46.123456 39),LINESTRING(46 39,47 40))"),
                        area(3, "nowhere", null)));
        fixture.publishAgain(version);
    }

    private static String area(int ordinal, String id, String wkt) {
        String geometry = wkt == null ? "null::geometry" : "st_geomfromtext('" + wkt + "', 4326)";
        String properties = "{\"id\":\"" + id + "\",\"name\":\"Syunik, \\\"Սյունիք\\\"\n;سیونیک\",\"kind\":\"state\","
                + "\"names\":{\"hy\":\"Սյունիք\"},\"areaKm2\":4506.5,\"partOf\":null}";
        return "select '" + id + "', " + ordinal
                + ", null::daterange, p, g, jsonb_build_object('type', 'Feature', 'id', '" + id
                + "', 'geometry', st_asgeojson(g, 7)::jsonb, 'properties', p)::text"
                + " from (select '" + properties.replace("\n", "\\n") + "'::jsonb as p, " + geometry + " as g) s";
    }

    @ParameterizedTest
    @CsvSource({
        "territories, geojson",
        "territories, geojsonl",
        "territories, csv",
        "territories, kml",
        "territories, fgb",
        "territories, gpkg",
        "claims, geojson",
        "claims, geojsonl",
        "claims, csv",
        "claims, kml",
        "claims, fgb",
        "claims, gpkg",
        "boundaries, csv",
        "boundaries, kml",
        "boundaries, fgb",
        "boundaries, gpkg",
        "actors, csv",
        "actors, kml",
        "actors, fgb",
        "actors, gpkg"
    })
    void gdalReadsTheSameFeatures(String layer, String extension) throws Exception {
        for (String query : new String[] {"", "?bbox=40,36,47,41"}) {
            Path file = download("/layers/" + layer + "." + extension + query, layer + "." + extension);
            Map<String, JsonNode> expected = features(geoJson(layer, query));
            Map<String, JsonNode> read = features(OtherProgram.gdal(file, table(layer, extension)));
            assertEquals(expected.keySet(), read.keySet());
            for (Map.Entry<String, JsonNode> one : expected.entrySet()) {
                JsonNode other = read.get(one.getKey());
                assertSameGeometry(one.getValue().get("geometry"), other.get("geometry"));
                assertSameProperties(one.getValue().get("properties"), other.get("properties"));
            }
        }
    }

    @Test
    void gdalReadsAFileByItsIndexOverTheNetwork() throws Exception {
        String file = "/vsicurl/http://localhost:" + RestAssured.port + "/layers/claims.fgb";
        assertEquals(12, features(OtherProgram.gdal(file)).size());
        JsonNode found = OtherProgram.gdal(file, "-spat", "39.5", "35.5", "42.5", "37.5");
        assertEquals(Set.of("c00", "c01", "c02"), features(found).keySet());
    }

    @Test
    void aStatementOfOneTimeIsNoOpenInterval() throws Exception {
        int version = fixture.publish("statements");
        fixture.fill(
                version,
                "statements",
                String.join(
                        " union all ",
                        statement(0, "\"date\":\"1908-01-01\",\"dateEnd\":null,\"datePrecision\":\"year\""),
                        statement(1, "\"date\":\"2020-11-01\",\"dateEnd\":null,\"datePrecision\":\"month\""),
                        statement(2, "\"date\":\"2024-09-06\",\"dateEnd\":null,\"datePrecision\":\"day\""),
                        statement(3, "\"date\":\"2023-01-01\",\"dateEnd\":\"2023-01-03\",\"datePrecision\":\"day\"")));
        fixture.fill(version, "relations", statement(0, "\"validFrom\":\"2020-11-10\",\"validTo\":null"));
        fixture.publishAgain(version);
        String kml = ok("/layers/statements.kml").extract().asString();
        for (String when : new String[] {"1908", "2020-11", "2024-09-06"}) {
            assertTrue(kml.contains("<TimeStamp><when>" + when + "</when></TimeStamp>"), kml);
        }
        assertTrue(kml.contains("<TimeSpan><begin>2023-01-01</begin><end>2023-01-03</end></TimeSpan>"), kml);
        // What has no end holds until today.
        assertTrue(ok("/layers/relations.kml")
                .extract()
                .asString()
                .contains("<TimeSpan><begin>2020-11-10</begin></TimeSpan>"));
    }

    private static String statement(int ordinal, String properties) {
        return "select 's" + ordinal + "', " + ordinal
                + ", null::daterange, p, null::geometry, jsonb_build_object('type', 'Feature', 'id', 's" + ordinal
                + "', 'geometry', null, 'properties', p)::text from (select '{" + properties + "}'::jsonb as p) s";
    }

    // Beside its layer, a GeoPackage may hold a table of styles.
    private static String[] table(String layer, String extension) {
        return extension.equals("gpkg") ? new String[] {layer} : new String[0];
    }

    @Test
    void theEvidenceComesAlong() throws Exception {
        for (String extension : new String[] {"csv", "kml", "fgb", "gpkg"}) {
            Path file = download("/layers/claims." + extension, "evidence." + extension);
            JsonNode statements = features(OtherProgram.gdal(file, table("claims", extension)))
                    .get("c04")
                    .get("properties")
                    .get("statements");
            JsonNode read = statements.isTextual() ? JSON.readTree(statements.asText()) : statements;
            assertEquals(JSON.readTree("[{\"id\":\"s4\"},{\"id\":\"s5\"}]"), read, extension);
        }
    }

    private JsonNode geoJson(String layer, String query) throws Exception {
        return JSON.readTree(
                ok("/layers/" + layer + ".geojson" + query).extract().asByteArray());
    }

    private Path download(String address, String name) throws Exception {
        return Files.write(folder.resolve(name), ok(address).extract().asByteArray());
    }

    private static Map<String, JsonNode> features(JsonNode collection) {
        Map<String, JsonNode> features = new TreeMap<>();
        collection.get("features").forEach(one -> features.put(id(one), one));
        assertEquals(collection.get("features").size(), features.size());
        return features;
    }

    // GDAL takes a GeoJSON feature's id out of the properties.
    private static String id(JsonNode feature) {
        return feature.path("id").asText(feature.at("/properties/id").asText());
    }

    private static void assertSameGeometry(JsonNode expected, JsonNode read) throws Exception {
        assertEquals(expected.isNull(), read.isNull());
        if (!expected.isNull()) {
            Geometry one = new GeoJsonReader().read(expected.toString());
            Geometry other = new GeoJsonReader().read(read.toString());
            assertTrue(one.norm().equalsExact(other.norm(), 1e-9), () -> one + " is not " + other);
        }
    }

    // KML's own elements are called so by GDAL; a GeoJSON's id is compared as the feature's.
    private static JsonNode value(JsonNode properties, String name) {
        String inKml = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        return properties.has(name) ? properties.get(name) : properties.path(inKml);
    }

    // Programs differ in whether a JSON text is an object again, and whether a number is a text.
    private static void assertSameProperties(JsonNode expected, JsonNode read) throws Exception {
        for (Map.Entry<String, JsonNode> one : (Iterable<Map.Entry<String, JsonNode>>) expected::fields) {
            JsonNode other = value(read, one.getKey());
            if (one.getKey().equals("id") && other.isMissingNode()) {
                continue;
            }
            if (one.getValue().isNull()) {
                assertTrue(
                        other.isNull()
                                || other.isMissingNode()
                                || other.asText().isEmpty(),
                        one.getKey());
            } else if (one.getValue().isContainerNode()) {
                assertEquals(one.getValue(), other.isTextual() ? JSON.readTree(other.asText()) : other);
            } else if (one.getValue().isNumber()) {
                assertEquals(one.getValue().asDouble(), other.asDouble(), 1e-9);
            } else if (one.getValue().isBoolean()) {
                assertTrue(Stream.of(one.getValue().asText(), one.getValue().asBoolean() ? "1" : "0")
                        .anyMatch(other.asText()::equals));
            } else {
                assertEquals(one.getValue().asText(), other.asText());
            }
        }
    }
}
