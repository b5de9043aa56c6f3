package org.redlines.download;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Programs that did not write the files: GDAL, and Python's standard library. */
final class OtherProgram {

    private static final ObjectMapper JSON = new ObjectMapper();

    private OtherProgram() {}

    /** The file's features as GDAL reads them, as a GeoJSON FeatureCollection. */
    static JsonNode gdal(Path file, String... layer) throws Exception {
        return gdal(file.toString(), layer);
    }

    /** The same of a file by GDAL's name for it, with further words of the command. */
    static JsonNode gdal(String file, String... layer) throws Exception {
        List<String> command =
                new ArrayList<>(List.of("ogr2ogr", "-f", "GeoJSON", "-lco", "COORDINATE_PRECISION=9", "/vsistdout/"));
        command.add(file);
        command.addAll(List.of(layer));
        return JSON.readTree(run(command));
    }

    /** What a program for Debian's Python, which has GDAL, prints as JSON about the file, its first argument. */
    static JsonNode python(String program, Path file) throws Exception {
        return JSON.readTree(run(List.of("/usr/bin/python3", "-c", program, file.toString())));
    }

    private static String run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(false).start();
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        Thread errors = new Thread(() -> copy(process.getErrorStream(), said));
        errors.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = process.waitFor();
        errors.join();
        assertEquals(0, code, () -> command + ": " + said);
        // A file that is merely understood is not enough.
        assertEquals("", said.toString(StandardCharsets.UTF_8), command.toString());
        return out;
    }

    private static void copy(InputStream from, ByteArrayOutputStream to) {
        try (from) {
            from.transferTo(to);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
