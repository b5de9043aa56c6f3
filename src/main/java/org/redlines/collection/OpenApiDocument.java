package org.redlines.collection;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.redlines.http.Call;
import org.redlines.http.Format;
import org.redlines.http.ProblemMapper;

/**
 * The API's description in OpenAPI 3.0, made from the collections themselves.
 *
 * <p>3.0 and not 3.1, because the conformance class {@code oas30} and the clients that are driven by
 * it ask for it; every reference is local.
 */
final class OpenApiDocument {

    private static final List<Integer> REFUSALS = List.of(400, 404, 406, 500, 503);

    private final Call call;
    private final List<Collection> collections;
    private final String program;
    private final ObjectNode document = JsonNodeFactory.instance.objectNode();

    private OpenApiDocument(Call call, List<Collection> collections, String program) {
        this.call = call;
        this.collections = collections;
        this.program = program;
    }

    static ObjectNode of(Call call, List<Collection> collections, String program) {
        return new OpenApiDocument(call, collections, program).build();
    }

    private ObjectNode build() {
        document.put("openapi", "3.0.3");
        document.putObject("info")
                .put("title", "Redlines")
                .put("version", program)
                .put("description", ServiceResource.DESCRIPTION);
        document.putArray("servers").addObject().put("url", call.link("/ogc"));
        ArrayNode tags = document.putArray("tags");
        tags.addObject().put("name", "Service").put("description", "Where clients begin");
        collections.forEach(one -> tags.addObject().put("name", one.id()).put("description", one.title()));
        paths(document.putObject("paths"));
        ObjectNode components = document.putObject("components");
        OpenApiParameters.describe(components.putObject("parameters"));
        OpenApiSchemas.describe(components.putObject("schemas"), collections);
        refusals(components.putObject("responses"));
        return document;
    }

    private void paths(ObjectNode paths) {
        service(paths, "/", "landingPage", "Where clients begin", "LandingPage");
        service(paths, "/conformance", "conformance", "What of the standard holds here", "Conformance");
        service(paths, "/collections", "collections", "All collections", "Collections");
        operation(paths, "/api", "Service", "api", "This description", Format.OPENAPI, null);
        for (Collection collection : collections) {
            collection(paths, collection);
        }
    }

    private static void service(ObjectNode paths, String path, String id, String summary, String schema) {
        operation(paths, path, "Service", id, summary, Format.JSON, schema);
    }

    private void collection(ObjectNode paths, Collection collection) {
        String id = collection.id();
        String path = "/collections/" + id;
        operation(paths, path, id, "describe." + id, collection.title(), Format.JSON, "Collection");
        ObjectNode items = operation(
                paths,
                path + "/items",
                id,
                "list." + id,
                "Features of " + collection.title(),
                Format.GEOJSON,
                "FeatureCollection." + id);
        OpenApiParameters.items((ArrayNode) items.get("parameters"), collection);
        ObjectNode item = operation(
                paths,
                path + "/items/{featureId}",
                id,
                "get." + id,
                "One feature of " + collection.title(),
                Format.GEOJSON,
                "Feature." + id);
        ((ArrayNode) item.get("parameters"))
                .add(OpenApiParameters.reference("featureId"))
                .add(OpenApiParameters.reference("crs"));
        ObjectNode layer = operation(
                paths,
                collection.downloadPath(),
                id,
                "download." + id,
                "Whole layer as a file",
                Format.GEOJSON,
                "FeatureCollection." + id);
        OpenApiParameters.layer((ArrayNode) layer.get("parameters"), collection);
        // Layers lie beside the API, not below its root.
        ((ObjectNode) paths.get(collection.downloadPath()))
                .putArray("servers")
                .addObject()
                .put("url", call.base());
    }

    private static ObjectNode operation(
            ObjectNode paths, String path, String tag, String id, String summary, Format format, String schema) {
        ObjectNode get = paths.putObject(path).putObject("get");
        get.putArray("tags").add(tag);
        get.put("operationId", id).put("summary", summary);
        get.putArray("parameters").add(OpenApiParameters.reference("f"));
        ObjectNode responses = get.putObject("responses");
        ObjectNode ok = responses.putObject("200").put("description", summary);
        ObjectNode content = ok.putObject("content").putObject(format.mediaType());
        if (schema == null) {
            content.putObject("schema").put("type", "object");
        } else {
            content.putObject("schema").put("$ref", "#/components/schemas/" + schema);
        }
        responses.putObject("304").put("description", "Not modified since the representation that If-None-Match names");
        REFUSALS.forEach(status ->
                responses.putObject(String.valueOf(status)).put("$ref", "#/components/responses/Problem" + status));
        return get;
    }

    private static void refusals(ObjectNode responses) {
        refusal(responses, 400, "A parameter is unknown, given twice, or not of the expected form");
        refusal(responses, 404, "There is no such collection or feature");
        refusal(responses, 406, "No representation is acceptable to the client");
        refusal(responses, 500, "The server failed");
        refusal(responses, 503, "Nothing is published yet, or the database does not answer");
    }

    private static void refusal(ObjectNode responses, int status, String description) {
        ObjectNode response = responses.putObject("Problem" + status).put("description", description);
        response.putObject("content")
                .putObject(ProblemMapper.MEDIA_TYPE)
                .putObject("schema")
                .put("$ref", "#/components/schemas/Problem");
    }
}
