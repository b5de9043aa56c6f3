package org.redlines.download;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.redlines.http.Format;

/**
 * RFC 8142, GeoJSON Text Sequences: one feature a line, each begun by the record separator, so that
 * it can be read without keeping what came before.
 */
@Singleton
public class GeoJsonSequenceFormat implements LayerFormat {

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
