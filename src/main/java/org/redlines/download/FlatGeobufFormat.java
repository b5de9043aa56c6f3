package org.redlines.download;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.flatbuffers.FlatBufferBuilder;
import jakarta.inject.Singleton;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.MultiLineString;
import org.redlines.download.Layer.GeometryKind;
import org.redlines.download.Row.Column;
import org.redlines.http.Format;
import org.wololo.flatgeobuf.GeometryConversions;
import org.wololo.flatgeobuf.PackedRTree;
import org.wololo.flatgeobuf.generated.Feature;
import org.wololo.flatgeobuf.generated.Geometry;
import org.wololo.flatgeobuf.generated.GeometryType;

/**
 * FlatGeobuf 3 with its spatial index, a packed R-tree.
 *
 * <p>Head and index come first and are known after the last feature; so the features wait in a file. The index puts them
 * into its own order; features that are asked for in an order of their own keep it, and have no index.
 */
@Singleton
public class FlatGeobufFormat implements LayerFormat {

    private static final Format FORMAT = new Format("fgb", "application/vnd.flatgeobuf", List.of());

    private final DiskSpace disk;

    FlatGeobufFormat(DiskSpace disk) {
        this.disk = disk;
    }

    @Override
    public String extension() {
        return "fgb";
    }

    @Override
    public String title() {
        return "FlatGeobuf";
    }

    @Override
    public Format format() {
        return FORMAT;
    }

    @Override
    public void write(Content content, OutputStream out) throws IOException {
        Layer layer = content.layer();
        FlatGeobufHead head = new FlatGeobufHead(layer);
        Path folder = Files.createTempDirectory(disk.folder(), "work-");
        try {
            Path file = folder.resolve("features");
            features(layer, head, file);
            head.write(out);
            copy(file, head, out);
        } catch (IOException e) {
            disk.refuseWhenFull(e);
            throw e;
        } finally {
            DiskSpace.delete(folder);
        }
    }

    private static void features(Layer layer, FlatGeobufHead head, Path file) throws IOException {
        try (OutputStream features = new BufferedOutputStream(Files.newOutputStream(file))) {
            Features writer = new Features(layer.columns(), features);
            GeometryKind kind = layer.kind();
            layer.write((Row row) -> {
                Row fitted = new Row(row.id(), row.properties(), kind.fit(row.geometry()));
                head.count(fitted.geometry(), writer.write(fitted));
            });
        }
    }

    private static void copy(Path file, FlatGeobufHead head, OutputStream out) throws IOException {
        if (!head.isIndexed()) {
            Files.copy(file, out);
            return;
        }
        try (RandomAccessFile features = new RandomAccessFile(file.toFile(), "r")) {
            for (PackedRTree.FeatureItem feature : head.order()) {
                byte[] bytes = new byte[(int) feature.size];
                features.seek(feature.offset);
                features.readFully(bytes);
                out.write(bytes);
            }
        }
    }

    /** Writes features as FlatGeobuf has them: a buffer each, its size first. */
    static final class Features {

        private final List<Column> columns;
        private final OutputStream out;

        Features(List<Column> columns, OutputStream out) {
            this.columns = columns;
            this.out = out;
        }

        /** Writes a feature; answers the number of its bytes. */
        int write(Row row) throws IOException {
            FlatBufferBuilder builder = new FlatBufferBuilder(1024);
            int properties = Feature.createPropertiesVector(builder, properties(row));
            int geometry = row.geometry() == null ? 0 : geometry(builder, row.geometry());
            int feature = Feature.createFeature(builder, geometry, properties, 0);
            builder.finishSizePrefixed(feature);
            ByteBuffer bytes = builder.dataBuffer();
            out.write(bytes.array(), bytes.position(), bytes.remaining());
            return bytes.remaining();
        }

        // The library leaves the kind away unless it is told "unknown", and knows no mixtures. It leaves the ends of a
        // MultiLineString of one part away, too, without which GDAL 3.6 does not read it.
        private static int geometry(FlatBufferBuilder builder, org.locationtech.jts.geom.Geometry geometry)
                throws IOException {
            if (geometry instanceof MultiLineString && geometry.getNumGeometries() == 1) {
                return onlyLine(builder, geometry.getCoordinates());
            }
            if (!isMixture(geometry)) {
                return GeometryConversions.serialize(builder, geometry, (byte) GeometryType.Unknown);
            }
            int[] parts = new int[geometry.getNumGeometries()];
            for (int i = 0; i < parts.length; i++) {
                parts[i] = geometry(builder, geometry.getGeometryN(i));
            }
            int vector = Geometry.createPartsVector(builder, parts);
            return Geometry.createGeometry(builder, 0, 0, 0, 0, 0, 0, GeometryType.GeometryCollection, vector);
        }

        private static int onlyLine(FlatBufferBuilder builder, Coordinate[] line) {
            double[] xy = new double[line.length * 2];
            for (int i = 0; i < line.length; i++) {
                xy[2 * i] = line[i].x;
                xy[2 * i + 1] = line[i].y;
            }
            int places = Geometry.createXyVector(builder, xy);
            int ends = Geometry.createEndsVector(builder, new long[] {line.length});
            return Geometry.createGeometry(builder, ends, places, 0, 0, 0, 0, GeometryType.MultiLineString, 0);
        }

        /** Whether it is a collection of any geometries, not one of like ones. */
        static boolean isMixture(org.locationtech.jts.geom.Geometry geometry) {
            return geometry.getClass() == GeometryCollection.class;
        }

        // Pairs of the column's number, two bytes, and its value; absent is null.
        private byte[] properties(Row row) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            for (int i = 0; i < columns.size(); i++) {
                JsonNode value = row.value(columns.get(i));
                if (value != null) {
                    bytes.writeBytes(little(2).putShort((short) i).array());
                    bytes.writeBytes(value(columns.get(i), value, row));
                }
            }
            return bytes.toByteArray();
        }

        private static byte[] value(Column column, JsonNode value, Row row) {
            return switch (column.kind()) {
                case INTEGER -> little(Long.BYTES).putLong(value.longValue()).array();
                case NUMBER ->
                    little(Double.BYTES).putDouble(value.doubleValue()).array();
                case TRUTH -> new byte[] {(byte) (value.booleanValue() ? 1 : 0)};
                case TEXT, DATE, DATE_TIME, JSON -> text(row.text(column));
            };
        }

        private static byte[] text(String text) {
            byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
            return little(Integer.BYTES + utf8.length)
                    .putInt(utf8.length)
                    .put(utf8)
                    .array();
        }

        private static ByteBuffer little(int size) {
            return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        }
    }
}
