package org.redlines.imported.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files as programs write them, after bug reports of other projects: the right value of each. */
class WorldsFilesTest {

    private static final Path FILES = Path.of("src/test/resources/imported");

    @TempDir
    Path folder;

    @Test
    void thePairThatIsNamedAsOneMakesThePoint() throws Exception {
        Reading reading = Reading.of(file("csv-x-and-lon.csv"));
        assertEquals("POINT (46.4058 39.2076)", reading.geometry());
        assertEquals("{\"id\":\"1\",\"x\":\"7\",\"name\":\"Kapan\"}", reading.properties(0));
        Path two = write("two.csv", "x,y,lon,lat\n1,2,46,39\n");
        assertEquals("POINT (46 39)", Reading.of(two).geometry());
        assertEquals(List.of("0:0  coordinates"), Reading.of(two).found());
        assertEquals("POINT (1 2)", Reading.inCrs(two, "EPSG:32638").geometry());
    }

    @Test
    void theUserNamesTheColumns() throws Exception {
        Path file = write("named.csv", "lon,lat,e,n,shape\n1,2,46,\"39,5\",\"POINT (3 4)\"\n");
        assertEquals("POINT (46 39.5)", columns(file, "e", "n", null).geometry());
        assertEquals("POINT (3 4)", columns(file, null, null, "shape").geometry());
        assertEquals(List.of("0:0  option"), columns(file, "e", null, null).found());
        assertEquals(List.of("0:0  option"), columns(file, "E", "N", null).found());
    }

    @Test
    void whateverTheFileSaysTheUserKnowsItsSystem() throws Exception {
        for (String name : List.of("prj2-meta", "prj2-bom", "prj-wgs-vert")) {
            assertEquals("POINT (46.4 39.2)", Reading.of(file(name + ".shp")).geometry());
            assertEquals(
                    "POINT (46.4 39.2)",
                    Reading.inCrs(file(name + ".shp"), "EPSG:4326").geometry());
        }
        assertEquals(List.of("0:0  no-crs"), Reading.of(file("prj-empty.shp")).found());
        assertEquals(
                "POINT (46.4 39.2)",
                Reading.inCrs(file("prj-empty.shp"), "EPSG:4326").geometry());
        for (String name : List.of("old-epsg", "link", "404000")) {
            Path file = file("gj-crs-" + name + ".geojson");
            assertEquals("POINT (46.4 39.2)", Reading.of(file).geometry());
            assertEquals("POINT (46.4 39.2)", Reading.inCrs(file, "EPSG:4326").geometry());
        }
        Reading mercator = Reading.of(file("gj-crs-102100.geojson"));
        assertEquals("EPSG:3857", mercator.crs().name());
    }

    @Test
    void aSystemWithoutACode() throws Exception {
        String system = "+proj=tmerc +lat_0=0 +lon_0=46.5 +k=1 +x_0=500000 +y_0=0 +datum=WGS84 +units=m";
        Path file = ByGdal.write(folder, "custom.gpkg", "-f", "GPKG", "-t_srs", system, "-where", "count=3");
        assertEquals("POINT (46.2444 38.9031)", rounded(Reading.of(file)));
    }

    @Test
    void thePositionThatIsNoPlaceIsNamed() throws Exception {
        Reading shapefile = Reading.of(file("antimer.shp"));
        assertEquals(List.of("0:0 feature 1, geometry.coordinates[0][1] out-of-range"), shapefile.found());
        assertEquals("[181.0, 60.0]", shapefile.findings().list().get(0).value());
        // What computing leaves over is no fault.
        Path last = write(
                "last.geojson",
                "{\"type\":\"Feature\",\"properties\":{},\"geometry\":{\"type\":\"Point\",\"coordinates\":[180.00000000000014,90.00000000000001]}}");
        assertEquals(List.of(), Reading.of(last).found());
    }

    @Test
    void headersOfEveryShape() throws Exception {
        for (String name :
                List.of("sep-line", "sep-comma", "pandas-index", "trailing-delims", "dup-cols", "short-rows")) {
            Reading reading = Reading.of(file("csv-" + name + ".csv"));
            assertTrue(reading.findings().errors() == 0 && !reading.features().isEmpty(), name);
        }
        Reading excel = Reading.of(file("csv-sep-line.csv"));
        assertEquals("POINT (46.4058 39.2076)", excel.geometry());
        assertEquals(3, excel.features().get(0).location().line());
        assertEquals(
                "{\"field_1\":\"0\",\"name\":\"Kapan\"}",
                Reading.of(file("csv-pandas-index.csv")).properties(0));
        assertEquals(
                "{\"name\":\"Kapan\"}",
                Reading.of(file("csv-trailing-delims.csv")).properties(0));
        assertEquals(
                "{\"name\":\"A\",\"Area\":\"1\",\"Area_2\":\"2\"}",
                Reading.of(file("csv-dup-cols.csv")).properties(0));
        assertEquals(
                "{\"name\":\"Kapan\",\"note\":null,\"source\":null}",
                Reading.of(file("csv-short-rows.csv")).properties(0));
    }

