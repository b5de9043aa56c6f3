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

    /** Turns a request into what its file is to hold. */
    @Singleton
    static class Contents {

        private final Snapshots snapshots;
        private final Items items;

        Contents(Snapshots snapshots, Items items) {
            this.snapshots = snapshots;
            this.items = items;
        }

        /**
         * One layer for a format, filtered as the request asks.
         *
         * @throws org.redlines.http.Problem 404 when there is no such collection, 400 for a bad parameter
         */
        Content layer(String id, RequestKey key, LayerFormat format) {
            Snapshot snapshot = snapshots.asked(key);
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

        /** A whole layer of the snapshot, geometry for this zoom level, whoever asks. */
        Content whole(Snapshot snapshot, Collection collection, int zoomLevel) {
            ItemQuery asked = ItemQuery.everything(collection, zoomLevel);
            return new Content(
                    collection.id(),
                    collection.title(),
                    snapshot,
                    List.of(new Layer(items, snapshot, collection, asked, null)));
        }

        /**
         * Every layer of the dossier and its base map, filtered alike; imported layers are not a part of it.
         *
         * @throws org.redlines.http.Problem 400 for a bad parameter
         */
        Content everything(RequestKey key) {
            Parameters parameters = Parameters.read(key.query(), ItemQuery.everythingParameters());
            Snapshot snapshot = snapshots.asked(key);
            List<Layer> layers = snapshot.collections().stream()
                    .filter(one -> !one.isImported())
                    .map(one -> new Layer(
                            items, snapshot, one, ItemQuery.readLayer(parameters, one), AsOf.pin(key, snapshot)))
                    .toList();
            return new Content(FileFormats.EVERYTHING, Texts.get("allLayers"), snapshot, layers);
        }
    }
}
