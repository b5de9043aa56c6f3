package org.redlines.download;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.util.Iterator;
import java.util.Set;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;
import org.redlines.collection.Collection;
import org.redlines.geojson.FeatureSink;

/**
 * A feature as values.
 *
 * @param properties by name of the column
 * @param geometry longitude and latitude; null when it has none
 */
record Row(String id, JsonNode properties, Geometry geometry) {

    /** The column's value; null when it has none. */
    JsonNode value(Column column) {
        JsonNode value = properties.get(column.name());
        if (value == null && column.name().equals(Column.ID)) {
            return TextNode.valueOf(id);
        }
        return value == null || value.isNull() ? null : value;
    }

    /** The column's value as text, nested values as JSON; null when it has none. */
    String text(Column column) {
        JsonNode value = value(column);
        if (value == null) {
            return null;
        }
        // Not 1E+2: tables are read by programs that know no exponents.
        return value.isNumber()
                ? value.decimalValue().toPlainString()
                : value.isTextual() ? value.textValue() : value.toString();
    }

    /** Takes features as values, one after the other. */
    @FunctionalInterface
    interface Sink {

        void row(Row row) throws IOException;
    }

    /** Reads features' texts into values. */
    static final class Reader implements FeatureSink {

        // Numbers stay as they are written.
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

        // A table has a column for what is declared: another property would be lost without a word.
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
}
