package org.redlines.imported.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.JDBC;

/** Files that are broken, or made to break what reads them. Each is refused, with the place where that can be told. */
class HostileFilesTest {

    @TempDir
    Path folder;

    @Test
    void noFileAtAll() throws Exception {
        assertEquals(
                "There is no such file.", Reading.of(folder.resolve("none.csv")).message());
        assertEquals(
                "This is a directory. Name a file in it.", Reading.of(folder).message());
        assertEquals(
                "The file is empty.", Reading.of(write("empty.geojson", "")).message());
    }

    @Test
    void anExtensionThatPromisesAnotherKind() throws Exception {
        Path gpkg = ByGdal.write(folder, "a.gpkg", "-f", "GPKG");
        Path renamed = Files.move(gpkg, folder.resolve("a.csv"));
        assertEquals(4, Reading.of(renamed).features().size());
        String message = Reading.of(write("a.shp", "lon,lat\n1,2\n")).message();
        assertEquals("GDAL cannot find any features in this file.", message);
    }

    @Test
    void everyFaultOfGeoJsonHasItsPlace() throws Exception {
        Reading reading = Reading.of(
                write(
                        "faults.geojson",
                        """
                {"type":"FeatureCollection","features":[
                {"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[246.2,38.9]}},
                {"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[46.2,NaN]}},
                {"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":[[[4,3],[4,4],[5,4],[5,3]]]}},
                {"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":[[[4,3],[4,4],[4,3]]]}},
                {"type":"Feature","properties":{},"geometry":{"type":"LineString","coordinates":[[1,2]]}},
                {"type":"Feature","properties":{},"geometry":{"type":"LineString","coordinates":[[1,2],[3]]}},
                {"type":"Feature","properties":{},"geometry":{"type":"Circle","coordinates":[1,2]}},
                {"type":"Feature","properties":[],"geometry":null},
                7,
                {"type":"Point","coordinates":[1,2]},
                {"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[1,2]}}
                ]}
                """));
        assertEquals(
                List.of(
                        "2:76 feature 1, geometry.coordinates out-of-range",
                        "3:76 feature 2, geometry.coordinates out-of-range",
                        "4:79 feature 3, geometry.coordinates[0] no-geometry",
                        "5:79 feature 4, geometry.coordinates[0] no-geometry",
                        "6:81 feature 5, geometry.coordinates no-geometry",
                        "7:88 feature 6, geometry.coordinates[1] no-geometry",
                        "8:46 feature 7, geometry no-geometry",
                        "9:32 feature 8, properties no-feature",
                        "10:1 feature 9 no-feature",
                        "11:1 feature 10 no-feature"),
                reading.found());
        assertEquals(1, reading.features().size());
    }

    @Test
    void aSystemThatNobodyKnows() throws Exception {
        Reading reading = Reading.of(
                write(
                        "crs.geojson",
                        """
                {"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"EPSG:999999"}},"features":[]}"""));
        assertEquals(List.of("1:35 crs crs"), reading.found());
    }

    @Test
    void truncatedFiles() throws Exception {
        assertEquals(List.of("json"), rules(cut(ByGdal.write(folder, "a.geojson", "-f", "GeoJSON"))));
        assertEquals(List.of("gdal"), rules(cut(ByGdal.write(folder, "a.gpkg", "-f", "GPKG"))));
        Path shp = shapefile();
        cut(shp);
        assertEquals(List.of("0:0 byte 100 truncated"), Reading.of(shp).found());
        shp = shapefile();
        cut(shp.resolveSibling("line.dbf"));
        assertEquals(List.of("0:0  truncated"), Reading.of(shp).found());
    }

    @Test
    void aShapefileWithoutItsParts() throws Exception {
        Path shp = shapefile();
        Files.delete(shp.resolveSibling("line.prj"));
        assertTrue(Reading.of(shp).message().contains("--crs EPSG:4326"));
        shp = shapefile();
        Files.delete(shp.resolveSibling("line.dbf"));
        assertEquals(List.of("0:0  no-dbf"), Reading.of(shp).found());
        assertEquals("{}", Reading.of(shp).properties(0));
        shp = shapefile();
        Files.delete(shp.resolveSibling("line.shx"));
        assertEquals(List.of("0:0  no-shx"), Reading.of(shp).found());
    }

