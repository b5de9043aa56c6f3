package org.redlines.collection;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiFunction;
import org.redlines.http.Answer;
import org.redlines.http.Answers;
import org.redlines.http.Call;
import org.redlines.http.Format;
import org.redlines.http.Negotiation;
import org.redlines.http.Parameters;

/** The API's landing page, its conformance, and its collections (OGC API – Features, 7.2 to 7.14). */
@Singleton
@Path("/ogc")
public class CollectionResource {

    private static final List<String> CONFORMS_TO = List.of(
            "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core",
            "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/oas30",
            "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/geojson");

    private final Collections collections;
    private final Editions editions;
    private final Answers answers;

    CollectionResource(Collections collections, Editions editions, Answers answers) {
        this.collections = collections;
        this.editions = editions;
        this.answers = answers;
    }

    /** Where clients begin. */
    @GET
    public Response landing(@Context HttpServerRequest request) {
        return send(request, (call, edition) -> {
            ObjectNode document = JsonNodeFactory.instance.objectNode();
            document.put("title", "Redlines")
                    .put(
                            "description",
                            "The Zangezur Corridor dispute as layers: borders, routes, and what each actor claims and"
                                    + " refuses, dated and sourced.");
            document.set(
                    "links",
                    new Links(call)
                            .add("self", "/ogc", Format.JSON, "This document")
                            .add("service-desc", "/ogc/api", Format.OPENAPI, "The API's description (OpenAPI 3.0)")
                            .add("service-doc", "/ogc/api.html", Format.HTML, "The API's description to read")
                            .add("conformance", "/ogc/conformance", Format.JSON, "Conformance classes")
                            .add("data", "/ogc/collections", Format.JSON, "Collections")
                            .array());
            return document;
        });
    }

    /** What of the standard holds here. */
    @GET
    @Path("conformance")
    public Response conformance(@Context HttpServerRequest request) {
        return send(request, (call, edition) -> {
            ObjectNode document = JsonNodeFactory.instance.objectNode();
            ArrayNode classes = document.putArray("conformsTo");
            CONFORMS_TO.forEach(classes::add);
            return document;
        });
    }

    /** All collections. */
    @GET
    @Path("collections")
    public Response list(@Context HttpServerRequest request) {
        return send(request, (call, edition) -> {
            ObjectNode document = JsonNodeFactory.instance.objectNode();
            document.set("links", new Links(call).self(Format.JSON).array());
            ArrayNode all = document.putArray("collections");
            collections.list().forEach(collection -> all.add(CollectionDocument.of(call, edition, collection)));
            return document;
        });
    }

    /** One collection. */
    @GET
    @Path("collections/{collectionId}")
    public Response get(@PathParam("collectionId") String collectionId, @Context HttpServerRequest request) {
        Collection collection = collections.get(collectionId);
        return send(request, (call, edition) -> CollectionDocument.of(call, edition, collection));
    }

    private Response send(HttpServerRequest request, BiFunction<Call, Edition, JsonNode> document) {
        Call call = answers.call(request);
        Parameters parameters = Parameters.read(call.query(), List.of("f"));
        Format format = Negotiation.choose(parameters, call.accept(), List.of(Format.JSON));
        Edition edition = editions.current();
        byte[] bytes = document.apply(call, edition).toString().getBytes(StandardCharsets.UTF_8);
        return answers.send(request, call, Answer.small(edition.tag(), format, out -> out.write(bytes)));
    }
}
