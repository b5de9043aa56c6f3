package org.redlines.citation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.redlines.collection.Collection;
import org.redlines.collection.Items;
import org.redlines.collection.Snapshot;
import org.redlines.geo.Crs;
import org.redlines.http.Problem;

/** How to cite a feature. */
@Singleton
@Path("/ogc/collections/{collectionId}/items/{featureId}/citation")
public class FeatureCitationResource {

    private final CitationResponses citations;
    private final Items items;
    private final ObjectMapper json;

    FeatureCitationResource(CitationResponses citations, Items items, ObjectMapper json) {
        this.citations = citations;
        this.items = items;
        this.json = json;
    }

    /** The citation, as text, BibTeX or CSL-JSON. */
    @GET
    public Response get(
            @PathParam("collectionId") String collectionId,
            @PathParam("featureId") String featureId,
            @Context HttpServerRequest request) {
        return citations.send(request, List.of(), (key, snapshot, parameters) -> {
            Collection collection = snapshot.get(collectionId);
            String path = key.path().substring(0, key.path().lastIndexOf("/citation"));
            return Citations.of(key, snapshot, collection, feature(snapshot, collection, featureId), path);
        });
    }

    private JsonNode feature(Snapshot snapshot, Collection collection, String id) {
        byte[] text = items.find(snapshot, collection, id, Crs.CRS84)
                .orElseThrow(() -> Problem.notFound(
                        "There is no feature '" + id + "' in the collection '" + collection.id() + "'."));
        try {
            return json.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
