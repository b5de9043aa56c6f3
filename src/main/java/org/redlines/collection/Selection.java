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
 * The properties that a response includes (OGC API – Features, Part 6: Property Selection, draft). {@code properties}
 * lists those to include, {@code exclude-properties} those to leave out. {@code geometry} is one of them. The feature's
 * id is always included, as the standard requires.
 *
 * @param excluded names of the properties that are left out
 */
public record Selection(Set<String> excluded) {

    static final String INCLUDE = "properties";
    static final String EXCLUDE = "exclude-properties";
    static final String SKIP_GEOMETRY = "skipGeometry";

    static final List<String> PARAMETERS = List.of(INCLUDE, EXCLUDE, SKIP_GEOMETRY);

    private static final String FEATURES = "http://www.opengis.net/spec/ogcapi-features-6/1.0/conf/";

    static final List<String> CONFORMS_TO = List.of(FEATURES + "properties", FEATURES + "properties-features");

    /** Includes everything. */
    static final Selection ALL = new Selection(Set.of());

    /**
     * Reads the parameters.
     *
     * @throws Problem 400 that lists the known properties
     */
    static Selection find(Parameters parameters, Collection collection) {
        if (parameters.find(INCLUDE).isPresent() && parameters.find(EXCLUDE).isPresent()) {
            throw Problem.badParameter(EXCLUDE, parameters.find(EXCLUDE).get(), "left out if 'properties' is given");
        }
        Set<String> excluded = new HashSet<>();
        parameters.find(INCLUDE).ifPresent(text -> {
            excluded.addAll(names(collection));
            excluded.removeAll(read(INCLUDE, text, collection));
        });
        parameters.find(EXCLUDE).ifPresent(text -> excluded.addAll(read(EXCLUDE, text, collection)));
        if (parameters
                .find(SKIP_GEOMETRY)
                .filter(text -> Parameters.truth(SKIP_GEOMETRY, text))
                .isPresent()) {
            excluded.add(Queryable.GEOMETRY);
        }
        return new Selection(Set.copyOf(excluded));
    }

    /** The accepted names: every declared property, id and geometry. */
    public static List<String> names(Collection collection) {
        List<String> names = new ArrayList<>(collection.properties().keySet());
        for (String always : List.of(Queryable.GEOMETRY, "id")) {
            if (!names.contains(always)) {
                names.add(0, always);
            }
        }
        return names;
    }

    /** Whether the response includes the property or geometry with this name. */
    public boolean holds(String name) {
        return !excluded.contains(name);
    }

    /** Whether the response includes the geometry. */
    public boolean holdsGeometry() {
        return holds(Queryable.GEOMETRY);
    }

    /** Returns a sink that reduces each feature to the selection and passes it on. */
    FeatureSink filter(FeatureSink out) {
        return excluded.isEmpty() ? out : features().filter(out);
    }

    /** Reduces one feature to the selection. */
    byte[] of(byte[] feature) {
        try {
            return excluded.isEmpty() ? feature : features().of(feature);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FeatureSelection features() {
        return new FeatureSelection(this::holds, holdsGeometry());
    }

    private static List<String> read(String parameter, String text, Collection collection) {
        List<String> known = names(collection);
        List<String> requested = Arrays.asList(text.split(",", -1));
        if (!known.containsAll(requested)) {
            throw Problem.badParameter(
                    parameter, text, "names of properties separated by commas, of: " + String.join(", ", known));
        }
        return requested;
    }

    /**
     * Removes members from features. The rest is copied byte by byte, so that numbers and order do not change.
     *
     * @param properties whether to keep the property with a name
     * @param geometry whether to keep the geometry; otherwise it is null, as RFC 7946 requires
     */
    private record FeatureSelection(Predicate<String> properties, boolean geometry) {

        private static final JsonFactory JSON = new JsonFactory();
        private static final byte[] NULL = "null".getBytes(StandardCharsets.US_ASCII);

        /** Returns a sink that removes the members and passes each feature on. */
        public FeatureSink filter(FeatureSink out) {
            return feature -> out.feature(of(feature));
        }

        /** Removes the members from a feature, a GeoJSON object in UTF-8. */
        public byte[] of(byte[] feature) throws IOException {
            ByteArrayOutputStream out = new ByteArrayOutputStream(feature.length);
            try (JsonParser parser = JSON.createParser(feature)) {
                parser.nextToken();
                boolean first = true;
                out.write('{');
                while (parser.nextToken() == JsonToken.FIELD_NAME) {
                    first = name(parser.currentName(), first, out);
                    member(parser, feature, out);
                }
                out.write('}');
            }
            return out.toByteArray();
        }

        private void member(JsonParser parser, byte[] feature, ByteArrayOutputStream out) throws IOException {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (name.equals("geometry") && !geometry) {
                parser.skipChildren();
                out.write(NULL);
            } else if (name.equals("properties") && value == JsonToken.START_OBJECT) {
                properties(parser, feature, out);
            } else {
                copy(parser, feature, out);
            }
        }

        private void properties(JsonParser parser, byte[] feature, ByteArrayOutputStream out) throws IOException {
            boolean first = true;
            out.write('{');
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                if (properties.test(name)) {
                    first = name(name, first, out);
                    copy(parser, feature, out);
                } else {
                    parser.skipChildren();
                }
            }
            out.write('}');
        }

        private static boolean name(String name, boolean first, ByteArrayOutputStream out) {
            if (!first) {
                out.write(',');
            }
            out.write('"');
            out.writeBytes(JsonStringEncoder.getInstance().quoteAsUTF8(name));
            out.write('"');
            out.write(':');
            return false;
        }

        private static void copy(JsonParser parser, byte[] feature, ByteArrayOutputStream out) throws IOException {
            int from = (int) parser.currentTokenLocation().getByteOffset();
            parser.skipChildren();
            // The parser reads a string lazily, so the end of the string is not known before.
            parser.finishToken();
            int to = (int) parser.currentLocation().getByteOffset();
            out.write(feature, from, to - from);
        }
    }
}
