package org.redlines.imported.reading;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.redlines.geo.SourceCrs;

/**
 * The member {@code crs} of GeoJSON from before RFC 7946, which some programs still write.
 *
 * <p>It may follow the features, so it is looked for before these are read.
 */
final class GeoJsonCrs {

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
