package org.redlines.ownlayer.reading;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Optional;
import org.redlines.finding.Spot;
import org.redlines.geo.SourceCrs;

/**
 * The member {@code crs} of GeoJSON from before RFC 7946, which some programs still write.
 *
 * <p>It may follow the features, so it is looked for before these are read.
 */
final class GeoJsonCrs {

    private GeoJsonCrs() {}

    /**
     * The system that the file names.
     *
     * @throws UnreadableFile when it names one that is not known
     */
    static Optional<SourceCrs> find(FeatureFile file) throws IOException {
        try (GeoJsonText text = new GeoJsonText(file)) {
            return find(text);
        } catch (JsonProcessingException | CountedStream.TooLarge e) {
            return Optional.empty(); // the reading of the features comes there too, and reports it
        }
    }

    private static Optional<SourceCrs> find(GeoJsonText text) throws IOException {
        JsonParser parser = text.parser();
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            return Optional.empty();
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (name.equals("crs") && value != JsonToken.VALUE_NULL) {
                Spot spot = text.spot("crs");
                return Optional.of(read(parser.readValueAsTree(), spot));
            }
            if (name.equals("features")) {
                skipFeatures(text, value);
            } else {
                parser.skipChildren();
            }
        }
        return Optional.empty();
    }

    private static void skipFeatures(GeoJsonText text, JsonToken begin) throws IOException {
        JsonParser parser = text.parser();
        while (begin == JsonToken.START_ARRAY && parser.nextToken() != JsonToken.END_ARRAY) {
            text.bytes().beginFeature();
            parser.skipChildren();
        }
    }

    private static SourceCrs read(JsonNode crs, Spot spot) throws UnreadableFile {
        String name = crs.path("properties").path("name").asText();
        return SourceCrs.find(name)
                .orElseThrow(() -> new UnreadableFile(
                        "crs",
                        spot,
                        crs.toString(),
                        "This coordinate reference system is not known. RFC 7946 has no member crs: write longitude and"
                                + " latitude on WGS 84, or name an EPSG code as urn:ogc:def:crs:EPSG::32638."));
    }
}
