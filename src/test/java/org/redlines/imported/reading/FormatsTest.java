package org.redlines.imported.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.geojson.GeoJsonReader;
import org.redlines.imported.reading.FeatureReader.RawFeature;

/** Every format as GDAL writes it is read as GDAL reads it. */
class FormatsTest {

    @TempDir
    Path folder;

    @Test
    void geoJson() throws Exception {
        assertReadAsByGdal(ByGdal.write(folder, "a.geojson", "-f", "GeoJSON"), 4);
    }

    @Test
    void geoJsonOfAnotherSystem() throws Exception {
        Path file = ByGdal.write(folder, "a.json", "-f", "GeoJSON", "-t_srs", "EPSG:3857");
        assertTrue(Files.readString(file).contains("\"crs\""));
        assertReadAsByGdal(file, 4);
    }

    @Test
    void geoJsonWithTheMembersTurnedRound() throws Exception {
        Path file = folder.resolve("turned.geojson");
        Files.writeString(
                file,
                """
                {"features":[{"geometry":{"coordinates":[5009377.085697311,4865942.279503176],"type":"Point"},
                "properties":{"a":1},"id":7,"type":"Feature"}],"name":"x",
                "crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::3857"}},"type":"FeatureCollection"}""");
        Reading reading = Reading.of(file);
        assertEquals(List.of(), reading.found());
        assertEquals("7", reading.features().get(0).id());
        Geometry point =
                reading.crs().toLonLat(reading.features().get(0).geometry()).orElseThrow();
        assertEquals(45, point.getCoordinate().x, 1e-7);
        assertEquals(40, point.getCoordinate().y, 1e-4);
    }

    @Test
    void geoJsonSequences() throws Exception {
        assertReadAsByGdal(ByGdal.write(folder, "a.geojsonl", "-f", "GeoJSONSeq"), 4);
        assertReadAsByGdal(ByGdal.write(folder, "a.geojsons", "-f", "GeoJSONSeq", "-lco", "RS=YES"), 4);
    }

    @Test
    void geoPackage() throws Exception {
        assertReadAsByGdal(ByGdal.write(folder, "a.gpkg", "-f", "GPKG"), 4);
        assertReadAsByGdal(ByGdal.write(folder, "utm.gpkg", "-f", "GPKG", "-t_srs", "EPSG:32638"), 4);
    }

    @Test
    void aSystemOnAnotherDatum() throws Exception {
        Path file = ByGdal.write(folder, "gauss-kruger.gpkg", "-f", "GPKG", "-t_srs", "EPSG:28408");
        Reading reading = Reading.of(file);
        assertSame(ByGdal.read(file).path("features").get(0), reading.features().get(0), reading, 1e-7);
    }

    @Test
    void aGeoPackageOfSeveralLayers() throws Exception {
        Path file = ByGdal.write(folder, "two.gpkg", "-f", "GPKG", "-nln", "first");
        ByGdal.write(folder, "two.gpkg", "-f", "GPKG", "-nln", "second", "-update", "-where", "count > 0");
        Reading undecided = Reading.of(file);
        assertEquals("The file holds these layers: first, second. Choose one with --layer.", undecided.message());
        Reading second = Reading.ofLayer(file, "second");
        assertEquals(2, second.features().size());
        assertEquals("1", second.features().get(0).id());
    }

    @Test
    void shapefiles() throws Exception {
        for (String type : List.of("Point", "LineString", "Polygon")) {
            String[] only = {"-where", "OGR_GEOMETRY='" + type + "'"};
            assertReadAsByGdal(shapefile(type + ".shp", "UTF-8", only[0], only[1]), 1);
            assertReadAsByGdal(shapefile(type + "-utm.shp", "UTF-8", only[0], only[1], "-t_srs", "EPSG:32638"), 1);
        }
    }

    @Test
    void aShapefileWithHeights() throws Exception {
        Path flat = ByGdal.write(folder, "flat.geojson", "-f", "GeoJSON", "-where", "OGR_GEOMETRY='Polygon'");
        Path file = ByGdal.convert(
                flat, folder, "high.shp", "-f", "ESRI Shapefile", "-nlt", "POLYGONZ", "-zfield", "count");
        Reading reading = Reading.of(file);
        assertEquals(List.of(), reading.found());
        assertEquals(0, reading.features().get(0).geometry().getCoordinate().getZ());
    }

    @Test
    void aShapefileInCyrillic() throws Exception {
        Path file = shapefile("cyrillic.shp", "CP1251", "-where", "name='Ерасх'");
        assertEquals("Ерасх", name(Reading.of(file)));
        // Without a .cpg the table's own mark tells, and without that the user.
        Files.delete(folder.resolve("cyrillic.cpg"));
        byte[] table = Files.readAllBytes(folder.resolve("cyrillic.dbf"));
        table[29] = (byte) 0xc9;
        Files.write(folder.resolve("cyrillic.dbf"), table);
        assertEquals("Ерасх", name(Reading.of(file)));
        table[29] = 0;
        Files.write(folder.resolve("cyrillic.dbf"), table);
        assertEquals(List.of("0:0 feature 1, name encoding"), Reading.of(file).found());
        assertEquals("Ерасх", name(Reading.of(file, "windows-1251")));
    }

