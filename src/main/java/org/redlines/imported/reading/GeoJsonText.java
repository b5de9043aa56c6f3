package org.redlines.imported.reading;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.redlines.finding.Location;
import org.redlines.geo.SourceCrs;
import org.redlines.imported.reading.FileFindings.UnreadableFile;

/** GeoJSON text as tokens with locations. */
final class GeoJsonText implements Closeable {

    private static final int DEEPEST = 200;
    private static final JsonFactory JSON = new JsonFactoryBuilder()
            // A file may have any number of different names, so they are not interned.
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            // NaN and infinity are accepted by the parser, so that they can be reported with their location.
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build()
            .setCodec(new ObjectMapper());

    // Byte order mark, record separator, white space.
    private static final String BEFORE = "\u00ef\u00bb\u00bf\u001e \t\r\n";
    // TopoJSON and Esri JSON are JSON too, but GDAL reads them.
    private static final String TOPOLOGY = "\"Topology\"";
    private static final String ESRI = "\"esriGeometry";

    private final String file;
    private final boolean hasLines;
    private final CountedStream bytes;
    private final JsonParser parser;

    private GeoJsonText(Path file, boolean hasLines, CountedStream bytes, JsonParser parser) {
        this.file = file.toString();
        this.hasLines = hasLines;
        this.bytes = bytes;
        this.parser = parser;
    }

    /** Whether a file with this beginning is GeoJSON. */
    static boolean recognises(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        int first = 0;
        while (first < text.length() && BEFORE.indexOf(text.charAt(first)) >= 0) {
            first++;
        }
        return text.startsWith("{", first) && !text.contains(TOPOLOGY) && !text.contains(ESRI);
    }

    /** Opens a file. */
    static GeoJsonText of(FeatureFile file) throws IOException {
        CountedStream bytes = CountedStream.of(file.path(), true);
        return new GeoJsonText(file.path(), true, bytes, JSON.createParser(bytes));
    }

    /**
     * Opens GeoJSON that a program made from a file. Findings then give no line or column. Malformed UTF-8 comes from
     * the file's values, and becomes U+FFFD.
     */
    static GeoJsonText madeOf(FeatureFile file, InputStream text) throws IOException {
        CountedStream bytes = new CountedStream(text, true);
        JsonParser parser = JSON.createParser(new InputStreamReader(bytes, StandardCharsets.UTF_8));
        return new GeoJsonText(file.path(), false, bytes, parser);
    }

    JsonParser parser() {
        return parser;
    }

    CountedStream bytes() {
        return bytes;
    }

    /** The location of the current token. */
    Location location(String field) {
        return location(parser.currentTokenLocation(), field);
    }

    Location location(JsonLocation at, String field) {
        return hasLines ? new Location(file, at.getLineNr(), at.getColumnNr(), field) : new Location(file, 0, 0, field);
    }

    /** The exception to throw if no further token can be read. */
    IOException broken(IOException fault, String field) {
        if (fault instanceof JsonProcessingException syntax) {
            // The parser gives no location if one of its limits is exceeded.
            JsonLocation at = syntax.getLocation() == null ? parser.currentLocation() : syntax.getLocation();
            return new UnreadableFile(
                    "json", location(at, field), "", "This is not JSON: " + withoutSource(syntax.getOriginalMessage()));
        }
        if (fault instanceof CountedStream.TooLarge) {
            return new UnreadableFile("too-large", location(field), "", fault.getMessage());
        }
        return fault;
    }

    // Removes the parser's remark on where an unclosed object began, which is for programmers.
    private static String withoutSource(String message) {
        return message.replaceFirst(" \\(start marker.*$", "");
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }

    /**
     * Reads the member {@code crs} of the GeoJSON specification of 2008, which some programs still write.
     *
     * <p>It may come after the features, so it is read before them, in a pass of its own.
     */
    static final class GeoJsonCrs {
        // GeoServer's code for an unknown system.
        private static final String UNKNOWN = "EPSG:404000";
        private static final Pattern LINK = Pattern.compile("(?i)/epsg/([0-9]{4,6})\\b");

        private GeoJsonCrs() {}

        /**
         * The system that the file names; longitude and latitude, as in RFC 7946, if it names none.
         *
         * @throws UnreadableFile if it names an unknown system
         */
        static SourceCrs of(FeatureFile file) throws IOException {
            try (GeoJsonText text = GeoJsonText.of(file)) {
                return find(text);
            } catch (JsonProcessingException | CountedStream.TooLarge e) {
                return SourceCrs.LON_LAT; // reported later, when the features are read
            }
        }

        private static SourceCrs find(GeoJsonText text) throws IOException {
            JsonParser parser = text.parser();
            JsonToken token = parser.nextToken();
            while (token == JsonToken.START_OBJECT && parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                if (name.equals("crs") && value != JsonToken.VALUE_NULL) {
                    return read(text);
                }
                if (name.equals("features")) {
                    skipFeatures(text, value);
                } else {
                    parser.skipChildren();
                }
            }
            return SourceCrs.LON_LAT;
        }

        private static void skipFeatures(GeoJsonText text, JsonToken begin) throws IOException {
            JsonParser parser = text.parser();
            while (begin == JsonToken.START_ARRAY && parser.nextToken() != JsonToken.END_ARRAY) {
                text.bytes().beginFeature();
                parser.skipChildren();
            }
        }

        private static SourceCrs read(GeoJsonText text) throws IOException {
            var location = text.location("crs");
            JsonNode crs = text.parser().readValueAsTree();
            String name = name(crs.path("properties"));
            if (name.replace("urn:ogc:def:crs:EPSG::", "EPSG:").equals(UNKNOWN)) {
                return SourceCrs.LON_LAT;
            }
            return SourceCrs.find(name)
                    .orElseThrow(() -> new UnreadableFile(
                            "crs",
                            location,
                            crs.toString(),
                            "This coordinate reference system is unknown. Name the system of the coordinates, such as"
                                    + " --crs EPSG:4326."));
        }

        // By name; by code, as in drafts; or by a link that ends in a code.
        private static String name(JsonNode properties) {
            Matcher link = LINK.matcher(properties.path("href").asText());
            String code = link.find() ? link.group(1) : properties.path("code").asText();
            return code.isEmpty() ? properties.path("name").asText() : "EPSG:" + code;
        }
    }
}
