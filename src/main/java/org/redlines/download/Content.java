package org.redlines.download;

import java.util.List;
import org.redlines.collection.FileFormats;
import org.redlines.collection.Snapshot;
import org.redlines.geo.Crs;

/**
 * What a file holds.
 *
 * @param name a collection's id, or {@code redlines} for all layers
 * @param title for people
 * @param snapshot the published version it is taken from
 * @param layers at least one
 */
record Content(String name, String title, Snapshot snapshot, List<Layer> layers) {

    // Room for what is around the features.
    private static final int AROUND = 64 * 1024;

    /** The reference system of all geometry. */
    Crs crs() {
        return layers.get(0).query().crs();
    }

    /** The layer of a file that holds one. */
    Layer layer() {
        if (layers.size() != 1) {
            throw new IllegalStateException("One layer was expected, not " + layers.size());
        }
        return layers.get(0);
    }

    /** The same without a trace of the request. */
    Content forEverybody() {
        return new Content(
                name, title, snapshot, layers.stream().map(Layer::forEverybody).toList());
    }

    /** The file's name without its extension; one that does not hold all of a layer, or is in another system, says so. */
    String fileName() {
        String all = name.equals(FileFormats.EVERYTHING) ? name : "redlines-" + name;
        boolean whole = layers.stream().allMatch(layer -> layer.query().isUnfiltered());
        return all + (whole ? "" : "-selection") + (crs() == Crs.CRS84 ? "" : "-" + crs().code());
    }

    /** About how many bytes a file of this format can have; none makes much more of the features than GeoJSON does. */
    long bound(LayerFormat format) {
        long features = layers.stream()
                .mapToLong(layer -> layer.query().bound(layer.snapshot().summary(layer.collection())))
                .sum();
        // What is not kept is finished text, copied.
        return AROUND + (format.isKept() ? features * 2 : features);
    }
}