    @Test
    void aZippedShapefile() throws Exception {
        shapefile("zipped.shp", "UTF-8", "-where", "OGR_GEOMETRY='Polygon'");
        Path zip = folder.resolve("zipped.zip");
        run(
                "python3",
                "-c",
                """
                import sys, zipfile, glob
                with zipfile.ZipFile(sys.argv[1], 'w', zipfile.ZIP_DEFLATED) as out:
                    for part in glob.glob(sys.argv[2] + '/zipped.*[fjgx]') + [sys.argv[2] + '/zipped.shp']:
                        out.write(part, 'in/here/' + part.split('/')[-1])
                """,
                zip.toString(),
                folder.toString());
        Reading reading = Reading.of(zip);
        assertEquals(List.of(), reading.found());
        assertEquals("Ерасх", name(reading));
        assertEquals(1, ((Polygon) reading.features().get(0).geometry()).getNumInteriorRing());
    }

    @Test
    void tables() throws Exception {
        Reading wkt = Reading.of(ByGdal.write(folder, "wkt.csv", "-f", "CSV", "-lco", "GEOMETRY=AS_WKT"));
        assertEquals(List.of(), wkt.found());
        assertEquals(4, wkt.features().size());
        assertEquals("says \"no\", twice;\nthen yes", text(wkt.features().get(0), "text"));
        assertEquals(2, wkt.features().get(0).location().line());
        assertEquals(4, wkt.features().get(1).location().line());
        assertEquals("Polygon", wkt.features().get(2).geometry().getGeometryType());
        for (String separator : List.of("COMMA", "SEMICOLON", "TAB")) {
            Path file = ByGdal.write(
                    folder,
                    separator + ".csv",
                    "-f",
                    "CSV",
                    "-lco",
                    "GEOMETRY=AS_XY",
                    "-lco",
                    "SEPARATOR=" + separator,
                    "-lco",
                    "WRITE_BOM=YES",
                    "-where",
                    "OGR_GEOMETRY='Point'");
            Reading xy = Reading.of(file);
            assertEquals(List.of(), xy.found());
            assertEquals(
                    "POINT (46.2444 38.9031)", xy.features().get(0).geometry().toText());
            assertEquals("Մեղրի", name(xy));
            assertEquals(
                    List.of("name", "km", "count", "seen", "text"),
                    names(xy.features().get(0)));
        }
    }

    @Test
    void aTableOfAnotherEncodingAndOfCommasForPoints() throws Exception {
        Path file = folder.resolve("russian.csv");
        Files.write(file, "Название;Долгота;Широта\r\nЕрасх;44,83;39,78\r\n".getBytes("windows-1251"));
        // Its header is read first, in which no name means coordinates then.
        assertEquals(List.of("1:1 header no-coordinates"), Reading.of(file).found());
        Reading reading = Reading.of(file, "windows-1251");
        assertEquals(List.of(), reading.found());
        assertEquals("POINT (44.83 39.78)", reading.features().get(0).geometry().toText());
        Files.write(file, "\ufeffname,lat,lon\nЕрасх,39.78,44.83\n".getBytes(StandardCharsets.UTF_16LE));
        assertEquals("Ерасх", name(Reading.of(file)));
    }

    private Path shapefile(String name, String encoding, String... options) throws Exception {
        String[] all = Stream.concat(
                        Stream.of("-f", "ESRI Shapefile", "-lco", "ENCODING=" + encoding), Stream.of(options))
                .toArray(String[]::new);
        return ByGdal.write(folder, name, all);
    }

    private void assertReadAsByGdal(Path file, int count) throws Exception {
        Reading reading = Reading.of(file);
        assertEquals(List.of(), reading.found(), file.toString());
        JsonNode expected = ByGdal.read(file).path("features");
        assertEquals(count, expected.size());
        assertEquals(count, reading.features().size());
        for (int i = 0; i < count; i++) {
            assertSame(expected.get(i), reading.features().get(i), reading, 1e-6);
        }
    }

    private static void assertSame(JsonNode expected, RawFeature got, Reading reading, double tolerance)
            throws Exception {
        expected.path("properties").fields().forEachRemaining(property -> {
            // GDAL writes what it takes for dates with slashes into text, and numbers by value.
            String want = property.getValue().isNumber()
                    ? Double.toString(property.getValue().doubleValue())
                    : property.getValue().asText();
            JsonNode value = got.properties().path(property.getKey());
            assertEquals(want, value.isNumber() ? Double.toString(value.doubleValue()) : value.asText());
        });
        if (expected.path("geometry").isNull()) {
            assertEquals(null, got.geometry());
            return;
        }
        Geometry want = new GeoJsonReader().read(expected.path("geometry").toString());
        Geometry have = reading.crs().toLonLat(got.geometry()).orElseThrow();
        assertTrue(want.norm().equalsExact(have.norm(), tolerance), () -> want + " " + have);
    }

    private static String name(Reading reading) {
        assertEquals(List.of(), reading.found());
        return text(reading.features().get(0), "name").isEmpty()
                ? text(reading.features().get(0), "Название")
                : text(reading.features().get(0), "name");
    }

    private static String text(RawFeature feature, String property) {
        return feature.properties().path(property).asText();
    }

    private static List<String> names(RawFeature feature) {
        return StreamSupport.stream(
                        ((Iterable<String>) () -> feature.properties().fieldNames()).spliterator(), false)
                .toList();
    }

    private static void run(String... command) throws Exception {
        assertEquals(0, new ProcessBuilder(command).inheritIO().start().waitFor());
    }
}
