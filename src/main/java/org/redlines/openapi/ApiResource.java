package org.redlines.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.arc.All;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.redlines.collection.ApiPath;
import org.redlines.collection.Document;
import org.redlines.collection.Documents;
import org.redlines.collection.FileFormats;
import org.redlines.collection.Snapshot;
import org.redlines.http.Format;
import org.redlines.http.RequestKey;

/** The API definition (OGC API – Features, 7.3). */
@Singleton
@Path("/ogc")
public class ApiResource {

    private final Documents documents;
    private final FileFormats files;
    private final List<ApiPath> further;
    private final String program;

    ApiResource(
            Documents documents,
            FileFormats files,
            @All List<ApiPath> further,
            @ConfigProperty(name = "quarkus.application.version") String program) {
        this.documents = documents;
        this.files = files;
        // The container's order of beans differs from start to start.
        this.further =
                further.stream().sorted(Comparator.comparing(ApiPath::path)).toList();
        this.program = program;
    }

    /** The definition as OpenAPI 3.0 JSON. */
    @GET
    @Path("api")
    public Response api(@Context HttpServerRequest request) {
        return documents.send(
                request, Document.Kind.API, null, Format.OPENAPI, (key, snapshot, none) -> describe(key, snapshot));
    }

    /** The definition as an HTML page. */
    @GET
    @Path("api.html")
    public Response page(@Context HttpServerRequest request) {
        return documents.sendPage(request, Document.Kind.API, (key, snapshot, none) -> describe(key, snapshot));
    }

    private JsonNode describe(RequestKey key, Snapshot snapshot) {
        return new ApiDescription(key, program, files).of(snapshot.collections(), further);
    }
}
