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
import org.redlines.collection.Edition;
import org.redlines.collection.Items;
import org.redlines.geo.Crs;
import org.redlines.http.Problem;

/** How to cite a feature. */
@Singleton
@Path("/ogc/collections/{collectionId}/items/{featureId}/citation")
public class FeatureCitationResource {

    private final CitationAnswers citations;
    private final Items items;
    private final ObjectMapper json;

    FeatureCitationResource(CitationAnswers citations, Items items, ObjectMapper json) {
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
        return citations.send(request, List.of(), (call, edition, parameters) -> {
            Collection collection = edition.get(collectionId);
            String path = call.path().substring(0, call.path().lastIndexOf("/citation"));
            return Citations.of(call, edition, collection, feature(edition, collection, featureId), path);
        });
    }

    private JsonNode feature(Edition edition, Collection collection, String id) {
        byte[] text = items.find(edition, collection, id, Crs.CRS84)
                .orElseThrow(() -> Problem.notFound(
                        "There is no feature '" + id + "' in the collection '" + collection.id() + "'."));
        try {
            return json.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
