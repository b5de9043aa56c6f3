package org.redlines.imported.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** GDAL, which writes the files that are read here, and says what is in them. */
public final class ByGdal {

    /** Four features: Armenian, Persian, Cyrillic, quotes and line breaks; a point, a line, a polygon with a hole, nothing. */
    public static final String SAMPLE =
            """
            {"type":"FeatureCollection","features":[
            {"type":"Feature","properties":{"name":"Մեղրի","km":12.5,"count":3,"seen":"2024-09-05","text":"says \\"no\\", twice;\\nthen yes"},
             "geometry":{"type":"Point","coordinates":[46.2444,38.9031]}},
            {"type":"Feature","properties":{"name":"نوردوز","km":0.25,"count":-1,"seen":"2023-01-31","text":null},
             "geometry":{"type":"LineString","coordinates":[[45,39],[45.5,39.25],[46,39]]}},
            {"type":"Feature","properties":{"name":"Ерасх","km":null,"count":0,"seen":"2021-12-01","text":"a"},
             "geometry":{"type":"Polygon","coordinates":[[[44,39],[45,39],[45,40],[44,40],[44,39]],
              [[44.25,39.25],[44.25,39.75],[44.75,39.75],[44.75,39.25],[44.25,39.25]]]}},
            {"type":"Feature","properties":{"name":"Zəngilan","km":1,"count":7,"seen":"2020-10-20","text":"b"},"geometry":null}
            ]}
            """;

    private static final ObjectMapper JSON = new ObjectMapper();

    private ByGdal() {}

    /** Writes the sample, or what an SQL condition selects of it, as GDAL's driver and options say. */
    public static Path write(Path folder, String name, String... options) throws Exception {
        return convert(
                Files.writeString(folder.resolve("sample-of-" + name + ".geojson"), SAMPLE), folder, name, options);
    }

    /** Converts a file. */
    public static Path convert(Path from, Path folder, String name, String... options) throws Exception {
        Path to = folder.resolve(name);
        List<String> command = new ArrayList<>(List.of("ogr2ogr"));
        command.addAll(List.of(options));
        command.add(to.toString());
        command.add(from.toString());
        run(command);
        return to;
    }

    /** What GDAL reads, as a FeatureCollection in longitude and latitude. */
    public static JsonNode read(Path file) throws Exception {
        return JSON.readTree(run(List.of(
                "ogr2ogr",
                "-f",
                "GeoJSON",
                file.toString().endsWith(".csv") ? "-a_srs" : "-t_srs",
                "EPSG:4326",
                "-lco",
                "COORDINATE_PRECISION=7",
                "/vsistdout/",
                file.toString())));
    }

    /** Its layers and fields with their types. */
    public static String describe(Path file) throws Exception {
        return run(List.of("ogrinfo", "-al", "-so", file.toString()));
    }

    private static String run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), command::toString);
        return out;
    }
}
