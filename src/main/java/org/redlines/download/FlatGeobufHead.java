package org.redlines.download;

import com.google.flatbuffers.FlatBufferBuilder;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.redlines.download.Row.Column;
import org.wololo.flatgeobuf.ColumnMeta;
import org.wololo.flatgeobuf.Constants;
import org.wololo.flatgeobuf.GeometryConversions;
import org.wololo.flatgeobuf.HeaderMeta;
import org.wololo.flatgeobuf.NodeItem;
import org.wololo.flatgeobuf.PackedRTree;
import org.wololo.flatgeobuf.generated.ColumnType;
import org.wololo.flatgeobuf.generated.GeometryType;

/** The header and index of a FlatGeobuf file, collected while the features are written. */
final class FlatGeobufHead {

    private static final int WGS_84 = 4326;

    // The format's default. The boxes are kept in memory until the file is written, about 130 bytes for each feature.
    private static final short NODE_SIZE = 16;
    private static final int MAX_INDEXED = 1_000_000;

    private final Layer layer;
    private final boolean wantsIndex;
    private final Envelope envelope = new Envelope();
    private final List<PackedRTree.FeatureItem> placed = new ArrayList<>();
    private final List<PackedRTree.FeatureItem> placeless = new ArrayList<>();
    private List<PackedRTree.FeatureItem> order;
    private long features;
    private long bytes;
    private Integer type;

    FlatGeobufHead(Layer layer) {
        this.layer = layer;
        this.wantsIndex = layer.holdsGeometry() && !layer.query().sorting().isGiven();
    }

    /**
     * Adds a feature.
     *
     * @param geometry its geometry; may be null
     * @param size its size in bytes
     */
    void add(Geometry geometry, int size) {
        features++;
        if (wantsIndex && features <= MAX_INDEXED) {
            addToIndex(geometry, size);
        }
        bytes += size;
        if (geometry != null) {
            envelope.expandToInclude(geometry.getEnvelopeInternal());
            int one = FlatGeobufFormat.Features.isCollection(geometry)
                    ? GeometryType.GeometryCollection
                    : GeometryConversions.toGeometryType(geometry.getClass());
            // With type Unknown, each feature has its own type.
            type = type == null || type == one ? one : GeometryType.Unknown;
        }
    }

    private void addToIndex(Geometry geometry, int size) {
        PackedRTree.FeatureItem item = new PackedRTree.FeatureItem();
        item.offset = bytes;
        item.size = size;
        if (geometry == null || geometry.isEmpty()) {
            // An empty box, which intersects no other.
            item.nodeItem = new NodeItem(0);
            placeless.add(item);
        } else {
            Envelope box = geometry.getEnvelopeInternal();
            item.nodeItem = new NodeItem(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY(), 0);
            placed.add(item);
        }
    }

    /** Whether the file has an index. If so, the features are in its order. */
    boolean isIndexed() {
        return wantsIndex && features <= MAX_INDEXED && !placed.isEmpty();
    }

    /** The features in the order of the index, with their offsets in the temporary file. */
    List<PackedRTree.FeatureItem> order() {
        if (order == null) {
            order = new ArrayList<>(placed);
            PackedRTree.hilbertSort(order, PackedRTree.calcExtent(placed));
            order.addAll(placeless);
        }
        return order;
    }

    void write(OutputStream out) throws IOException {
        HeaderMeta head = new HeaderMeta();
        head.name = layer.collection().id();
        head.geometryType = (byte) (type == null ? GeometryType.Unknown : type);
        head.srid = WGS_84;
        head.envelope = envelope.isNull() ? null : envelope;
        head.featuresCount = features;
        head.indexNodeSize = isIndexed() ? NODE_SIZE : 0;
        head.columns = layer.columns().stream().map(FlatGeobufHead::column).toList();
        out.write(Constants.MAGIC_BYTES);
        HeaderMeta.write(head, out, new FlatBufferBuilder(4096));
        if (isIndexed()) {
            long place = 0;
            for (PackedRTree.FeatureItem item : order()) {
                item.nodeItem.offset = place;
                place += item.size;
            }
            new PackedRTree(order(), NODE_SIZE).write(out);
        }
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
                    case DATE_TIME -> ColumnType.DateTime;
                    case TEXT, DATE -> ColumnType.String;
                };
        return meta;
    }
}
