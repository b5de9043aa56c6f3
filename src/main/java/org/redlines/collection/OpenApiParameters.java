package org.redlines.collection;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.redlines.geo.Area;
import org.redlines.geo.Crs;

/** The parameters in the API's description. Their shapes are what the standard's test suite reads. */
final class OpenApiParameters {

    private OpenApiParameters() {}

    /** The parameters that all collections share. */
    static void describe(ObjectNode parameters) {
        ObjectNode f = query(
                        parameters.putObject("f"), "f", "The representation, when the Accept header is not to decide")
                .put("type", "string");
        f.putArray("enum").add("json").add("html");
        f.put("default", "json");
        query(
                        parameters.putObject("limit"),
                        "limit",
                        "The most features on one page; higher numbers are read as the maximum")
                .put("type", "integer")
                .put("minimum", 1)
                .put("maximum", ItemQuery.MAXIMUM_LIMIT)
                .put("default", ItemQuery.DEFAULT_LIMIT);
        bbox(parameters.putObject("bbox"));
        query(
                        parameters.putObject("datetime"),
                        "datetime",
                        "Features that hold at an instant or within an interval, of which either end may be '..'; features"
                                + " without time match too")
                .put("type", "string");
        crs(parameters.putObject("crs"), "crs", "Reference system of the geometry in the answer");
        crs(parameters.putObject("bbox-crs"), "bbox-crs", "Reference system of bbox, and the order of its axes");
        filter(parameters);
        paging(parameters);
        query(parameters.putObject(AsOf.PARAMETER), AsOf.PARAMETER, "The version of the data: " + AsOf.FORM)
                .put("type", "string");
        query(
                        parameters.putObject(Selection.SKIP_GEOMETRY),
                        Selection.SKIP_GEOMETRY,
                        "Whether the geometry is left out, as by " + Selection.WITHOUT + "=geometry")
                .put("type", "boolean")
                .put("default", false);
        ObjectNode featureId = parameters
                .putObject("featureId")
                .put("name", "featureId")
                .put("in", "path")
                .put("required", true)
                .put("description", "The feature's id");
        featureId.putObject("schema").put("type", "string");
    }

    private static void bbox(ObjectNode parameter) {
        ObjectNode schema = query(
                parameter,
                "bbox",
                "Features that meet the box, given by " + Area.FORM + "; features without geometry match too");
        // minItems and maxItems directly: the suite does not understand the standard's own oneOf.
        schema.put("type", "array").put("minItems", 4).put("maxItems", 6);
        schema.putObject("items").put("type", "number");
    }

    private static void crs(ObjectNode parameter, String name, String description) {
        ObjectNode schema =
                query(parameter, name, description).put("type", "string").put("format", "uri");
        ArrayNode values = schema.putArray("enum");
        Crs.list().forEach(crs -> values.add(crs.uri()));
        schema.put("default", Crs.CRS84.uri());
    }

    private static void filter(ObjectNode parameters) {
        query(
                        parameters.putObject("filter"),
                        "filter",
                        "Features of which this expression in CQL2 is true; the queryables are what it can name")
                .put("type", "string");
        ObjectNode language = query(parameters.putObject("filter-lang"), "filter-lang", "How filter is written")
                .put("type", "string");
        ArrayNode languages = language.putArray("enum");
        Filters.LANGUAGES.forEach(languages::add);
        language.put("default", Filters.LANGUAGES.get(0));
        crs(parameters.putObject("filter-crs"), "filter-crs", "Reference system of the geometries in filter");
    }

    private static void paging(ObjectNode parameters) {
        query(parameters.putObject("offset"), "offset", "How many matching features to pass over")
                .put("type", "integer")
                .put("minimum", 0)
                .put("default", 0);
        query(parameters.putObject("after"), "after", "Where a page goes on; taken from a 'next' link")
                .put("type", "string");
        query(
                        parameters.putObject("zoom-level"),
                        "zoom-level",
                        "The map's zoom level: lower levels answer generalised geometry where the collection has it")
                .put("type", "integer")
                .put("minimum", 0)
                .put("maximum", ZoomLevel.HIGHEST);
    }

    /** Adds the parameters of a page of items. */
    static void items(ArrayNode parameters, Collection collection) {
        List.of("limit", "bbox", "bbox-crs", "datetime", "offset", "after", "zoom-level", "crs")
                .forEach(name -> parameters.add(reference(name)));
        OpenApiPropertyParameters.filters(parameters, collection);
        OpenApiPropertyParameters.sorting(parameters, collection);
        OpenApiPropertyParameters.selection(parameters, collection);
    }

    /** Adds the parameters of one feature. */
    static void item(ArrayNode parameters, Collection collection) {
        parameters.add(reference("featureId")).add(reference("crs"));
        OpenApiPropertyParameters.selection(parameters, collection);
    }

    /** Adds the parameters of a whole layer. */
    static void layer(ArrayNode parameters, Collection collection) {
        everything(parameters);
        parameters.add(reference("crs"));
        OpenApiPropertyParameters.filters(parameters, collection);
        OpenApiPropertyParameters.sorting(parameters, collection);
        OpenApiPropertyParameters.selection(parameters, collection);
    }

    /** Adds the parameters of all layers together. */
    static void everything(ArrayNode parameters) {
        ItemQuery.everythingParameters().forEach(name -> parameters.add(reference(name)));
    }

    /** Fills the path parameter that chooses the kind of file. */
    static void extension(ObjectNode parameter, List<FileFormat> offered) {
        String titles = String.join(
                ", ",
                offered.stream()
                        .map(file -> file.extension() + " (" + file.title() + ")")
                        .toList());
        parameter
                .put("name", "extension")
                .put("in", "path")
                .put("required", true)
                .put("description", "The kind of file: " + titles);
        ArrayNode names = parameter.putObject("schema").put("type", "string").putArray("enum");
        offered.forEach(file -> names.add(file.extension()));
    }

    static ObjectNode reference(String name) {
        return JsonNodeFactory.instance.objectNode().put("$ref", "#/components/parameters/" + name);
    }

    /** Fills a query parameter; answers its schema, still empty. */
    static ObjectNode query(ObjectNode parameter, String name, String description) {
        parameter
                .put("name", name)
                .put("in", "query")
                .put("description", description)
                .put("required", false)
                .put("style", "form")
                .put("explode", false);
        return parameter.putObject("schema");
    }
}
