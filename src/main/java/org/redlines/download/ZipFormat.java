package org.redlines.download;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.redlines.collection.Collection;
import org.redlines.collection.Items;
import org.redlines.collection.Licence;
import org.redlines.download.Metadata.Origin;
import org.redlines.http.Format;

/** A zip with GeoJSON and CSV of each layer, a metadata.json for programs and a README.txt for people. */
@Singleton
public class ZipFormat implements LayerFormat {

    private static final Format FORMAT = new Format("zip", "application/zip", List.of());

    private final GeoJsonFormat geoJson;
    private final CsvLayerFormat csv;
    private final Metadata metadata;
    private final Origin origin;
    private final Template readMe;

    ZipFormat(
            GeoJsonFormat geoJson,
            CsvLayerFormat csv,
            Metadata metadata,
            Origin origin,
            @Location("download.txt") Template readMe) {
        this.geoJson = geoJson;
        this.csv = csv;
        this.metadata = metadata;
        this.origin = origin;
        this.readMe = readMe;
    }

    @Override
    public String extension() {
        return "zip";
    }

    @Override
    public String title() {
        return "ZIP of GeoJSON and CSV with metadata";
    }

    @Override
    public Format format() {
        return FORMAT;
    }

    @Override
    public boolean holdsEveryLayer() {
        return true;
    }

    @Override
    public boolean isCompressed() {
        return true;
    }

    @Override
    public void write(Content content, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        List<PackedLayer> packed = new ArrayList<>();
        for (Layer layer : content.layers()) {
            String name = layer.collection().id();
            begin(zip, content, name + ".geojson");
            Items.Page page = geoJson.write(layer, zip);
            zip.closeEntry();
            begin(zip, content, name + ".csv");
            Set<String> tooLong = csv.write(layer, zip);
            zip.closeEntry();
            packed.add(new PackedLayer(layer, page, String.join(", ", tooLong)));
        }
        text(zip, content, "metadata.json", metadata.text(content, packed));
        text(zip, content, "README.txt", readMe(content, packed));
        // Writes the central directory, without which readers reject a zip.
        zip.finish();
    }

    private String readMe(Content content, List<PackedLayer> layers) {
        return readMe.data("title", content.title())
                .data("version", Metadata.version(content.snapshot()))
                .data("citation", Metadata.citation(content, origin.link("/layers/" + content.name() + ".zip")))
                .data("filter", content.layers().get(0).filter())
                .data("layers", layers)
                .data("caveats", Metadata.caveats(content.layers()))
                .data("page", origin.link("/"))
                .data("api", origin.link("/ogc/api.html"))
                .render();
    }

    private static void text(ZipOutputStream zip, Content content, String name, String text) throws IOException {
        begin(zip, content, name);
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static void begin(ZipOutputStream zip, Content content, String name) throws IOException {
        ZipEntry entry = new ZipEntry(content.fileName() + "/" + name);
        // The date is that of the version, so that the bytes are always the same.
        entry.setTimeLocal(LocalDateTime.ofInstant(content.snapshot().version().publishedAt(), ZoneOffset.UTC));
        zip.putNextEntry(entry);
    }

    /**
     * A layer in the zip, with the result of writing it. Public for the template of the README.
     *
     * @param longColumns names of the columns with cells that are too long for a spreadsheet; empty if there are none
     */
    public record PackedLayer(Layer layer, Items.Page page, String longColumns) {

        /** The layer's collection. */
        public Collection collection() {
            return layer.collection();
        }

        /** The terms of use of the collection. */
        public Licence licence() {
            return Licence.of(collection().licence());
        }

        /** The number of features in the file. */
        public long returned() {
            return page.returned();
        }

        /** The number of features in the collection. */
        public long all() {
            return layer.snapshot().summary(collection()).features();
        }
    }
}
