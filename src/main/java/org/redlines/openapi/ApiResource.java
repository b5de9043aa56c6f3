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
import org.redlines.collection.Document;
import org.redlines.collection.Documents;
import org.redlines.collection.Edition;
import org.redlines.collection.FileFormats;
import org.redlines.collection.FurtherAddress;
import org.redlines.http.Call;
import org.redlines.http.Format;

/** The API's description (OGC API – Features, 7.3). */
@Singleton
@Path("/ogc")
public class ApiResource {

    private final Documents documents;
    private final FileFormats files;
    private final List<FurtherAddress> further;
    private final String program;

    ApiResource(
            Documents documents,
            FileFormats files,
            @All List<FurtherAddress> further,
            @ConfigProperty(name = "quarkus.application.version") String program) {
        this.documents = documents;
        this.files = files;
        // The container lists its beans in another order after each start.
        this.further = further.stream()
                .sorted(Comparator.comparing(FurtherAddress::path))
                .toList();
        this.program = program;
    }

    /** For programs. */
    @GET
    @Path("api")
    public Response api(@Context HttpServerRequest request) {
        return documents.send(
                request, Document.Kind.API, null, Format.OPENAPI, (call, edition, none) -> describe(call, edition));
    }

    /** For people. */
    @GET
    @Path("api.html")
    public Response page(@Context HttpServerRequest request) {
        return documents.sendPage(request, Document.Kind.API, (call, edition, none) -> describe(call, edition));
    }

    private JsonNode describe(Call call, Edition edition) {
        return new ApiDescription(call, program, files).of(edition.collections(), further);
    }
}