    @Test
    void aShapefileThatAnnouncesMoreThanItHas() throws Exception {
        Path shp = shapefile();
        byte[] bytes = Files.readAllBytes(shp);
        byte[] points = bytes.clone();
        Arrays.fill(points, 148, 152, (byte) 0x7f); // the number of points
        Files.write(shp, points);
        assertEquals(List.of("0:0  gdal"), Reading.of(shp).found());
    }

    @Test
    void aViewWithoutEnd() throws Exception {
        System.setProperty("redlines.gdal.seconds", "3");
        try {
            Path gpkg = view(
                    "with recursive r(i) as (select 1 union all select i + 1 from r) select i as fid, 'x' as n from r");
            assertEquals("0:0  silent", Reading.of(gpkg).found().get(0));
            gpkg = view("with r(i) as (select 1 union all select i + 1 from r) select i as fid from r where i < 0");
            assertEquals("0:0  silent", Reading.of(gpkg).found().get(0));
        } finally {
            System.clearProperty("redlines.gdal.seconds");
        }
    }

    @Test
    void aFileThatPointsToOthers() throws Exception {
        // A virtual table of SpatiaLite shows any file of this machine.
        Path secret = write("secret.txt", "a:b\n");
        Path gpkg = view("select 1 as fid");
        sqlite(
                gpkg,
                "pragma writable_schema = 1",
                "insert into sqlite_master(type, name, tbl_name, rootpage, sql) values('table', 'p', 'p', 0,"
                        + " 'CREATE VIRTUAL TABLE p USING VirtualText(''" + secret
                        + "'',''UTF-8'',0,POINT,NONE,'':'') -- using rtree')");
        assertEquals(List.of("0:0  virtual-table"), Reading.of(gpkg).found());
        // A function that reads files, in a view.
        gpkg = view("select 1 as fid, ogr_datasource_load_layers('" + secret + "') as n");
        assertEquals(List.of("0:0  gdal"), Reading.of(gpkg).found());
        // GDAL's own description of a source that is elsewhere.
        for (String source : List.of(secret.toString(), "/vsicurl/http://127.0.0.1:9/a.geojson")) {
            String vrt = "<OGRVRTDataSource><OGRVRTLayer name='a'><SrcDataSource>" + source
                    + "</SrcDataSource></OGRVRTLayer></OGRVRTDataSource>";
            assertEquals(List.of("format"), rules(write("a.vrt", vrt)));
            assertEquals(List.of("format"), rules(write("a.shp", vrt)));
        }
        // The name of a file is a name, whatever it looks like.
        assertEquals(List.of("format"), rules(write("PG:host=127.0.0.1", "nothing")));
        assertEquals(List.of("format"), rules(write("$(touch x); -sql", "nothing")));
        assertTrue(Files.notExists(folder.resolve("x")));
    }

    @Test
    void aLineOfAGigabyte() throws Exception {
        // A quarter of it is enough to see that it is not kept; the rest would be refused by then.
        Path json = large("line.geojson", "{\"type\":\"Feature\",\"properties\":{\"a\":\"", 'x', 64);
        assertEquals(List.of("json"), rules(json));
        Path numbers = large("numbers.geojson", "{\"type\":\"Feature\",\"properties\":{\"a\":[1", ' ', 64);
        assertEquals(List.of("too-large"), rules(numbers));
        Path csv = large("quote.csv", "name,lon,lat\n\"", 'x', 64);
        assertEquals(List.of("2:1 feature 1 too-large"), Reading.of(csv).found());
        assertTrue(Reading.of(csv).message().endsWith("Is a quotation mark missing?"));
    }

