package org.redlines.citation;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** How to cite a collection. */
@Singleton
@Path("/ogc/collections/{collectionId}/citation")
public class CollectionCitationResource {

    private final CitationResponses citations;

    CollectionCitationResource(CitationResponses citations) {
        this.citations = citations;
    }

    /** The citation, as text, BibTeX or CSL-JSON. */
    @GET
    public Response get(@PathParam("collectionId") String collectionId, @Context HttpServerRequest request) {
        return citations.send(
                request,
                List.of(),
                (key, snapshot, parameters) -> Citations.of(key, snapshot, snapshot.get(collectionId)));
    }
}
