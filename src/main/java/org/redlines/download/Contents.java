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
import org.redlines.http.Parameters;
import org.redlines.http.RequestKey;

/** Turns a request into what its file is to hold. */
@Singleton
class Contents {

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
                .map(one ->
                        new Layer(items, snapshot, one, ItemQuery.readLayer(parameters, one), AsOf.pin(key, snapshot)))
                .toList();
        return new Content(FileFormats.EVERYTHING, "all layers", snapshot, layers);
    }
}
