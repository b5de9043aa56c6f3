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
 * <p>Header and index precede the features but are known only after the last one, so the features are written to a
 * temporary file first. The index determines the order of the features. Features in a requested order keep it, and the
 * file has no index.
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
            disk.throwIfDiskFull(e);
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
                head.add(fitted.geometry(), writer.write(fitted));
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

    /** Writes features in FlatGeobuf's encoding: each is a buffer with its size in front. */
    static final class Features {

        private final List<Column> columns;
        private final OutputStream out;

        Features(List<Column> columns, OutputStream out) {
            this.columns = columns;
            this.out = out;
        }

        /** Writes a feature and returns its size in bytes. */
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

        // The library omits the type of a geometry unless the header says "unknown", and cannot write collections. It
        // also omits the ends of a MultiLineString with one part, which GDAL 3.6 requires.
        private static int geometry(FlatBufferBuilder builder, org.locationtech.jts.geom.Geometry geometry)
                throws IOException {
            if (geometry instanceof MultiLineString && geometry.getNumGeometries() == 1) {
                return onlyLine(builder, geometry.getCoordinates());
            }
            if (!isCollection(geometry)) {
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

        /** Whether it is a GeometryCollection, and not a Multi… of one type. */
        static boolean isCollection(org.locationtech.jts.geom.Geometry geometry) {
            return geometry.getClass() == GeometryCollection.class;
        }

        // Each property is the number of its column in two bytes, then its value. Null properties are omitted.
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
