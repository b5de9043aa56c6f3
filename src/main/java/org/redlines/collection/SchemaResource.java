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
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.redlines.cql2.Filter;
import org.redlines.cql2.Queryable;
import org.redlines.http.Format;
import org.redlines.http.RequestKey;

/**
 * Serves the JSON Schemas of a collection: the properties of its features, the queryables and the sortables (OGC API –
 * Features, Part 3: Filtering, and Part 5: Schemas).
 */
@Singleton
@Path("/ogc/collections/{collectionId}")
public class SchemaResource {

    /** Relation of the link from a collection to the schema of its features. */
    static final String REL = "http://www.opengis.net/def/rel/ogc/1.0/schema";

    /** Relation of the link from a collection to its queryables. */
    static final String QUERYABLES_REL = "http://www.opengis.net/def/rel/ogc/1.0/queryables";

    private static final String FEATURES = "http://www.opengis.net/spec/ogcapi-features-5/1.0/conf/";

    // Part 3 of OGC API – Common has the same classes under newer names. Clients look for either.
    private static final String COMMON = "http://www.opengis.net/spec/ogcapi-common-3/1.0/conf/";

    static final List<String> CONFORMS_TO = List.of(
            COMMON + "schemas",
            COMMON + "returnables-and-receivables",
            FEATURES + "schemas",
            FEATURES + "core-roles-features",
            FEATURES + "returnables-and-receivables",
            FEATURES + "queryables",
            FEATURES + "sortables");

    private static final Set<Set<String>> PAIRS = Set.of(
            Set.of("POINT", "MULTIPOINT"), Set.of("LINESTRING", "MULTILINESTRING"), Set.of("POLYGON", "MULTIPOLYGON"));

    private final Documents documents;
    private final Items items;

    SchemaResource(Documents documents, Items items) {
        this.documents = documents;
        this.items = items;
    }

    /** Returns the schema of the features in responses. */
    @GET
    @Path("schema")
    public Response schema(@PathParam("collectionId") String collectionId, @Context HttpServerRequest request) {
        return documents.send(
                request, Document.Kind.SCHEMA, collectionId, Format.SCHEMA, (key, snapshot, collection) -> {
                    ObjectNode schema = begin(key, collection);
                    schema.put("description", collection.description());
                    properties(schema.putObject("properties"), snapshot, collection);
                    return schema.put("additionalProperties", false);
                });
    }

    /** Returns the properties that {@code sortby} accepts. */
    @GET
    @Path("sortables")
    public Response sortables(@PathParam("collectionId") String collectionId, @Context HttpServerRequest request) {
        return documents.send(
                request, Document.Kind.SCHEMA, collectionId, Format.SCHEMA, (key, snapshot, collection) -> {
                    ObjectNode schema = begin(key, collection);
                    ObjectNode properties = schema.putObject("properties");
                    Sorting.sortables(collection)
                            .forEach(property -> describeValue(
                                    properties.putObject(property.name()),
                                    property,
                                    collection.properties().get(property.name())));
                    return schema.put("additionalProperties", false);
                });
    }

    /** Returns the properties that a filter may name. */
    @GET
    @Path("queryables")
    public Response queryables(@PathParam("collectionId") String collectionId, @Context HttpServerRequest request) {
        return documents.send(
                request,
                Document.Kind.SCHEMA,
                collectionId,
                Format.SCHEMA,
                (key, snapshot, collection) -> queryables(key, collection));
    }

    private static ObjectNode queryables(RequestKey key, Collection collection) {
        ObjectNode schema = begin(key, collection);
        ObjectNode properties = schema.putObject("properties");
        Filter.queryables(collection.properties())
                .forEach((name, queryable) -> describeValue(
                        properties.putObject(name),
                        queryable,
                        name.equals(Queryable.GEOMETRY)
                                ? null
                                : collection.properties().get(name)));
        return schema.put("additionalProperties", false);
    }

    /** Describes a property that filters and sorting treat as one value or a list of values. */
    private static void describeValue(ObjectNode property, Queryable queryable, JsonNode declared) {
        if (declared == null) {
            // The standard requires that a geometry has no type, and that its format names the kind.
            property.put("title", "Geometry").put("format", "geometry-any").put("x-ogc-role", "primary-geometry");
            return;
        }
        property.put("title", queryable.name());
        property.put("type", Queryable.mainType(declared));
        for (String keyword : new String[] {"description", "format"}) {
            if (declared.has(keyword)) {
                property.set(keyword, declared.get(keyword));
            }
        }
        if (declared.path("enum").isArray()) {
            ArrayNode values = property.putArray("enum");
            declared.get("enum").forEach(value -> {
                if (!value.isNull()) {
                    values.add(value);
                }
            });
        }
        if (property.path("type").asText().equals("array")) {
            String items = queryable.records() ? "string" : Queryable.mainType(declared.path("items"));
            property.putObject("items").put("type", items);
        }
    }

    /** Begins a schema without properties. */
    private static ObjectNode begin(RequestKey key, Collection collection) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        return schema.put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("$id", key.link(key.path()))
                .put("type", "object")
                .put("title", collection.title());
    }

    private void properties(ObjectNode properties, Snapshot snapshot, Collection collection) {
        properties.putObject("id").put("type", "string").put("description", "The feature's id.");
        collection.properties().forEach((name, declared) -> describe(properties.putObject(name), declared));
        ((ObjectNode) properties.get("id")).put("x-ogc-role", "id");
        Set<String> kinds = items.listKinds(snapshot, collection);
        if (!kinds.isEmpty() || snapshot.summary(collection).features() == 0) {
            // The standard requires that a geometry has no type, and that its format names the kind.
            properties
                    .putObject(Queryable.GEOMETRY)
                    .put("title", "Geometry")
                    .put("format", "geometry-" + kind(kinds))
                    .put("x-ogc-role", "primary-geometry");
        }
    }

    private static void describe(ObjectNode property, JsonNode declared) {
        property.setAll((ObjectNode) declared);
        if (!property.has("type") && !declared.path("enum").isMissingNode()) {
            property.put("type", "string");
        }
    }

    private static String kind(Set<String> kinds) {
        if (PAIRS.contains(kinds)) {
            String single = kinds.stream()
                    .filter(kind -> !kind.startsWith("MULTI"))
                    .findFirst()
                    .orElseThrow();
            return single.toLowerCase(Locale.ROOT) + "-or-multi" + single.toLowerCase(Locale.ROOT);
        }
        return kinds.size() == 1 ? kinds.iterator().next().toLowerCase(Locale.ROOT) : "any";
    }
}
