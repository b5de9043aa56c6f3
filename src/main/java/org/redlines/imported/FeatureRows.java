package org.redlines.imported;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.WKBWriter;
import org.postgresql.copy.CopyIn;
import org.redlines.geo.SourceCrs;
import org.redlines.geojson.GeometryText;
import org.redlines.imported.reading.FeatureReader.RawFeature;
import org.redlines.imported.reading.FileFindings;

/** Writes the rows of a layer during the second reading, each with its GeoJSON. */
final class FeatureRows {

    private final ImportOptions options;
    private final Inspection inspection;
    private final SourceCrs crs;
    private final Copy rows;
    private final boolean addId;
    private final WKBWriter wkb = new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN, true);
    private final StringBuilder text = new StringBuilder();
    // The first reading has reported all findings already.
    private final FileFindings known = new FileFindings();
    private int written;

    FeatureRows(ImportOptions options, Inspection inspection, SourceCrs crs, Copy rows) {
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

    // The same text as feature_text in R__feature_functions.sql makes for the dossier. An id contains nothing that
    // needs escaping.
    private byte[] geojson(String id, Geometry geometry, String properties) {
        text.setLength(0);
        text.append("{\"type\":\"Feature\",\"id\":\"").append(id).append("\",\"geometry\":");
        GeometryText.append(geometry, text);
        text.append(",\"properties\":").append(properties).append('}');
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Sends rows to PostgreSQL in the binary format of COPY, which needs no escapes. The columns are
     * {@code id, ordinal, during, properties, geom, geojson}.
     */
    static final class Copy {

        private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0};
        private static final int COLUMNS = 6;
        private static final int NULL = -1;
        private static final int JSONB_VERSION = 1;
        private static final int FULL = 1 << 16;
        private static final LocalDate EPOCH = LocalDate.of(2000, 1, 1);

        // The flags of a range, from PostgreSQL's rangetypes.h.
        private static final int WITH_FIRST = 0x02;
        private static final int OPEN_START = 0x08;
        private static final int OPEN_END = 0x10;

        private final CopyIn copy;
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(2 * FULL);
        private final DataOutputStream out = new DataOutputStream(bytes);

        Copy(CopyIn copy) throws IOException {
            this.copy = copy;
            out.write(SIGNATURE);
            out.writeInt(0); // flags
            out.writeInt(0); // length of the header's extension
        }

        void add(String id, int ordinal, During during, byte[] properties, byte[] geometry, byte[] geojson)
                throws IOException, SQLException {
            out.writeShort(COLUMNS);
            bytes(id.getBytes(StandardCharsets.UTF_8));
            out.writeInt(Integer.BYTES);
            out.writeInt(ordinal);
            during(during);
            out.writeInt(properties.length + 1);
            out.writeByte(JSONB_VERSION);
            out.write(properties);
            bytes(geometry);
            bytes(geojson);
            if (bytes.size() > FULL) {
                send();
            }
        }

        void end() throws IOException, SQLException {
            out.writeShort(-1);
            send();
            copy.endCopy();
        }

        private void bytes(byte[] value) throws IOException {
            if (value == null) {
                out.writeInt(NULL);
            } else {
                out.writeInt(value.length);
                out.write(value);
            }
        }

        private void during(During during) throws IOException {
            if (during == null) {
                out.writeInt(NULL);
                return;
            }
            int flags = (during.first() == null ? OPEN_START : WITH_FIRST) | (during.after() == null ? OPEN_END : 0);
            int days = (during.first() == null ? 0 : 1) + (during.after() == null ? 0 : 1);
            out.writeInt(1 + days * 2 * Integer.BYTES);
            out.writeByte(flags);
            day(during.first());
            day(during.after());
        }

        private void day(LocalDate day) throws IOException {
            if (day != null) {
                out.writeInt(Integer.BYTES);
                out.writeInt((int) ChronoUnit.DAYS.between(EPOCH, day));
            }
        }

        private void send() throws SQLException {
            copy.writeToCopy(bytes.toByteArray(), 0, bytes.size());
            bytes.reset();
        }
    }
}
