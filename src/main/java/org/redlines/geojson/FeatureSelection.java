package org.redlines.geojson;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;

/**
 * Leaves members of features out. What stays is copied byte by byte: no number is written anew, and the
 * order is kept.
 *
 * @param properties whether the property of a name stays
 * @param geometry whether the geometry stays; else it is null, which RFC 7946 asks for
 */
public record FeatureSelection(Predicate<String> properties, boolean geometry) {

    private static final JsonFactory JSON = new JsonFactory();
    private static final byte[] NULL = "null".getBytes(StandardCharsets.US_ASCII);

    /** Passes on what stays of each feature. */
    public FeatureSink before(FeatureSink out) {
        return feature -> out.feature(of(feature));
    }

    /** What stays of a feature's GeoJSON object in UTF-8. */
    public byte[] of(byte[] feature) throws IOException {
        ByteArrayOutputStream kept = new ByteArrayOutputStream(feature.length);
        try (JsonParser parser = JSON.createParser(feature)) {
            parser.nextToken();
            boolean first = true;
            kept.write('{');
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                first = name(parser.currentName(), first, kept);
                member(parser, feature, kept);
            }
            kept.write('}');
        }
        return kept.toByteArray();
    }

    private void member(JsonParser parser, byte[] feature, ByteArrayOutputStream kept) throws IOException {
        String name = parser.currentName();
        JsonToken value = parser.nextToken();
        if (name.equals("geometry") && !geometry) {
            parser.skipChildren();
            kept.write(NULL);
        } else if (name.equals("properties") && value == JsonToken.START_OBJECT) {
            properties(parser, feature, kept);
        } else {
            copy(parser, feature, kept);
        }
    }

    private void properties(JsonParser parser, byte[] feature, ByteArrayOutputStream kept) throws IOException {
        boolean first = true;
        kept.write('{');
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            if (properties.test(name)) {
                first = name(name, first, kept);
                copy(parser, feature, kept);
            } else {
                parser.skipChildren();
            }
        }
        kept.write('}');
    }

    private static boolean name(String name, boolean first, ByteArrayOutputStream kept) {
        if (!first) {
            kept.write(',');
        }
        kept.write('"');
        kept.writeBytes(JsonStringEncoder.getInstance().quoteAsUTF8(name));
        kept.write('"');
        kept.write(':');
        return false;
    }

    private static void copy(JsonParser parser, byte[] feature, ByteArrayOutputStream kept) throws IOException {
        int from = (int) parser.currentTokenLocation().getByteOffset();
        parser.skipChildren();
        // A text is read only when it is needed; before that its end is not known.
        parser.finishToken();
        int to = (int) parser.currentLocation().getByteOffset();
        kept.write(feature, from, to - from);
    }
}
