package org.redlines.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.redlines.collection.ApiPath;
import org.redlines.collection.AsOf;
import org.redlines.collection.Collection;
import org.redlines.collection.FileFormats;
import org.redlines.collection.FileFormats.FileFormat;
import org.redlines.collection.Filters;
import org.redlines.collection.Filters.PropertyFilter;
import org.redlines.collection.ItemQuery;
import org.redlines.collection.Links;
import org.redlines.collection.Selection;
import org.redlines.collection.ServiceResource;
import org.redlines.collection.Sorting;
import org.redlines.collection.ZoomLevel;
import org.redlines.geo.Area;
import org.redlines.geo.Crs;
import org.redlines.http.Format;
import org.redlines.http.RequestKey;

/** Fills in {@code openapi.yaml} and {@code analysis.yaml} for one request. */
final class ApiDescription {

    private static final JsonNode SKELETON = Skeleton.read("openapi.yaml");
    private static final JsonNode ANALYSIS = Skeleton.read("analysis.yaml");
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Map<String, JsonNode> values = new HashMap<>();

    ApiDescription(RequestKey key, String program, FileFormats files) {
        value("base", key.base());
        value("program", program);
        value("description", ServiceResource.DESCRIPTION);
        value("citationForms", Links.CITATION_FORMS.stream().map(Format::name));
        values.put("viewParameters", viewParameters());
        value("crs", Crs.list().stream().map(Crs::uri));
        value("crs84", Crs.CRS84.uri());
        value("filterLanguages", Filters.LANGUAGES.stream());
        value("filterLanguage", Filters.LANGUAGES.get(0));
        values.put("maximumLimit", JSON.numberNode(ItemQuery.MAX_LIMIT));
        values.put("defaultLimit", JSON.numberNode(ItemQuery.DEFAULT_LIMIT));
        values.put("highestZoomLevel", JSON.numberNode(ZoomLevel.HIGHEST));
        value("bboxForm", Area.FORM);
        value("asOfForm", AsOf.FORM);
        files("file", files.list());
        files("everything", files.listForEverything());
    }

    ObjectNode of(List<Collection> collections, List<ApiPath> further) {
        ObjectNode document = (ObjectNode) Skeleton.fill(SKELETON, values);
        JsonNode template = document.remove("collection");
        ObjectNode schemas = (ObjectNode) document.at("/components/schemas");
        schemas.setAll(
                (ObjectNode) Skeleton.fill(ANALYSIS, Map.of("statement", PropertySchema.ofStatements(collections))));
        ObjectNode paths = (ObjectNode) document.get("paths");
        for (Collection collection : collections) {
            JsonNode own = Skeleton.fill(template, valuesOf(collection));
            ((ArrayNode) document.get("tags")).add(own.get("tag"));
            paths.setAll((ObjectNode) own.get("paths"));
            schemas.setAll((ObjectNode) own.get("schemas"));
        }
        further.forEach(address -> paths.set(address.path(), path(address, schemas)));
        JsonNode refusals = document.at("/components/responses");
        paths.forEach(path -> refuse((ObjectNode) path.at("/get/responses"), refusals));
        return document;
    }

    // The values that depend on the collection. The API's values have been filled in already.
    private static Map<String, JsonNode> valuesOf(Collection collection) {
        ObjectNode properties = JSON.objectNode();
        collection.properties().forEach((name, schema) -> properties.set(name, PropertySchema.of(schema)));
        return Map.of(
                "collectionId", JSON.textNode(collection.id()),
                "collectionTitle", JSON.textNode(collection.title()),
                "collectionDescription", JSON.textNode(collection.description()),
                "properties", properties,
                "propertyParameters", propertyParameters(collection),
                "selectable", texts(Selection.names(collection).stream()),
                "sortKeys",
                        texts(Sorting.sortables(collection).stream()
                                .flatMap(property -> Stream.of(property.name(), "-" + property.name()))));
    }

    private static ArrayNode propertyParameters(Collection collection) {
        ArrayNode parameters = JSON.arrayNode();
        collection.filters().forEach((name, kind) -> {
            JsonNode property = collection.properties().get(name);
            String meaning = property.path("description").asText(name);
            ObjectNode schema = parameter(parameters, name, meaning + " (" + kind.form() + ")")
                    .put("type", kind.jsonType());
            if (kind == PropertyFilter.Kind.TEXT && property.path("enum").isArray()) {
                schema.set("enum", PropertySchema.withoutNull(property.get("enum")));
            }
        });
        return parameters;
    }

    private static ArrayNode viewParameters() {
        ArrayNode parameters = JSON.arrayNode();
        Links.VIEW_PARAMETERS.forEach(name -> {
            ObjectNode schema = parameter(parameters, name, "As in the address of the map page")
                    .put("type", "string");
            if (name.equals("date")) {
                schema.put("format", "date");
            }
        });
        return parameters;
    }

    /** Adds a query parameter and returns its schema, which is still empty. */
    private static ObjectNode parameter(ArrayNode parameters, String name, String description) {
        return parameters
                .addObject()
                .put("name", name)
                .put("in", "query")
                .put("description", description)
                .put("required", false)
                .put("style", "form")
                .put("explode", false)
                .putObject("schema");
    }

    private JsonNode path(ApiPath address, JsonNode schemas) {
        ObjectNode path = JSON.objectNode();
        path.putArray("servers").addObject().set("url", values.get("base"));
        ObjectNode get = path.putObject("get");
        get.putArray("tags").add("Service");
        get.put("operationId", address.name()).put("summary", address.title());
        ArrayNode parameters = get.putArray("parameters");
        address.parameters().forEach((name, meaning) -> {
            ObjectNode schema = parameter(parameters, name, meaning).put("type", "string");
            // Outside the collections, datetime is a single day.
            if (name.equals("datetime")) {
                schema.put("format", "date");
            }
            if (address.path().contains("{" + name + "}")) {
                ((ObjectNode) parameters.get(parameters.size() - 1))
                        .put("in", "path")
                        .put("required", true)
                        .put("style", "simple");
            }
        });
        ObjectNode ok = get.putObject("responses").putObject("200").put("description", address.title());
        ObjectNode schema =
                ok.putObject("content").putObject(address.format().mediaType()).putObject("schema");
        String name = "Answer." + address.name();
        if (schemas.has(name)) {
            schema.put("$ref", "#/components/schemas/" + name);
        }
        return path;
    }

    private static void refuse(ObjectNode responses, JsonNode refusals) {
        responses.putObject("304").put("description", "Not modified since the representation that If-None-Match names");
        refusals.fieldNames()
                .forEachRemaining(name ->
                        responses.putObject(name.replace("Problem", "")).put("$ref", "#/components/responses/" + name));
    }

    private void files(String prefix, List<FileFormat> files) {
        List<String> titles = files.stream()
                .map(file -> file.extension() + " (" + file.title() + ")")
                .toList();
        value(prefix + "Titles", String.join(", ", titles));
        value(prefix + "Extensions", files.stream().map(FileFormat::extension));
        ObjectNode content = JSON.objectNode();
        files.forEach(file -> content.putObject(file.format().mediaType()).putObject("schema"));
        values.put(prefix + "Content", content);
    }

    private void value(String name, String text) {
        values.put(name, JSON.textNode(text));
    }

    private void value(String name, Stream<String> list) {
        values.put(name, texts(list));
    }

    private static ArrayNode texts(Stream<String> list) {
        ArrayNode texts = JSON.arrayNode();
        list.forEach(texts::add);
        return texts;
    }
}
