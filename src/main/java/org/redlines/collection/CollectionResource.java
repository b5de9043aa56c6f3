package org.redlines.collection;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.redlines.http.Format;

/** The collections (OGC API – Features, 7.13 and 7.14). */
@Singleton
@Path("/ogc/collections")
public class CollectionResource {

    private final Documents documents;
    private final FileFormats files;

    CollectionResource(Documents documents, FileFormats files) {
        this.documents = documents;
        this.files = files;
    }

    /** All collections. */
    @GET
    public Response list(@Context HttpServerRequest request) {
        return documents.send(request, Document.Kind.COLLECTIONS, null, Format.JSON, (key, snapshot, none) -> {
            ObjectNode document = JsonNodeFactory.instance.objectNode();
            document.set("links", new Links(key).selfAndPage(Format.JSON).array());
            ArrayNode all = document.putArray("collections");
            snapshot.collections()
                    .forEach(collection -> all.add(CollectionDocument.of(key, snapshot, collection, files.list())));
            return document;
        });
    }

    /** One collection. */
    @GET
    @Path("{collectionId}")
    public Response get(@PathParam("collectionId") String collectionId, @Context HttpServerRequest request) {
        return documents.send(
                request,
                Document.Kind.COLLECTION,
                collectionId,
                Format.JSON,
                (key, snapshot, collection) -> CollectionDocument.of(key, snapshot, collection, files.list()));
    }
}
