package org.redlines.collection;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.redlines.http.Format;

/** Citations in the API's description. */
final class OpenApiCitations {

    private OpenApiCitations() {}

    /** Adds the operation that cites what is at a path. */
    static void add(ObjectNode paths, String path, String tag, String id, String summary) {
        ObjectNode get = OpenApiDocument.operation(paths, path, tag, id, summary, CitationForms.TEXT, null);
        ObjectNode ok = (ObjectNode) get.get("responses").get("200");
        describe(get, ok.putObject("content"));
        if (path.contains("{featureId}")) {
            ((ArrayNode) get.get("parameters")).add(OpenApiParameters.reference("featureId"));
        }
    }

    /** Adds the parameters of a view of the map, which lies beside the API. */
    static void view(ObjectNode path, String base) {
        path.putArray("servers").addObject().put("url", base);
        ArrayNode parameters = (ArrayNode) path.get("get").get("parameters");
        for (String name : CitationForms.VIEW) {
            ObjectNode parameter = parameters.addObject();
            parameter.put("name", name).put("in", "query").put("required", false);
            parameter.put("description", "As in the address of the map page");
            ObjectNode schema = parameter.putObject("schema").put("type", "string");
            if (name.equals("date")) {
                schema.put("format", "date");
            }
        }
    }

    /** Gives an operation the parameter f with the forms of a citation, and its answer their media types. */
    private static void describe(ObjectNode get, ObjectNode content) {
        ArrayNode parameters = get.putArray("parameters");
        ObjectNode f = parameters.addObject();
        f.put("name", "f")
                .put("in", "query")
                .put("required", false)
                .put("style", "form")
                .put("explode", false);
        f.put("description", "The form of the citation, when the Accept header is not to decide");
        ArrayNode names = f.putObject("schema").put("type", "string").putArray("enum");
        parameters.add(OpenApiParameters.reference(AsOf.PARAMETER));
        for (Format format : CitationForms.ALL) {
            names.add(format.name());
            content.putObject(format.mediaType())
                    .putObject("schema")
                    .put("type", format == CitationForms.CSL_JSON ? "array" : "string");
        }
        ((ObjectNode) content.get(CitationForms.CSL_JSON.mediaType()).get("schema"))
                .putObject("items")
                .put("type", "object");
    }
}
