package org.redlines.download;

import com.google.flatbuffers.FlatBufferBuilder;
import java.io.IOException;
import java.io.OutputStream;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.wololo.flatgeobuf.ColumnMeta;
import org.wololo.flatgeobuf.Constants;
import org.wololo.flatgeobuf.GeometryConversions;
import org.wololo.flatgeobuf.HeaderMeta;
import org.wololo.flatgeobuf.generated.ColumnType;
import org.wololo.flatgeobuf.generated.GeometryType;

/** What a FlatGeobuf file says before its features, gathered while they are written. */
final class FlatGeobufHead {

    private static final int WGS_84 = 4326;

    private final Layer layer;
    private final Envelope envelope = new Envelope();
    private long features;
    private Integer type;

    FlatGeobufHead(Layer layer) {
        this.layer = layer;
    }

    void count(Geometry geometry) {
        features++;
        if (geometry != null) {
            envelope.expandToInclude(geometry.getEnvelopeInternal());
            int one = FlatGeobufFeatures.isMixture(geometry)
                    ? GeometryType.GeometryCollection
                    : GeometryConversions.toGeometryType(geometry.getClass());
            // Unknown: each feature tells its own.
            type = type == null || type == one ? one : GeometryType.Unknown;
        }
    }

    void write(OutputStream out) throws IOException {
        HeaderMeta head = new HeaderMeta();
        head.name = layer.collection().id();
        head.geometryType = (byte) (type == null ? GeometryType.Unknown : type);
        head.srid = WGS_84;
        head.envelope = envelope.isNull() ? null : envelope;
        head.featuresCount = features;
        head.indexNodeSize = 0;
        head.columns = layer.columns().stream().map(FlatGeobufHead::column).toList();
        out.write(Constants.MAGIC_BYTES);
        HeaderMeta.write(head, out, new FlatBufferBuilder(4096));
    }

    private static ColumnMeta column(Column column) {
        ColumnMeta meta = new ColumnMeta();
        meta.name = column.name();
        meta.description = column.description();
        meta.nullable = true;
        meta.type = (byte)
                switch (column.kind()) {
                    case INTEGER -> ColumnType.Long;
                    case NUMBER -> ColumnType.Double;
                    case TRUTH -> ColumnType.Bool;
                    case JSON -> ColumnType.Json;
                    case TEXT, DATE -> ColumnType.String;
                };
        return meta;
    }
}
