package org.redlines.collection;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.arc.All;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.redlines.http.Call;
import org.redlines.http.Format;

/** The API's landing page, conformance and description (OGC API – Features, 7.2 to 7.4). */
@Singleton
@Path("/ogc")
public class ServiceResource {

    static final String DESCRIPTION = "The Zangezur Corridor dispute as layers: borders, routes, and what each actor"
            + " claims and refuses, dated and sourced.";

    private static final List<String> CONFORMS_TO = List.of(
            "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core",
            "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/oas30",
            "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/geojson",
            "http://www.opengis.net/spec/ogcapi-features-2/1.0/conf/crs");

    private final Documents documents;
    private final FileFormats files;
    private final List<FurtherAddress> further;
    private final Template page;
    private final String program;

    ServiceResource(
            Documents documents,
            FileFormats files,
            @All List<FurtherAddress> further,
            @Location("api.html") Template page,
            @ConfigProperty(name = "quarkus.application.version") String program) {
        this.documents = documents;
        this.files = files;
        this.further = further;
        this.page = page;
        this.program = program;
    }

    /** Where clients begin. */
    @GET
    public Response landing(@Context HttpServerRequest request) {
        return documents.send(request, Format.JSON, (call, edition) -> landing(call));
    }

    /** What of the standard holds here. */
    @GET
    @Path("conformance")
    public Response conformance(@Context HttpServerRequest request) {
        return documents.send(request, Format.JSON, (call, edition) -> {
            ObjectNode document = JsonNodeFactory.instance.objectNode();
            ArrayNode classes = document.putArray("conformsTo");
            CONFORMS_TO.forEach(classes::add);
            Filters.CONFORMS_TO.forEach(classes::add);
            SchemaResource.CONFORMS_TO.forEach(classes::add);
            Selection.CONFORMS_TO.forEach(classes::add);
            Sorting.CONFORMS_TO.forEach(classes::add);
            return document;
        });
    }

    /** The API's description for programs. */
    @GET
    @Path("api")
    public Response api(@Context HttpServerRequest request) {
        return documents.send(
                request,
                Format.OPENAPI,
                (call, edition) -> OpenApiDocument.of(call, edition.collections(), files, further, program));
    }

    /** The API's description for people. */
    @GET
    @Path("api.html")
    public Response apiPage(@Context HttpServerRequest request) {
        return documents.sendText(request, Format.HTML, (call, edition) -> page.data("call", call)
                .data("description", DESCRIPTION)
                .data("collections", edition.collections())
                .data("files", files.list())
                .data("everything", files.listForEverything())
                .render());
    }

    private JsonNode landing(Call call) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("title", "Redlines").put("description", DESCRIPTION);
        Links links = new Links(call)
                .add("self", "/ogc", Format.JSON, "This document")
                .add("service-desc", "/ogc/api", Format.OPENAPI, "The API's description (OpenAPI 3.0)")
                .add("service-doc", "/ogc/api.html", Format.HTML, "The API's description to read")
                .add("conformance", "/ogc/conformance", Format.JSON, "Conformance classes")
                .add("data", "/ogc/collections", Format.JSON, "Collections");
        files.listForEverything()
                .forEach(file -> links.add(
                        "enclosure",
                        "/layers/" + FileFormats.EVERYTHING + "." + file.extension(),
                        file.format(),
                        "Every layer as " + file.title()));
        further.forEach(one -> links.add("related", one.path(), one.format(), one.title()));
        return document.set("links", links.array());
    }
}
