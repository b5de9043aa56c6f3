package org.redlines.collection;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.arc.All;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.redlines.http.Format;
import org.redlines.http.RequestKey;

/** Serves the API's landing page and its conformance classes (OGC API – Features, 7.2 and 7.4). */
@Singleton
@Path("/ogc")
public class ServiceResource {

    /** A description of the service, in one sentence. */
    public static final String DESCRIPTION =
            "The Zangezur Corridor dispute as layers: borders, routes, and what each actor"
                    + " claims and refuses, dated and sourced.";

    private static final List<String> CONFORMS_TO = List.of(
            "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core",
            "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/oas30",
            "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/geojson",
            "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/html",
            "http://www.opengis.net/spec/ogcapi-features-2/1.0/conf/crs");

    private final Documents documents;
    private final FileFormats files;
    private final List<ApiPath> further;

    ServiceResource(Documents documents, FileFormats files, @All List<ApiPath> further) {
        this.documents = documents;
        this.files = files;
        // Sorted, because the container lists beans in a different order after each start.
        this.further =
                further.stream().sorted(Comparator.comparing(ApiPath::path)).toList();
    }

    /** Returns the landing page. */
    @GET
    public Response landing(@Context HttpServerRequest request) {
        return documents.send(request, Document.Kind.LANDING, null, Format.JSON, (key, snapshot, none) -> landing(key));
    }

    /** Returns the conformance classes. */
    @GET
    @Path("conformance")
    public Response conformance(@Context HttpServerRequest request) {
        return documents.send(request, Document.Kind.CONFORMANCE, null, Format.JSON, (key, snapshot, none) -> {
            ObjectNode document = JsonNodeFactory.instance.objectNode();
            ArrayNode classes = document.putArray("conformsTo");
            conformsTo().forEach(classes::add);
            return document.set("links", new Links(key).selfAndPage(Format.JSON).array());
        });
    }

    /** The URIs of the conformance classes that this server implements. */
    public static List<String> conformsTo() {
        return Stream.of(
                        CONFORMS_TO,
                        Filters.CONFORMS_TO,
                        SchemaResource.CONFORMS_TO,
                        Selection.CONFORMS_TO,
                        Sorting.CONFORMS_TO)
                .flatMap(List::stream)
                .toList();
    }

    private JsonNode landing(RequestKey key) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("title", "Redlines").put("description", DESCRIPTION);
        Links links = new Links(key)
                .selfAndPage(Format.JSON)
                .add("service-desc", "/ogc/api", Format.OPENAPI, "The API's description (OpenAPI 3.0)")
                .add("service-doc", "/ogc/api.html", Format.HTML, "The API's description as HTML")
                .addWithPage("conformance", "/ogc/conformance", Format.JSON, "Conformance classes")
                .addWithPage("data", "/ogc/collections", Format.JSON, "Collections");
        files.listForEverything()
                .forEach(file -> links.add(
                        "enclosure",
                        "/layers/" + FileFormats.EVERYTHING + "." + file.extension(),
                        file.format(),
                        "Every layer as " + file.title()));
        further.stream()
                .filter(one -> !isBelowAnother(one))
                .forEach(one -> links.add("related", one.path(), one.format(), one.title()));
        return document.set("links", links.array());
    }

    // Such an address is linked from the address above it, and may need parameters.
    private boolean isBelowAnother(ApiPath path) {
        return further.stream().anyMatch(other -> path.path().startsWith(other.path() + "/"));
    }
}
