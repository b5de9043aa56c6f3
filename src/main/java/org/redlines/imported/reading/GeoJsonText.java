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

/** The tokens of GeoJSON text, with their places. */
final class GeoJsonText implements Closeable {

    private static final int DEEPEST = 200;
    private static final JsonFactory JSON = new JsonFactoryBuilder()
            // The names are the file's, who knows how many: none is kept for good.
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            // Read in order to be reported with their place.
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build()
            .setCodec(new ObjectMapper());

    // Byte order mark, record separator, white space.
    private static final String BEFORE = "\u00ef\u00bb\u00bf\u001e \t\r\n";
    // GDAL reads these, which are JSON, too.
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

    /** Whether a file that begins so is GeoJSON. */
    static boolean recognises(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        int first = 0;
        while (first < text.length() && BEFORE.indexOf(text.charAt(first)) >= 0) {
            first++;
        }
        return text.startsWith("{", first) && !text.contains(TOPOLOGY) && !text.contains(ESRI);
    }

    /** The text of a file. */
    static GeoJsonText of(FeatureFile file) throws IOException {
        CountedStream bytes = CountedStream.of(file.path(), true);
        return new GeoJsonText(file.path(), true, bytes, JSON.createParser(bytes));
    }

    /**
     * Text that a program makes of a file: its lines are none of the file's. Bytes that are no UTF-8 come from the
     * file's values, and are read as U+FFFD.
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

    /** Where the token is that was read last. */
    Location location(String field) {
        return location(parser.currentTokenLocation(), field);
    }

    Location location(JsonLocation at, String field) {
        return hasLines ? new Location(file, at.getLineNr(), at.getColumnNr(), field) : new Location(file, 0, 0, field);
    }

    /** What to throw when no further token can be read. */
    IOException broken(IOException fault, String field) {
        if (fault instanceof JsonProcessingException syntax) {
            // Limits that are broken have no place of their own.
            JsonLocation at = syntax.getLocation() == null ? parser.currentLocation() : syntax.getLocation();
            return new UnreadableFile(
                    "json", location(at, field), "", "This is not JSON: " + withoutSource(syntax.getOriginalMessage()));
        }
        if (fault instanceof CountedStream.TooLarge) {
            return new UnreadableFile("too-large", location(field), "", fault.getMessage());
        }
        return fault;
    }

    // The parser also tells where an unclosed object began, in words for programmers.
    private static String withoutSource(String message) {
        return message.replaceFirst(" \\(start marker.*$", "");
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }

    /**
     * The member {@code crs} of GeoJSON from before RFC 7946, which some programs still write.
     *
     * <p>It may follow the features, so it is looked for before these are read.
     */
    static final class GeoJsonCrs {
        // GeoServer's word for a system that it does not know.
        private static final String UNKNOWN = "EPSG:404000";
        private static final Pattern LINK = Pattern.compile("(?i)/epsg/([0-9]{4,6})\\b");

        private GeoJsonCrs() {}

        /**
         * The system that the file names, or longitude and latitude, as RFC 7946 has it, when it names none.
         *
         * @throws UnreadableFile when it names one that is not known
         */
        static SourceCrs of(FeatureFile file) throws IOException {
            try (GeoJsonText text = GeoJsonText.of(file)) {
                return find(text);
            } catch (JsonProcessingException | CountedStream.TooLarge e) {
                return SourceCrs.LON_LAT; // the reading of the features comes there too, and reports it
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
                            "This coordinate reference system is not known. Name the one that the coordinates are in, such"
                                    + " as --crs EPSG:4326."));
        }

        // By name; by code, as drafts had it; or by a link that ends in a code.
        private static String name(JsonNode properties) {
            Matcher link = LINK.matcher(properties.path("href").asText());
            String code = link.find() ? link.group(1) : properties.path("code").asText();
            return code.isEmpty() ? properties.path("name").asText() : "EPSG:" + code;
        }
    }
}
