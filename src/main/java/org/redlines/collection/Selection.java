package org.redlines.collection;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.redlines.cql2.Queryable;
import org.redlines.geojson.FeatureSink;
import org.redlines.http.Parameters;
import org.redlines.http.Problem;

/**
 * Which properties of the features are answered (OGC API – Features, Part 6: Property Selection, draft):
 * {@code properties} names what stays, {@code exclude-properties} what is left out. The geometry is one
 * of them, by the name {@code geometry}; the feature's id always stays, as the standard asks.
 *
 * @param leftOut names of what is left out; empty when everything is answered
 */
public record Selection(Set<String> leftOut) {

    static final String ONLY = "properties";
    static final String WITHOUT = "exclude-properties";
    static final String SKIP_GEOMETRY = "skipGeometry";

    static final List<String> PARAMETERS = List.of(ONLY, WITHOUT, SKIP_GEOMETRY);

    private static final String FEATURES = "http://www.opengis.net/spec/ogcapi-features-6/1.0/conf/";

    static final List<String> CONFORMS_TO = List.of(FEATURES + "properties", FEATURES + "properties-features");

    /** Everything a feature has. */
    static final Selection ALL = new Selection(Set.of());

    /**
     * Reads the parameters.
     *
     * @throws Problem 400 that lists the properties
     */
    static Selection find(Parameters parameters, Collection collection) {
        if (parameters.find(ONLY).isPresent() && parameters.find(WITHOUT).isPresent()) {
            throw Problem.badParameter(WITHOUT, parameters.find(WITHOUT).get(), "left out where 'properties' is given");
        }
        Set<String> leftOut = new HashSet<>();
        parameters.find(ONLY).ifPresent(text -> {
            leftOut.addAll(names(collection));
            leftOut.removeAll(read(ONLY, text, collection));
        });
        parameters.find(WITHOUT).ifPresent(text -> leftOut.addAll(read(WITHOUT, text, collection)));
        if (parameters
                .find(SKIP_GEOMETRY)
                .filter(text -> Parameters.truth(SKIP_GEOMETRY, text))
                .isPresent()) {
            leftOut.add(Queryable.GEOMETRY);
        }
        return new Selection(Set.copyOf(leftOut));
    }

    /** What can be named: every declared property, the id and the geometry. */
    public static List<String> names(Collection collection) {
        List<String> names = new ArrayList<>(collection.properties().keySet());
        for (String always : List.of(Queryable.GEOMETRY, "id")) {
            if (!names.contains(always)) {
                names.add(0, always);
            }
        }
        return names;
    }

    /** Whether the property, or the geometry, is answered. */
    public boolean holds(String name) {
        return !leftOut.contains(name);
    }

    /** Whether the geometry is answered. */
    public boolean holdsGeometry() {
        return holds(Queryable.GEOMETRY);
    }

    /** Passes on what is asked for of each feature. */
    FeatureSink before(FeatureSink out) {
        return leftOut.isEmpty() ? out : features().before(out);
    }

    /** What is asked for of one feature. */
    byte[] of(byte[] feature) {
        try {
            return leftOut.isEmpty() ? feature : features().of(feature);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FeatureSelection features() {
        return new FeatureSelection(this::holds, holdsGeometry());
    }

    private static List<String> read(String parameter, String text, Collection collection) {
        List<String> known = names(collection);
        List<String> asked = Arrays.asList(text.split(",", -1));
        if (!known.containsAll(asked)) {
            throw Problem.badParameter(
                    parameter, text, "names of properties separated by commas, of: " + String.join(", ", known));
        }
        return asked;
    }

    /**
     * Leaves members of features out. What stays is copied byte by byte: no number is written anew, and the
     * order is kept.
     *
     * @param properties whether the property of a name stays
     * @param geometry whether the geometry stays; else it is null, which RFC 7946 asks for
     */
    private record FeatureSelection(Predicate<String> properties, boolean geometry) {

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
}
