package org.redlines.download;

import jakarta.inject.Singleton;
import java.util.List;
import org.redlines.collection.AsOf;
import org.redlines.collection.Collection;
import org.redlines.collection.Edition;
import org.redlines.collection.Editions;
import org.redlines.collection.FileFormats;
import org.redlines.collection.ItemQuery;
import org.redlines.collection.Items;
import org.redlines.http.Call;
import org.redlines.http.Parameters;

/** Turns a request into what its file is to hold. */
@Singleton
class Contents {

    private final Editions editions;
    private final Items items;

    Contents(Editions editions, Items items) {
        this.editions = editions;
        this.items = items;
    }

    /**
     * One layer, filtered as the request asks.
     *
     * @throws org.redlines.http.Problem 404 when there is no such collection, 400 for a bad parameter
     */
    Content layer(String id, Call call) {
        Edition edition = editions.asked(call);
        Collection collection = edition.get(id);
        Parameters parameters = Parameters.read(call.query(), ItemQuery.layerParameters(collection));
        ItemQuery query = ItemQuery.readLayer(parameters, collection);
        return new Content(
                id,
                collection.title(),
                edition,
                List.of(new Layer(items, edition, collection, query, AsOf.pin(call, edition))));
    }

    /** A whole layer of the edition, geometry for this zoom level, whoever asks. */
    Content whole(Edition edition, Collection collection, int zoomLevel) {
        ItemQuery asked = ItemQuery.everything(collection, zoomLevel);
        return new Content(
                collection.id(),
                collection.title(),
                edition,
                List.of(new Layer(items, edition, collection, asked, null)));
    }

    /**
     * Every layer of the dossier and its base map, filtered alike; own layers are not a part of it.
     *
     * @throws org.redlines.http.Problem 400 for a bad parameter
     */
    Content everything(Call call) {
        Parameters parameters = Parameters.read(call.query(), ItemQuery.everythingParameters());
        Edition edition = editions.asked(call);
        List<Layer> layers = edition.collections().stream()
                .filter(one -> !one.isOwn())
                .map(one ->
                        new Layer(items, edition, one, ItemQuery.readLayer(parameters, one), AsOf.pin(call, edition)))
                .toList();
        return new Content(FileFormats.EVERYTHING, "all layers", edition, layers);
    }
}
