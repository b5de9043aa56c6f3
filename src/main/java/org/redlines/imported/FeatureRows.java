package org.redlines.imported;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.WKBWriter;
import org.redlines.geo.SourceCrs;
import org.redlines.geojson.GeometryText;
import org.redlines.imported.reading.FileFindings;
import org.redlines.imported.reading.RawFeature;

/** Makes the rows of a layer from the second reading; each feature's GeoJSON is written here, once. */
final class FeatureRows {

    private final ImportOptions options;
    private final Inspection inspection;
    private final SourceCrs crs;
    private final CopyRows rows;
    private final boolean addId;
    private final WKBWriter wkb = new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN, true);
    private final StringBuilder text = new StringBuilder();
    // The first reading has reported everything.
    private final FileFindings known = new FileFindings();
    private int written;

    FeatureRows(ImportOptions options, Inspection inspection, SourceCrs crs, CopyRows rows) {
        this.options = options;
        this.inspection = inspection;
        this.crs = crs;
        this.rows = rows;
        this.addId = Declaration.addsId(inspection.types());
    }

    void add(RawFeature raw) throws IOException, SQLException {
        String id = inspection.ids().id(raw, written + 1L);
        Geometry geometry = raw.geometry() == null
                ? null
                : Placement.place(raw.geometry(), crs).geometry();
        String properties = properties(raw, id).toString();
        rows.add(
                id,
                written,
                During.read(raw, options, known),
                properties.getBytes(StandardCharsets.UTF_8),
                geometry == null ? null : wkb.write(geometry),
                geojson(id, geometry, properties));
        written++;
    }

    long written() {
        return written;
    }

    private ObjectNode properties(RawFeature raw, String id) {
        ObjectNode properties = JsonNodeFactory.instance.objectNode();
        if (addId) {
            properties.put("id", id);
        }
        raw.properties()
                .fields()
                .forEachRemaining(property -> properties.set(
                        property.getKey(),
                        inspection.types().get(property.getKey()).convert(property.getValue())));
        return properties;
    }

    // As feature_text in R__feature_functions.sql writes those of the dossier. An id holds nothing to be escaped.
    private byte[] geojson(String id, Geometry geometry, String properties) {
        text.setLength(0);
        text.append("{\"type\":\"Feature\",\"id\":\"").append(id).append("\",\"geometry\":");
        GeometryText.append(geometry, text);
        text.append(",\"properties\":").append(properties).append('}');
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
