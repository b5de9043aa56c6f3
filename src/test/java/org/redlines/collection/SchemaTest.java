package org.redlines.collection;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** OGC API – Features, Part 5: Schemas. */
@QuarkusTest
class SchemaTest extends ApiTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    Collections collections;

    @Test
    void tellsWhatFeaturesHave() {
        ok("/ogc/collections/claims/schema")
                .header("Content-Type", "application/schema+json")
                .body("'$schema'", equalTo("https://json-schema.org/draft/2020-12/schema"))
                .body("'$id'", endsWith("/ogc/collections/claims/schema"))
                .body("type", equalTo("object"))
                .body("title", equalTo("Claims"))
                .body("additionalProperties", equalTo(false))
                .body("properties.id.'x-ogc-role'", equalTo("id"))
                .body("properties.validFrom.'x-ogc-role'", equalTo("primary-interval-start"))
                .body("properties.validFrom.format", equalTo("date"))
                .body("properties.validTo.'x-ogc-role'", equalTo("primary-interval-end"))
                .body("properties.geometry.'x-ogc-role'", equalTo("primary-geometry"))
                .body("properties.geometry.type", nullValue())
                .body("properties.statements.type", equalTo("array"));
        ok("/ogc/collections/boundaries/schema").body("properties.lengthKm.'x-ogc-unit'", equalTo("km"));
    }

    @ParameterizedTest
    @CsvSource({"claims, geometry-point", "boundaries, geometry-linestring", "actors,", "waters, geometry-any"})
    void tellsTheKindOfGeometryThatThereIs(String collection, String format) {
        ok("/ogc/collections/" + collection + "/schema").body("properties.geometry?.format", equalTo(format));
    }

    @Test
    void isLinkedAndDeclared() {
        ok("/ogc/collections/claims")
                .body(
                        "links.find { it.rel == 'http://www.opengis.net/def/rel/ogc/1.0/schema' }.href",
                        endsWith("/ogc/collections/claims/schema"));
        String part = "http://www.opengis.net/spec/ogcapi-features-5/1.0/conf/";
        ok("/ogc/conformance")
                .body(
                        "conformsTo",
                        hasItems(part + "schemas", part + "returnables-and-receivables", part + "sortables"));
        get("/ogc/collections/nothing/schema").statusCode(404);
        get("/ogc/collections/claims/schema?foo=bar").statusCode(400);
        get("/ogc/collections/claims/sortables?foo=bar").statusCode(400);
    }

    /** What the standard asks of every schema, for every collection. */
    @Test
    void everyPropertyHasAKind() throws Exception {
        for (Collection collection : collections.list()) {
            for (String kind : List.of("schema", "sortables", "queryables")) {
                JsonNode properties = JSON.readTree(
                                ok(collection.path() + "/" + kind).extract().asByteArray())
                        .get("properties");
                List<String> roles = new ArrayList<>();
                properties.forEach(property -> {
                    boolean spatial = property.path("format").asText().startsWith("geometry-");
                    assertTrue(spatial != property.has("type"), collection.id() + " " + kind + " " + property);
                    roles.add(property.path("x-ogc-role").asText());
                });
                roles.removeIf(String::isEmpty);
                assertEquals(roles.stream().distinct().toList(), roles, collection.id());
            }
        }
    }
}
