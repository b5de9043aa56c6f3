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

    private static final List<Format> OFFERED = List.of(Format.GEOJSON, Format.HTML);

    // Room for the members around the features.
    private static final int AROUND = 4096;

    private final Editions editions;
    private final Items items;
    private final ItemPages itemPages;
    private final Answers answers;

    ItemResource(Editions editions, Items items, ItemPages itemPages, Answers answers) {
        this.editions = editions;
        this.items = items;
        this.itemPages = itemPages;
        this.answers = answers;
    }

    /** A page of features. */
    @GET
    public Response list(@PathParam("collectionId") String collectionId, @Context HttpServerRequest request) {
        Call asked = answers.call(request);
        Edition edition = editions.continuing(asked);
        Call call = AsOf.pin(asked, edition);
        Collection collection = edition.get(collectionId);
        Parameters parameters = Parameters.read(call.query(), ItemQuery.pageParameters(collection));
        Format format = Negotiation.choose(parameters, call.accept(), OFFERED);
        ItemQuery query = ItemQuery.readPage(parameters, collection);
        Answer answer = format == Format.HTML
                ? itemPages.list(
                        call,
                        edition,
                        collection,
                        query,
                        parameters.find("limit").isPresent())
                : list(call, edition, collection, query);
        Answer described = described(answer, call, collection, query.crs());
        String links = described.headers().get("Link") + ", " + sortables(call, collection);
        return answers.send(request, asked, described.with("Link", links));
    }

    private Answer list(Call call, Edition edition, Collection collection, ItemQuery query) {
        long bound = AROUND + query.bound(edition.summary(collection));
        return new Answer(
                edition.tag(),
                Format.GEOJSON,
                Map.of(),
                bound,
                out -> write(items, call, edition, collection, query, out));
    }

    /** One feature. */
    @GET
    @Path("{featureId}")
    public Response get(
            @PathParam("collectionId") String collectionId,
            @PathParam("featureId") String featureId,
            @Context HttpServerRequest request) {
        Call asked = answers.call(request);
        Edition edition = editions.asked(asked);
        Call call = AsOf.pin(asked, edition);
        Collection collection = edition.get(collectionId);
        Parameters parameters = Parameters.read(call.query(), ItemQuery.itemParameters());
        Format format = Negotiation.choose(parameters, call.accept(), OFFERED);
        Crs crs = ItemQuery.crs(parameters, "crs");
        Selection selection = Selection.find(parameters, collection);
        byte[] feature = items.find(edition, collection, featureId, crs)
                .orElseThrow(() -> Problem.notFound(
                        "There is no feature '" + featureId + "' in the collection '" + collectionId + "'."));
        Answer answer = format == Format.HTML
                ? itemPages.get(call, edition, collection, selection.of(feature))
                : Answer.small(
                        edition.tag(),
                        format,
                        out -> out.write(linked(call, edition, collection, selection.of(feature))));
        return answers.send(request, asked, described(answer, call, collection, crs));
    }

    static void write(Items items, Call call, Edition edition, Collection collection, ItemQuery query, OutputStream out)
            throws IOException {
        FeatureCollectionWriter features = new FeatureCollectionWriter(out);
        Items.Page page = items.write(edition, collection, query, features);
        features.end(ItemMembers.page(call, edition, collection, page));
    }

    static byte[] linked(Call call, Edition edition, Collection collection, byte[] feature) {
        return FeatureText.with(feature, ItemMembers.item(call, edition, collection));
    }

    private static Answer described(Answer answer, Call call, Collection collection, Crs crs) {
        return answer.with(CONTENT_CRS, header(crs))
                .with("Link", LinkHeader.of(call, answer.format(), OFFERED, collection));
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
