package org.redlines.collection;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.redlines.geo.Crs;
import org.redlines.geojson.FeatureCollectionWriter;
import org.redlines.geojson.FeatureText;
import org.redlines.http.Format;
import org.redlines.http.Negotiation;
import org.redlines.http.Parameters;
import org.redlines.http.Problem;
import org.redlines.http.Representation;
import org.redlines.http.RequestKey;
import org.redlines.http.Responses;

/** The features of a collection, and each of them (OGC API – Features, 7.15 and 7.16). */
@Singleton
@Path("/ogc/collections/{collectionId}/items")
public class ItemResource {

    /** Header that names the reference system of the geometry. */
    public static final String CONTENT_CRS = "Content-Crs";

    private static final List<Format> OFFERED = List.of(Format.GEOJSON, Format.HTML);

    // Room for the members around the features.
    private static final int AROUND = 4096;

    private final Snapshots snapshots;
    private final Items items;
    private final ItemPages itemPages;
    private final Responses responses;

    ItemResource(Snapshots snapshots, Items items, ItemPages itemPages, Responses responses) {
        this.snapshots = snapshots;
        this.items = items;
        this.itemPages = itemPages;
        this.responses = responses;
    }

    /** A page of features. */
    @GET
    public Response list(@PathParam("collectionId") String collectionId, @Context HttpServerRequest request) {
        RequestKey asked = responses.key(request);
        Snapshot snapshot = snapshots.continuing(asked);
        RequestKey key = AsOf.pin(asked, snapshot);
        Collection collection = snapshot.get(collectionId);
        Parameters parameters = Parameters.read(asked.query(), ItemQuery.pageParameters(collection));
        Format format = Negotiation.choose(parameters, key.accept(), OFFERED);
        ItemQuery query = ItemQuery.readPage(parameters, collection);
        snapshot.demandOffered(query.crs(), collection);
        Representation answer = format == Format.HTML
                ? itemPages.list(
                        key,
                        snapshot,
                        collection,
                        query,
                        parameters.find("limit").isPresent())
                : list(key, snapshot, collection, query);
        Representation described = described(answer, key, collection, query.crs());
        String links = described.headers().get("Link") + ", " + sortables(key, collection);
        return responses.send(request, asked, described.with("Link", links));
    }

    private Representation list(RequestKey key, Snapshot snapshot, Collection collection, ItemQuery query) {
        long bound = AROUND + query.bound(snapshot.summary(collection));
        return new Representation(
                snapshot.tag(),
                Format.GEOJSON,
                Map.of(),
                bound,
                out -> write(items, key, snapshot, collection, query, out));
    }

    /** One feature. */
    @GET
    @Path("{featureId}")
    public Response get(
            @PathParam("collectionId") String collectionId,
            @PathParam("featureId") String featureId,
            @Context HttpServerRequest request) {
        RequestKey asked = responses.key(request);
        Snapshot snapshot = snapshots.asked(asked);
        RequestKey key = AsOf.pin(asked, snapshot);
        Collection collection = snapshot.get(collectionId);
        Parameters parameters = Parameters.read(asked.query(), ItemQuery.itemParameters());
        Format format = Negotiation.choose(parameters, key.accept(), OFFERED);
        Crs crs = ItemQuery.crs(parameters, "crs");
        snapshot.demandOffered(crs, collection);
        Selection selection = Selection.find(parameters, collection);
        byte[] feature = items.find(snapshot, collection, featureId, crs)
                .orElseThrow(() -> Problem.notFound(
                        "There is no feature '" + featureId + "' in the collection '" + collectionId + "'."));
        Representation answer = format == Format.HTML
                ? itemPages.get(key, snapshot, collection, selection.of(feature))
                : Representation.small(
                        snapshot.tag(),
                        format,
                        out -> out.write(linked(key, snapshot, collection, selection.of(feature))));
        return responses.send(request, asked, described(answer, key, collection, crs));
    }

    static void write(
            Items items, RequestKey key, Snapshot snapshot, Collection collection, ItemQuery query, OutputStream out)
            throws IOException {
        FeatureCollectionWriter features = new FeatureCollectionWriter(out);
        Items.Page page = items.write(snapshot, collection, query, features);
        features.end(ItemMembers.page(key, snapshot, collection, page));
    }

    static byte[] linked(RequestKey key, Snapshot snapshot, Collection collection, byte[] feature) {
        return FeatureText.with(feature, ItemMembers.item(key, snapshot, collection));
    }

    private static Representation described(Representation answer, RequestKey key, Collection collection, Crs crs) {
        return answer.with(CONTENT_CRS, header(crs))
                .with("Link", LinkHeader.of(key, answer.format(), OFFERED, collection));
    }

    // Part 8, /req/sortables/sortables-link: by a header, in whatever format the items are.
    private static String sortables(RequestKey key, Collection collection) {
        return "<" + key.link(collection.path() + "/sortables") + ">; rel=\"" + Sorting.REL + "\"; type=\""
                + Format.SCHEMA.mediaType() + "\"";
    }

    /** The value of Content-Crs (Part 2, {@code /req/crs/ogc-crs-header}). */
    public static String header(Crs crs) {
        return "<" + crs.uri() + ">";
    }
}
