package org.redlines.download;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
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
}
