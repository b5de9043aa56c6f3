package org.redlines.download;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;
import org.redlines.collection.Collection;
import org.redlines.collection.Selection;
import org.redlines.geojson.FeatureSink;

/**
 * A feature as values.
 *
 * @param properties the values by column name
 * @param geometry longitude, latitude; null if there is none
 */
record Row(String id, JsonNode properties, Geometry geometry) {

    /** The value of a column; null if there is none. */
    JsonNode value(Column column) {
        JsonNode value = properties.get(column.name());
        if (value == null && column.name().equals(Column.ID)) {
            return TextNode.valueOf(id);
        }
        return value == null || value.isNull() ? null : value;
    }

    /** The value of a column as text, nested values as JSON; null if there is none. */
    String text(Column column) {
        JsonNode value = value(column);
        if (value == null) {
            return null;
        }
        // Without an exponent (1E+2), because some programs that read tables do not understand it.
        return value.isNumber()
                ? value.decimalValue().toPlainString()
                : value.isTextual() ? value.textValue() : value.toString();
    }

    /** Accepts features as values. */
    @FunctionalInterface
    interface Sink {

        void row(Row row) throws IOException;
    }

    /** Reads features from GeoJSON. */
    static final class Reader implements FeatureSink {

        // Numbers keep their decimals.
        private static final ObjectReader JSON = JsonMapper.builder()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build()
                .reader();

        private final GeoJsonReader geometries = new GeoJsonReader();
        private final Collection collection;
        private final Set<String> declared;
        private final Row.Sink out;

        Reader(Collection collection, Row.Sink out) {
            this.collection = collection;
            this.declared = collection.properties().keySet();
            this.out = out;
        }

        @Override
        public void feature(byte[] geojson) throws IOException {
            JsonNode feature = JSON.readTree(geojson);
            JsonNode properties = feature.path("properties");
            refuseUndeclared(properties.fieldNames());
            out.row(new Row(feature.path("id").asText(), properties, geometry(feature.path("geometry"))));
        }

        // A table has columns only for declared properties, so another property would be lost silently.
        private void refuseUndeclared(Iterator<String> names) {
            while (names.hasNext()) {
                String name = names.next();
                if (!declared.contains(name)) {
                    throw new IllegalStateException(
                            "The collection " + collection.id() + " declares no property '" + name + "'.");
                }
            }
        }

        private Geometry geometry(JsonNode geojson) throws IOException {
            if (geojson.isNull() || geojson.isMissingNode()) {
                return null;
            }
            try {
                return geometries.read(geojson.toString());
            } catch (ParseException e) {
                throw new IOException("A geometry cannot be read.", e);
            }
        }
    }

    /** A declared property as a column of a table. */
    record Column(String name, Kind kind, String description) {

        /** The feature's id. It is always a column, because a table has no other place for it. */
        static final String ID = "id";

        private static final Pattern CAPITALS = Pattern.compile("[A-Z]+");

        /** The types of values. */
        enum Kind {
            TEXT,
            DATE,
            /** A date with time of day and offset (RFC 3339). */
            DATE_TIME,
            INTEGER,
            NUMBER,
            TRUTH,
            /** Objects and lists, as JSON text. */
            JSON
        }

        /** The columns in declared order: the selected properties of the collection. */
        static List<Column> of(Collection collection, Selection selection) {
            return collection.properties().entrySet().stream()
                    .filter(property -> property.getKey().equals(ID) || selection.holds(property.getKey()))
                    .map(property -> new Column(
                            property.getKey(),
                            kind(property.getValue()),
                            property.getValue().path("description").asText("")))
                    .toList();
        }

        /**
         * The column names for formats that ignore the case of A to Z, such as SQLite and GDAL: the second of two such
         * names ends in {@code _2}.
         *
         * @param reserved names that the format uses itself
         */
        static Map<Column, String> distinctNames(List<Column> columns, Set<String> reserved) {
            Set<String> taken = new HashSet<>();
            reserved.forEach(name -> taken.add(folded(name)));
            Map<Column, String> names = new LinkedHashMap<>();
            for (Column column : columns) {
                names.put(column, distinct(column.name(), taken));
            }
            return names;
        }

        /** Returns the first free name of {@code name}, {@code name_2}, ..., and marks it as taken. */
        static String distinct(String name, Set<String> taken) {
            String free = name;
            for (int i = 2; !taken.add(folded(free)); i++) {
                free = name + "_" + i;
            }
            return free;
        }

        private static String folded(String name) {
            return CAPITALS.matcher(name).replaceAll(letter -> letter.group().toLowerCase(Locale.ROOT));
        }

        private static Kind kind(JsonNode schema) {
            return switch (type(schema.path("type"))) {
                case "integer" -> Kind.INTEGER;
                case "number" -> Kind.NUMBER;
                case "boolean" -> Kind.TRUTH;
                case "object", "array" -> Kind.JSON;
                default -> text(schema.path("format").asText());
            };
        }

        private static Kind text(String format) {
            return switch (format) {
                case "date" -> Kind.DATE;
                case "date-time" -> Kind.DATE_TIME;
                default -> Kind.TEXT;
            };
        }

        // "null" is ignored, because every column may be empty.
        private static String type(JsonNode type) {
            for (JsonNode one : type) {
                if (!one.asText().equals("null")) {
                    return one.asText();
                }
            }
            return type.asText();
        }
    }
}
