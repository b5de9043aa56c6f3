package org.redlines.download;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.redlines.collection.Collection;
import org.redlines.collection.Collections;
import org.redlines.collection.Edition;
import org.redlines.collection.Editions;
import org.redlines.collection.ItemMembers;
import org.redlines.collection.ItemQuery;
import org.redlines.collection.ItemResource;
import org.redlines.collection.Items;
import org.redlines.geojson.FeatureCollectionWriter;
import org.redlines.http.Answer;
import org.redlines.http.Answers;
import org.redlines.http.Call;
import org.redlines.http.Format;
import org.redlines.http.Negotiation;
import org.redlines.http.Parameters;

/** Whole layers at stable addresses, never cut into pages. */
@Singleton
@Path("/layers")
public class LayerResource {

    private static final int AROUND = 4096;

    private final Collections collections;
    private final Editions editions;
    private final Items items;
    private final Answers answers;

    LayerResource(Collections collections, Editions editions, Items items, Answers answers) {
        this.collections = collections;
        this.editions = editions;
        this.items = items;
        this.answers = answers;
    }

    /** A layer as GeoJSON, whole or as the filter parameters select. */
    @GET
    @Path("{collectionId}.geojson")
    public Response geojson(@PathParam("collectionId") String collectionId, @Context HttpServerRequest request) {
        Call call = answers.call(request);
        Collection collection = collections.get(collectionId);
        Parameters parameters = Parameters.read(call.query(), ItemQuery.layerParameters(collection));
        Format format = Negotiation.choose(parameters, call.accept(), List.of(Format.GEOJSON));
        ItemQuery query = ItemQuery.readLayer(parameters, collection);
        Edition edition = editions.current();
        Map<String, String> asFile = Map.of(
                "Content-Disposition",
                "attachment; filename=\"redlines-" + collection.id() + ".geojson\"",
                ItemResource.CONTENT_CRS,
                ItemResource.header(query.crs()));
        long bound = AROUND + query.bound(edition.summary(collection));
        return answers.send(request, call, new Answer(edition.tag(), format, asFile, bound, out -> {
            FeatureCollectionWriter features = new FeatureCollectionWriter(out);
            Items.Page page = items.write(edition, collection, query, features);
            features.end(ItemMembers.layer(call, edition, collection, page));
        }));
    }
}
