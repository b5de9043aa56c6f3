package org.redlines.geodata.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.redlines.finding.Findings;
import org.redlines.finding.Location;
import org.redlines.geodata.BaseShape;

/**
 * Reads the base map: {@code base/<layer>-<tolerance>m.geojson}, {@code base/<layer>.geojson} for a layer with one level
 * of detail, and {@code base/alignments/*.geojson}.
 */
final class BaseMapReader {

    private static final Pattern LEVEL = Pattern.compile("(?<layer>[a-z-]+?)(-(?<tolerance>\\d+)m)?\\.geojson");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Findings findings;
    private final List<BaseShape> shapes = new ArrayList<>();

    private BaseMapReader(Findings findings) {
        this.findings = findings;
    }

    static List<BaseShape> read(Path base, Findings findings) {
        BaseMapReader reader = new BaseMapReader(findings);
        for (Path file : reader.listGeoJson(base)) {
            Matcher level = LEVEL.matcher(file.getFileName().toString());
            if (level.matches()) {
                String tolerance = level.group("tolerance");
                reader.readFile(
                        file,
                        level.group("layer"),
                        tolerance == null ? BaseShape.EXACT_M : Integer.parseInt(tolerance));
            }
        }
        reader.listGeoJson(base.resolve("alignments"))
                .forEach(file -> reader.readFile(file, "alignments", BaseShape.EXACT_M));
        return reader.shapes;
    }

    private List<Path> listGeoJson(Path folder) {
        List<Path> files = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*.geojson")) {
                found.forEach(files::add);
            } catch (IOException e) {
                findings.error("unreadable", Location.of(folder.toString()), "", "The folder cannot be read.");
            }
        }
        return files.stream().sorted().toList();
    }

    private void readFile(Path path, String layer, int tolerance) {
        String file = path.toString().replace('\\', '/');
        if (!PlainFile.check(path, PlainFile.LAYER, findings)) {
            return;
        }
        try {
            for (JsonNode feature : JSON.readTree(path.toFile()).path("features")) {
                readFeature(feature, layer, tolerance, file);
            }
        } catch (IOException e) {
            findings.error("malformed", Location.of(file), "", "The file is not GeoJSON: " + e.getMessage());
        }
    }

    private void checkPositions(JsonNode geometry, String file, String id) {
        geometry.path("geometries").forEach(part -> checkPositions(part, file, id));
        findOffTheGlobe(geometry.path("coordinates"))
                .ifPresent(position -> findings.error(
                        "off-the-globe",
                        Location.of(file),
                        id + ": " + position,
                        "A position is longitude, latitude: two numbers, from -180 to 180 and from -90 to 90."));
    }

    private static Optional<JsonNode> findOffTheGlobe(JsonNode coordinates) {
        if (coordinates.path(0).isArray()) {
            return StreamSupport.stream(coordinates.spliterator(), false)
                    .map(BaseMapReader::findOffTheGlobe)
                    .flatMap(Optional::stream)
                    .findFirst();
        }
        boolean good =
                coordinates.isMissingNode() || isWithin(coordinates.path(0), 180) && isWithin(coordinates.path(1), 90);
        return good ? Optional.empty() : Optional.of(coordinates);
    }

    private static boolean isWithin(JsonNode number, int most) {
        return number.isNumber() && Math.abs(number.doubleValue()) <= most;
    }

    private void readFeature(JsonNode feature, String layer, int tolerance, String file) {
        JsonNode id = feature.path("id");
        boolean whole = id.isTextual()
                && feature.path("geometry").isObject()
                && feature.path("properties") instanceof ObjectNode;
        if (whole) {
            checkPositions(feature.path("geometry"), file, id.textValue());
            ObjectNode properties = (ObjectNode) feature.path("properties");
            properties.put("file", file.substring(file.lastIndexOf('/') + 1));
            shapes.add(new BaseShape(layer, id.textValue(), tolerance, properties, feature.path("geometry"), file));
        } else {
            findings.error(
                    "base-map",
                    Location.of(file),
                    id.asText(),
                    "A feature lacks its id, its geometry or its properties.");
        }
    }
}
