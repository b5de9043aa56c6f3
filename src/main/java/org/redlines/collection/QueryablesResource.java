package org.redlines.collection;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.redlines.cql2.Filter;
import org.redlines.cql2.Queryable;
import org.redlines.http.Format;
import org.redlines.http.RequestKey;

/** What a filter can name in a collection, as a JSON Schema (OGC API – Features, Part 3). */
@Singleton
@Path("/ogc/collections/{collectionId}/queryables")
public class QueryablesResource {

    /** Relation of the link from a collection to its queryables. */
    static final String REL = "http://www.opengis.net/def/rel/ogc/1.0/queryables";

    private final Documents documents;

    QueryablesResource(Documents documents) {
        this.documents = documents;
    }

    /** The queryables of one collection. */
    @GET
    public Response get(@PathParam("collectionId") String collectionId, @Context HttpServerRequest request) {
        return documents.send(
                request,
                Document.Kind.SCHEMA,
                collectionId,
                Format.SCHEMA,
                (key, snapshot, collection) -> schema(key, collection));
    }

    private static ObjectNode schema(RequestKey key, Collection collection) {
        ObjectNode schema = SchemaResource.begin(key, collection);
        ObjectNode properties = schema.putObject("properties");
        Filter.queryables(collection.properties())
                .forEach((name, queryable) -> describe(
                        properties.putObject(name),
                        queryable,
                        name.equals(Queryable.GEOMETRY)
                                ? null
                                : collection.properties().get(name)));
        return schema.put("additionalProperties", false);
    }

    /** Describes a property of which requests see one value or a list. */
    static void describe(ObjectNode property, Queryable queryable, JsonNode declared) {
        if (declared == null) {
            // The standard wants a geometry without a type, and its kind as the format.
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
}
