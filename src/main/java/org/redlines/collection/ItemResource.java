package org.redlines.collection;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.redlines.collection.Document.DocumentPages;
import org.redlines.geo.Crs;
import org.redlines.geojson.FeatureCollectionWriter;
import org.redlines.http.Format;
import org.redlines.http.Negotiation;
import org.redlines.http.Parameters;
import org.redlines.http.Problem;
import org.redlines.http.Representation;
import org.redlines.http.RequestKey;
import org.redlines.http.Responses;

/** Serves the features of a collection (OGC API – Features, 7.15 and 7.16). */
@Singleton
@Path("/ogc/collections/{collectionId}/items")
public class ItemResource {

    /** The header that names the reference system of the geometry. */
    public static final String CONTENT_CRS = "Content-Crs";

    private static final List<Format> OFFERED = List.of(Format.GEOJSON, Format.HTML);

    // Limits of the HTML table, which people read. JSON pages are longer, and downloads have everything.
    private static final int DEFAULT_ROWS = 50;
    private static final int MAX_ROWS = 1000;

    // Bytes for the members around the features.
    private static final int MEMBERS_SIZE = 4096;

    private final Snapshots snapshots;
    private final Items items;
    private final DocumentPages pages;
    private final ObjectMapper json;
    private final Responses responses;

    ItemResource(Snapshots snapshots, Items items, DocumentPages pages, ObjectMapper json, Responses responses) {
        this.snapshots = snapshots;
        this.items = items;
        this.pages = pages;
        this.json = json;
        this.responses = responses;
    }

    /** Returns a page of features. */
    @GET
    public Response list(@PathParam("collectionId") String collectionId, @Context HttpServerRequest request) {
        RequestKey requested = responses.key(request);
        Snapshot snapshot = snapshots.forPage(requested);
        RequestKey key = AsOf.pin(requested, snapshot);
        Collection collection = snapshot.get(collectionId);
        Parameters parameters = Parameters.read(requested.query(), ItemQuery.pageParameters(collection));
        Format format = Negotiation.choose(parameters, key.accept(), OFFERED);
        ItemQuery query = ItemQuery.readPage(parameters, collection);
        snapshot.requireOffered(query.crs(), collection);
        Representation answer = format == Format.HTML
                ? page(key, snapshot, collection, query.withLimit(pageLimit(parameters, query)))
                : list(key, snapshot, collection, query);
        Representation described = described(answer, key, collection, query.crs());
        String links = described.headers().get("Link") + ", " + sortables(key, collection);
        return responses.send(request, requested, described.with("Link", links));
    }

    private Representation list(RequestKey key, Snapshot snapshot, Collection collection, ItemQuery query) {
        long bound = MEMBERS_SIZE + query.bound(snapshot.summary(collection));
        return new Representation(
                snapshot.tag(), Format.GEOJSON, Map.of(), bound, out -> write(key, snapshot, collection, query, out));
    }

    // The default limit of the HTML table is lower than that of JSON.
    private static int pageLimit(Parameters parameters, ItemQuery query) {
        return parameters.find("limit").isPresent() ? Math.min(MAX_ROWS, query.limit()) : DEFAULT_ROWS;
    }

    private Representation page(RequestKey key, Snapshot snapshot, Collection collection, ItemQuery query) {
        ByteArrayOutputStream features = new ByteArrayOutputStream();
        try {
            RequestKey requested = key.with("f", "json").with("limit", String.valueOf(query.limit()));
            write(requested, snapshot, collection, query, features);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return page(Document.Kind.ITEMS, key, snapshot, collection, features.toByteArray());
    }

    private Representation page(
            Document.Kind kind, RequestKey key, Snapshot snapshot, Collection collection, byte[] answer) {
        try {
            return pages.represent(new Document(kind, key, snapshot, collection, json.readTree(answer)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns one feature. */
    @GET
    @Path("{featureId}")
    public Response get(
            @PathParam("collectionId") String collectionId,
            @PathParam("featureId") String featureId,
            @Context HttpServerRequest request) {
        RequestKey requested = responses.key(request);
        Snapshot snapshot = snapshots.requested(requested);
        RequestKey key = AsOf.pin(requested, snapshot);
        Collection collection = snapshot.get(collectionId);
        Parameters parameters = Parameters.read(requested.query(), ItemQuery.itemParameters());
        Format format = Negotiation.choose(parameters, key.accept(), OFFERED);
        Crs crs = ItemQuery.crs(parameters, "crs");
        snapshot.requireOffered(crs, collection);
        Selection selection = Selection.find(parameters, collection);
        byte[] feature = items.find(snapshot, collection, featureId, crs)
                .orElseThrow(() -> Problem.notFound(
                        "There is no feature '" + featureId + "' in the collection '" + collectionId + "'."));
        RequestKey json = format == Format.HTML ? key.with("f", "json") : key;
        byte[] linked = withMembers(selection.of(feature), ItemMembers.item(json, snapshot, collection));
        Representation answer = format == Format.HTML
                ? page(Document.Kind.FEATURE, key, snapshot, collection, linked)
                : Representation.small(snapshot.tag(), format, out -> out.write(linked));
        return responses.send(request, requested, described(answer, key, collection, crs));
    }

    private void write(RequestKey key, Snapshot snapshot, Collection collection, ItemQuery query, OutputStream out)
            throws IOException {
        FeatureCollectionWriter features = new FeatureCollectionWriter(out);
        Items.Page page = items.write(snapshot, collection, query, features);
        features.end(ItemMembers.page(key, snapshot, collection, page));
    }

    /**
     * Adds members to a feature.
     *
     * @param feature a JSON object in UTF-8
     * @param members a JSON object in UTF-8 with at least one member
     */
    private static byte[] withMembers(byte[] feature, byte[] members) {
        int end = lastBrace(feature);
        byte[] joined = new byte[end + members.length];
        System.arraycopy(feature, 0, joined, 0, end);
        joined[end] = ',';
        System.arraycopy(members, 1, joined, end + 1, members.length - 1);
        return joined;
    }

    private static int lastBrace(byte[] feature) {
        int i = feature.length - 1;
        while (feature[i] != '}') {
            i--;
        }
        return i;
    }

    private static Representation described(Representation answer, RequestKey key, Collection collection, Crs crs) {
        return answer.with(CONTENT_CRS, header(crs))
                .with("Link", Links.header(key, answer.format(), OFFERED, collection));
    }

    // The link is a header, because it applies to every format (Part 8, /req/sortables/sortables-link).
    private static String sortables(RequestKey key, Collection collection) {
        return "<" + key.link(collection.path() + "/sortables") + ">; rel=\"" + Sorting.REL + "\"; type=\""
                + Format.SCHEMA.mediaType() + "\"";
    }

    /** The value of Content-Crs (Part 2, {@code /req/crs/ogc-crs-header}). */
    public static String header(Crs crs) {
        return "<" + crs.uri() + ">";
    }
}
