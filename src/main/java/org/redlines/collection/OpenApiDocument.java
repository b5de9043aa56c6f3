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
    private final FileFormats files;
    private final List<FurtherAddress> further;
    private final String program;
    private final ObjectNode document = JsonNodeFactory.instance.objectNode();

    private OpenApiDocument(
            Call call, List<Collection> collections, FileFormats files, List<FurtherAddress> further, String program) {
        this.call = call;
        this.collections = collections;
        this.files = files;
        this.further = further;
        this.program = program;
    }

    static ObjectNode of(
            Call call, List<Collection> collections, FileFormats files, List<FurtherAddress> further, String program) {
        return new OpenApiDocument(call, collections, files, further, program).build();
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
        OpenApiCitations.add(paths, "/citation", "Service", "citeView", "How to cite a view of the map");
        OpenApiCitations.view((ObjectNode) paths.get("/citation"), call.base());
        OpenApiParameters.everything(download(paths, FileFormats.EVERYTHING, "Service", files.listForEverything()));
        further.forEach(one -> further(paths, one));
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
        schema(paths, collection, "queryables", "What a filter can name in " + collection.title());
        schema(paths, collection, "sortables", "What " + collection.title() + " can be sorted by");
        schema(paths, collection, "schema", "What features of " + collection.title() + " have");
        ObjectNode item = operation(
                paths,
                path + "/items/{featureId}",
                id,
                "get." + id,
                "One feature of " + collection.title(),
                Format.GEOJSON,
                "Feature." + id);
        OpenApiParameters.item((ArrayNode) item.get("parameters"), collection);
        OpenApiCitations.add(paths, path + "/citation", id, "cite." + id, "How to cite " + collection.title());
        OpenApiCitations.add(
                paths,
                path + "/items/{featureId}/citation",
                id,
                "citeFeature." + id,
                "How to cite one feature of " + collection.title());
        OpenApiParameters.layer(download(paths, id, id, files.list()), collection);
    }

    private static void schema(ObjectNode paths, Collection collection, String name, String summary) {
        String id = collection.id();
        operation(paths, "/collections/" + id + "/" + name, id, name + "." + id, summary, Format.SCHEMA, null);
    }

    /** Describes the files of a layer; answers the operation's parameters. */
    private ArrayNode download(ObjectNode paths, String layer, String tag, List<FileFormat> offered) {
        ObjectNode path = paths.putObject("/layers/" + layer + ".{extension}");
        // Layers lie beside the API, not below its root.
        path.putArray("servers").addObject().put("url", call.base());
        ObjectNode get = path.putObject("get");
        get.putArray("tags").add(tag);
        get.put("operationId", "download." + layer).put("summary", "Whole layer as a file");
        ArrayNode parameters = get.putArray("parameters");
        OpenApiParameters.extension(parameters.addObject(), offered);
        ObjectNode content = responses(get, "The file").putObject("content");
        offered.forEach(file -> content.putObject(file.format().mediaType()).putObject("schema"));
        return parameters;
    }

    static ObjectNode operation(
            ObjectNode paths, String path, String tag, String id, String summary, Format format, String schema) {
        ObjectNode get = paths.putObject(path).putObject("get");
        get.putArray("tags").add(tag);
        get.put("operationId", id).put("summary", summary);
        get.putArray("parameters")
                .add(OpenApiParameters.reference("f"))
                .add(OpenApiParameters.reference(AsOf.PARAMETER));
        ObjectNode content = responses(get, summary).putObject("content");
        ObjectNode described = content.putObject(format.mediaType()).putObject("schema");
        if (schema == null) {
            described.put("type", "object");
        } else {
            described.put("$ref", "#/components/schemas/" + schema);
        }
        content.putObject(Format.HTML.mediaType()).putObject("schema").put("type", "string");
        return get;
    }

    private void further(ObjectNode paths, FurtherAddress address) {
        ObjectNode path = paths.putObject(address.path());
        path.putArray("servers").addObject().put("url", call.base());
        ObjectNode get = path.putObject("get");
        get.putArray("tags").add("Service");
        get.put("operationId", address.name()).put("summary", address.title());
        ArrayNode parameters = get.putArray("parameters");
        address.parameters().forEach((name, meaning) -> OpenApiParameters.query(parameters.addObject(), name, meaning)
                .put("type", "string"));
        responses(get, address.title())
                .putObject("content")
                .putObject(address.format().mediaType())
                .putObject("schema");
    }

    /** Describes the answers of an operation; answers the good one. */
    private static ObjectNode responses(ObjectNode get, String description) {
        ObjectNode responses = get.putObject("responses");
        ObjectNode ok = responses.putObject("200").put("description", description);
        responses.putObject("304").put("description", "Not modified since the representation that If-None-Match names");
        REFUSALS.forEach(status ->
                responses.putObject(String.valueOf(status)).put("$ref", "#/components/responses/Problem" + status));
        return ok;
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
