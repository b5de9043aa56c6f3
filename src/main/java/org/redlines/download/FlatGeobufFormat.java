package org.redlines.download;

import jakarta.inject.Singleton;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.redlines.http.Format;

/**
 * FlatGeobuf 3.
 *
 * <p>The head tells count, box and kind of geometry, which are known after the last feature; so the
 * features wait in a file. They keep their order and have no spatial index.
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
        FlatGeobufHead head = new FlatGeobufHead(content.layer());
        disk.writeThrough("features", file -> features(content.layer(), head, file, out), out);
    }

    private static void features(Layer layer, FlatGeobufHead head, Path file, OutputStream out) throws IOException {
        try (OutputStream features = new BufferedOutputStream(Files.newOutputStream(file))) {
            FlatGeobufFeatures writer = new FlatGeobufFeatures(layer.columns(), features);
            GeometryKind kind = layer.kind();
            layer.write((Row row) -> {
                Row fitted = new Row(row.id(), row.properties(), kind.fit(row.geometry()));
                head.count(fitted.geometry());
                writer.row(fitted);
            });
        }
        head.write(out);
    }
}
