package org.redlines.download;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.redlines.collection.Items;
import org.redlines.geojson.FeatureCollectionWriter;
import org.redlines.http.Format;

/** GeoJSON (RFC 7946): a FeatureCollection whose members include counts, version and terms of use. */
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
    public boolean isCached() {
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
     * GeoJSON Text Sequences (RFC 8142): one feature on each line after a record separator, so that a reader needs only
     * one feature in memory.
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
        public boolean isCached() {
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
