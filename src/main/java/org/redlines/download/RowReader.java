package org.redlines.download;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Iterator;
import java.util.Set;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;
import org.redlines.collection.Collection;
import org.redlines.geojson.FeatureSink;

/** Reads features' texts into values. */
final class RowReader implements FeatureSink {

    // Numbers stay as they are written.
    private static final ObjectReader JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build()
            .reader();

    private final GeoJsonReader geometries = new GeoJsonReader();
    private final Collection collection;
    private final Set<String> declared;
    private final RowSink out;

    RowReader(Collection collection, RowSink out) {
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
