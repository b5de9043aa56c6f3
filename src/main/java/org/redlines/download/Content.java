package org.redlines.download;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.redlines.collection.AsOf;
import org.redlines.collection.Collection;
import org.redlines.collection.FileFormats;
import org.redlines.collection.ItemQuery;
import org.redlines.collection.Items;
import org.redlines.collection.Snapshot;
import org.redlines.collection.Snapshots;
import org.redlines.geo.Crs;
import org.redlines.http.Parameters;
import org.redlines.http.RequestKey;
import org.redlines.texts.Texts;

/**
 * The content of a file.
 *
 * @param name id of a collection, or {@code redlines} for all layers
 * @param title title for people
 * @param snapshot the published version from which it is taken
 * @param layers at least one layer
 */
record Content(String name, String title, Snapshot snapshot, List<Layer> layers) {

    // Bytes for everything around the features.
    private static final int SURROUNDING_BYTES = 64 * 1024;

    /** The reference system of all geometry. */
    Crs crs() {
        return layers.get(0).query().crs();
    }

    /** The only layer of a file that holds one. */
    Layer layer() {
        if (layers.size() != 1) {
            throw new IllegalStateException("One layer was expected, not " + layers.size());
        }
        return layers.get(0);
    }

    /** Returns this content without the request, so that the file can be cached for all clients. */
    Content withoutRequest() {
        return new Content(
                name,
                title,
                snapshot,
                layers.stream().map(Layer::withoutRequest).toList());
    }

    /**
     * The file name without extension. It shows whether the file is a selection, and its reference system unless it is
     * CRS84.
     */
    String fileName() {
        String all = name.equals(FileFormats.EVERYTHING) ? name : "redlines-" + name;
        boolean whole = layers.stream().allMatch(layer -> layer.query().isUnfiltered());
        return all + (whole ? "" : "-selection") + (crs() == Crs.CRS84 ? "" : "-" + crs().code());
    }

    /** Estimates the most bytes of a file in this format. No format makes features much larger than GeoJSON does. */
    long bound(LayerFormat format) {
        long features = layers.stream()
                .mapToLong(layer -> layer.query().bound(layer.snapshot().summary(layer.collection())))
                .sum();
        // Formats that are not cached copy the stored GeoJSON.
        return SURROUNDING_BYTES + (format.isCached() ? features * 2 : features);
    }

    /** Creates the content that a request asks for. */
    @Singleton
    static class Contents {

        private final Snapshots snapshots;
        private final Items items;

        Contents(Snapshots snapshots, Items items) {
            this.snapshots = snapshots;
            this.items = items;
        }

        /**
         * One layer, filtered by the request.
         *
         * @throws org.redlines.http.Problem 404 if there is no such collection; 400 for an invalid parameter
         */
        Content layer(String id, RequestKey key, LayerFormat format) {
            Snapshot snapshot = snapshots.requested(key);
            Collection collection = snapshot.get(id);
            List<String> allowed = new ArrayList<>(format.parameters());
            allowed.addAll(ItemQuery.layerParameters(collection));
            Parameters parameters = Parameters.read(key.query(), allowed);
            ItemQuery query = ItemQuery.readLayer(parameters, collection);
            return new Content(
                    id,
                    collection.title(),
                    snapshot,
                    List.of(new Layer(items, snapshot, collection, query, AsOf.pin(key, snapshot))));
        }

        /** A whole layer of the snapshot with its geometry for a zoom level, independent of a request. */
        Content whole(Snapshot snapshot, Collection collection, int zoomLevel) {
            ItemQuery requested = ItemQuery.everything(collection, zoomLevel);
            return new Content(
                    collection.id(),
                    collection.title(),
                    snapshot,
                    List.of(new Layer(items, snapshot, collection, requested, null)));
        }

        /**
         * Every layer of the dossier and the base map, with the same filter. Imported layers are not included.
         *
         * @throws org.redlines.http.Problem 400 for an invalid parameter
         */
        Content everything(RequestKey key) {
            Parameters parameters = Parameters.read(key.query(), ItemQuery.everythingParameters());
            Snapshot snapshot = snapshots.requested(key);
            List<Layer> layers = snapshot.collections().stream()
                    .filter(one -> !one.isImported())
                    .map(one -> new Layer(
                            items, snapshot, one, ItemQuery.readLayer(parameters, one), AsOf.pin(key, snapshot)))
                    .toList();
            return new Content(FileFormats.EVERYTHING, Texts.get("allLayers"), snapshot, layers);
        }
    }
}