    @Test
    void deepNesting() throws Exception {
        String deep = "[".repeat(100_000);
        assertEquals(List.of("json"), rules(write("a.geojson", "{\"type\":\"Feature\",\"properties\":{\"a\":" + deep)));
        String positions = "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":" + deep;
        assertEquals(List.of("json"), rules(write("b.geojson", positions)));
        String wkt = "GEOMETRYCOLLECTION(".repeat(100_000);
        assertEquals(
                List.of("2:1 feature 1, wkt no-geometry"),
                Reading.of(write("a.csv", "wkt,a\n" + wkt + ",1\n")).found());
    }

    @Test
    void zipBombs() throws Exception {
        Path zip = folder.resolve("bomb.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (String name : List.of("a.shp", "a.dbf", "a.prj")) {
                out.putNextEntry(new ZipEntry(name));
                byte[] zeros = new byte[1 << 20];
                for (int i = 0; i < 200; i++) {
                    out.write(zeros);
                }
            }
        }
        assertTrue(Files.size(zip) < 1_000_000);
        // Nothing is unpacked: the first bytes tell that it is none.
        assertEquals(List.of("gdal"), rules(zip));
        assertEquals(
                "This ZIP cannot be read: ",
                Reading.of(write("a.zip", "PK\3\4 and no more")).message().substring(0, 25));
    }

    @Test
    void brokenTables() throws Exception {
        assertEquals(
                List.of("1:1 header no-coordinates"),
                Reading.of(write("a.csv", "name,size\na,1\n")).found());
        Reading reading = Reading.of(
                write(
                        "a.csv",
                        """
                name,lon,lat
                a,1
                b,x,
                "c
                d",1,2
                e,,3
                f,1,2
                "g"h,1,2
                """));
        assertEquals(
                List.of(
                        "2:1 feature 1, lat no-geometry",
                        "3:1 feature 2, lon no-geometry",
                        "3:1 feature 2, lat no-geometry",
                        "6:1 feature 4, lon no-geometry",
                        "8:1 feature 6 csv"),
                reading.found());
        assertEquals(2, reading.features().size());
    }

    @Test
    void errorsAreListedUpToALimit() throws Exception {
        StringBuilder rows = new StringBuilder("name,lon,lat\n");
        for (int i = 0; i < 1000; i++) {
            rows.append("a,x,1\n");
        }
        assertEquals(
                FileFindings.MAX_ERRORS,
                Reading.of(write("many.csv", rows.toString())).found().size());
    }

    // A GeoPackage whose only layer is a view.
    private Path view(String select) throws Exception {
        Files.deleteIfExists(folder.resolve("view.gpkg"));
        Path gpkg = ByGdal.write(folder, "view.gpkg", "-f", "GPKG", "-nln", "places");
        sqlite(
                gpkg,
                "create view v as " + select,
                "delete from gpkg_contents",
                "delete from gpkg_geometry_columns",
                "insert into gpkg_contents(table_name, data_type, identifier, srs_id) values('v', 'attributes', 'v', 0)");
        return gpkg;
    }

    private static void sqlite(Path file, String... statements) throws Exception {
        try (Connection database = new JDBC().connect(JDBC.PREFIX + file, new Properties());
                Statement statement = database.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private Path shapefile() throws Exception {
        for (String part : List.of("shp", "shx", "dbf", "prj", "cpg")) {
            Files.deleteIfExists(folder.resolve("line." + part));
        }
        return ByGdal.write(folder, "line.shp", "-f", "ESRI Shapefile", "-where", "OGR_GEOMETRY='LineString'");
    }

    private Path cut(Path file) throws Exception {
        byte[] bytes = Files.readAllBytes(file);
        return Files.write(file, Arrays.copyOf(bytes, bytes.length * 2 / 3));
    }

    private Path large(String name, String head, char fill, int mebibytes) throws Exception {
        Path file = folder.resolve(name);
        byte[] block = new byte[1 << 20];
        Arrays.fill(block, (byte) fill);
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(head.getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < mebibytes; i++) {
                out.write(block);
            }
        }
        return file;
    }

    private Path write(String name, String text) throws Exception {
        return Files.writeString(folder.resolve(name), text);
    }

    private static List<String> rules(Path file) throws Exception {
        return Reading.of(file).findings().list().stream()
                .map(finding -> finding.rule())
                .toList();
    }
}