    @Test
    void idsThatAreNumbers() throws Exception {
        assertEquals(
                "1.5",
                Reading.of(file("gj-id-float-frac.geojson")).features().get(0).id());
        assertEquals(
                "40001",
                Reading.of(file("ids-40001.0.geojson")).features().get(0).id());
    }

    @Test
    void curvesAndSurfaces() throws Exception {
        Path wkt = write(
                "curves.csv",
                "WKT,a\n\"MULTISURFACE (((46 39,47 39,47 40,46 39)))\",1\n"
                        + "\"CIRCULARSTRING (46 39,46.1 39.1,46.2 39)\",2\n");
        Path gpkg = ByGdal.convert(wkt, folder, "curves.gpkg", "-f", "GPKG", "-a_srs", "EPSG:4326");
        Reading reading = Reading.of(gpkg);
        assertEquals("MULTIPOLYGON (((46 39, 47 39, 47 40, 46 39)))", reading.geometry());
        assertTrue(reading.features().get(1).geometry().getNumPoints() > 20);
        assertEquals("2", reading.features().get(1).id());
    }

    @Test
    void valuesOfDbase() throws Exception {
        Reading infinite = Reading.of(file("inf-nan.shp"));
        assertEquals(List.of("0:0  no-number"), infinite.found());
        assertEquals("{}", infinite.properties(0));
        assertEquals("{\"N\":2.5}", infinite.properties(4));
        assertEquals(List.of("0:0  rows"), Reading.of(file("more-dbf.shp")).found());
        assertTrue(Reading.of(file("more-dbf.shp")).message().startsWith("The file has 2 geometries and 3 rows"));
        // GDAL 3.6 does not tell truth values from letters; they stay what the file says.
        assertEquals("{\"L\":\"T\"}", Reading.of(file("logical.shp")).properties(0));
        assertEquals("{\"L\":\"1\"}", Reading.of(file("logical.shp")).properties(4));
        assertEquals(
                "{\"POPULATION\":1,\"POPULATION2\":2}",
                Reading.of(file("dup-fields.shp")).properties(0));
        assertEquals(List.of("0:0  column"), Reading.of(file("dup-fields.shp")).found());
    }

    @Test
    void everyFormatThatGdalReads() throws Exception {
        for (String format : List.of("FlatGeobuf:fgb", "GML:gml", "KML:kml", "OpenFileGDB:gdb", "MapInfo File:tab")) {
            String driver = format.split(":")[0];
            Path file = ByGdal.write(
                    folder, "a." + format.split(":")[1], "-f", driver, "-where", "count=3", "-nlt", "POINT");
            Reading reading = Reading.of(file);
            assertEquals(
                    0,
                    reading.findings().errors(),
                    () -> driver + reading.findings().list());
            assertEquals("POINT (46.2444 38.9031)", rounded(reading), driver);
        }
        assertTrue(Files.notExists(folder.resolve("a.gfs")));
        Path sheet = ByGdal.convert(
                write("sheet.csv", "name,lon,lat,code\nԿապան,46.4,39.2,007\n"), folder, "sheet.xlsx", "-f", "XLSX");
        assertEquals("POINT (46.4 39.2)", Reading.of(sheet).geometry());
        assertEquals("{\"name\":\"Կապան\",\"code\":\"007\"}", Reading.of(sheet).properties(0));
    }

    @Test
    void valuesComeAsTheyAre() throws Exception {
        Path json = write(
                "values.geojson",
                "{\"type\":\"Feature\",\"properties\":{\"whole\":9007199254740993,\"time\":\"2020-11-10T00:30:00+04:00\","
                        + "\"day\":\"2020-11-10\",\"code\":\"007\",\"part\":0.1,\"truth\":true},"
                        + "\"geometry\":{\"type\":\"Point\",\"coordinates\":[46,39]}}");
        Reading reading = Reading.of(ByGdal.convert(json, folder, "values.gpkg", "-f", "GPKG"));
        assertEquals(
                "{\"whole\":9007199254740993,\"time\":\"2020-11-10T00:30:00+04:00\",\"day\":\"2020-11-10\",\"code\":\"007\","
                        + "\"part\":0.1,\"truth\":true}",
                reading.properties(0));
    }

    @Test
    void anEmptyLayerIsNoChoice() throws Exception {
        Path file = write(
                "places.gpx",
                "<gpx version='1.1' creator='a' xmlns='http://www.topografix.com/GPX/1/1'><wpt lat='39' lon='46'>"
                        + "<name>Meghri</name></wpt></gpx>");
        assertEquals("POINT (46 39)", Reading.of(file).geometry());
    }

    private static Reading columns(Path file, String lon, String lat, String wkt) throws Exception {
        return Reading.of(new FeatureFile(file, null, null, null, lon, lat, wkt));
    }

    private static String rounded(Reading reading) {
        var at = reading.features().get(0).geometry().getCoordinate();
        return "POINT (" + Math.round(at.x * 1e4) / 1e4 + " " + Math.round(at.y * 1e4) / 1e4 + ")";
    }

    private static Path file(String name) {
        return FILES.resolve(name).toAbsolutePath();
    }

    private Path write(String name, String text) throws Exception {
        return Files.writeString(folder.resolve(name), text);
    }
}
