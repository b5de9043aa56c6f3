package org.redlines.download;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.redlines.collection.Items;
import org.redlines.geojson.FeatureCollectionWriter;
import org.redlines.http.Format;

/** RFC 7946: a FeatureCollection whose counts, origin and terms of use are members of it. */
@Singleton
public class GeoJsonFormat implements LayerFormat {

    @Override
    public String extension() {
        return "geojson";
    }

    @Override
    public String title() {
        return "GeoJSON";
    }

    @Override
    public Format format() {
        return Format.GEOJSON;
    }

    @Override
    public boolean isKept() {
        return false;
    }

    @Override
    public boolean takesCrs() {
        return true;
    }

    @Override
    public void write(Content content, OutputStream out) throws IOException {
        write(content.layer(), out);
    }

    Items.Page write(Layer layer, OutputStream out) throws IOException {
        FeatureCollectionWriter features = new FeatureCollectionWriter(out);
        Items.Page page = layer.write(features);
        features.end(layer.members(page));
        return page;
    }

    /**
     * RFC 8142, GeoJSON Text Sequences: one feature a line, each begun by the record separator, so that
     * it can be read without keeping what came before.
     */
    @Singleton
    private static class GeoJsonSequenceFormat implements LayerFormat {
        private static final Format FORMAT = new Format("geojsonl", "application/geo+json-seq", List.of());
        private static final int RECORD_SEPARATOR = 0x1e;

        @Override
        public String extension() {
            return "geojsonl";
        }

        @Override
        public String title() {
            return "GeoJSON Text Sequence";
        }

        @Override
        public Format format() {
            return FORMAT;
        }

        @Override
        public boolean isKept() {
            return false;
        }

        @Override
        public void write(Content content, OutputStream out) throws IOException {
            content.layer().write((byte[] feature) -> {
                out.write(RECORD_SEPARATOR);
                out.write(feature);
                out.write('\n');
            });
        }
    }
}
