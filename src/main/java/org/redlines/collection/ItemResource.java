package org.redlines.collection;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.redlines.geo.Crs;
import org.redlines.geojson.FeatureCollectionWriter;
import org.redlines.geojson.FeatureText;
import org.redlines.http.Answer;
import org.redlines.http.Answers;
import org.redlines.http.Call;
import org.redlines.http.Format;
import org.redlines.http.Negotiation;
import org.redlines.http.Parameters;
import org.redlines.http.Problem;

/** The features of a collection, and each of them (OGC API – Features, 7.15 and 7.16). */
@Singleton
@Path("/ogc/collections/{collectionId}/items")
public class ItemResource {

    /** Header that names the reference system of the geometry. */
    public static final String CONTENT_CRS = "Content-Crs";

    // Room for the members around the features.
    private static final int AROUND = 4096;

    private final Editions editions;
    private final Items items;
    private final Answers answers;

    ItemResource(Editions editions, Items items, Answers answers) {
        this.editions = editions;
        this.items = items;
        this.answers = answers;
    }

    /** A page of features. */
    @GET
    public Response list(@PathParam("collectionId") String collectionId, @Context HttpServerRequest request) {
        Call call = answers.call(request);
        Edition edition = editions.continuing(call);
        Collection collection = edition.get(collectionId);
        Parameters parameters = Parameters.read(call.query(), ItemQuery.pageParameters(collection));
        Format format = Negotiation.choose(parameters, call.accept(), List.of(Format.GEOJSON));
        ItemQuery query = ItemQuery.readPage(parameters, collection);
        long bound = AROUND + query.bound(edition.summary(collection));
        Answer answer = new Answer(edition.tag(), format, Map.of(CONTENT_CRS, header(query.crs())), bound, out -> {
            FeatureCollectionWriter features = new FeatureCollectionWriter(out);
            Items.Page page = items.write(edition, collection, query, features);
            features.end(ItemMembers.page(call, edition, collection, page));
        });
        return answers.send(request, call, answer.with("Link", sortables(call, collection)));
    }

    /** One feature. */
    @GET
    @Path("{featureId}")
    public Response get(
            @PathParam("collectionId") String collectionId,
            @PathParam("featureId") String featureId,
            @Context HttpServerRequest request) {
        Call call = answers.call(request);
        Edition edition = editions.asked(call);
        Collection collection = edition.get(collectionId);
        Parameters parameters = Parameters.read(call.query(), ItemQuery.itemParameters());
        Format format = Negotiation.choose(parameters, call.accept(), List.of(Format.GEOJSON));
        Crs crs = ItemQuery.crs(parameters, "crs");
        Selection selection = Selection.find(parameters, collection);
        byte[] feature = items.find(edition, collection, featureId, crs)
                .orElseThrow(() -> Problem.notFound(
                        "There is no feature '" + featureId + "' in the collection '" + collectionId + "'."));
        byte[] linked = FeatureText.with(selection.of(feature), ItemMembers.item(call, collection));
        Answer answer = Answer.small(edition.tag(), format, out -> out.write(linked));
        return answers.send(request, call, answer.with(CONTENT_CRS, header(crs)));
    }

    // Part 8, /req/sortables/sortables-link: by a header, in whatever format the items are.
    private static String sortables(Call call, Collection collection) {
        return "<" + call.link(collection.path() + "/sortables") + ">; rel=\"" + Sorting.REL + "\"; type=\""
                + Format.SCHEMA.mediaType() + "\"";
    }

    /** The value of Content-Crs (Part 2, {@code /req/crs/ogc-crs-header}). */
    public static String header(Crs crs) {
        return "<" + crs.uri() + ">";
    }
}
