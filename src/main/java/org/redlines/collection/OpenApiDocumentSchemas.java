package org.redlines.collection;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** The schemas of the standard's own documents, and of problems. */
final class OpenApiDocumentSchemas {

    private OpenApiDocumentSchemas() {}

    static void describe(ObjectNode schemas) {
        link(schemas.putObject("Link"));
        landingPage(schemas.putObject("LandingPage"));
        ObjectNode conformance = object(schemas.putObject("Conformance"), "conformsTo");
        conformance
                .putObject("conformsTo")
                .put("type", "array")
                .putObject("items")
                .put("type", "string");
        collection(schemas.putObject("Collection"));
        ObjectNode collections = object(schemas.putObject("Collections"), "links", "collections");
        links(collections);
        collections
                .putObject("collections")
                .put("type", "array")
                .putObject("items")
                .put("$ref", "#/components/schemas/Collection");
        problem(schemas.putObject("Problem"));
    }

    private static void link(ObjectNode schema) {
        ObjectNode members = object(schema, "href", "rel");
        text(members, "href", "rel", "type", "title");
    }

    private static void landingPage(ObjectNode schema) {
        ObjectNode members = object(schema, "links");
        text(members, "title", "description");
        links(members);
    }

    private static void collection(ObjectNode schema) {
        ObjectNode members = object(schema, "id", "links");
        text(members, "id", "title", "description", "attribution", "licence", "itemType", "storageCrs");
        members.putObject("itemCount").put("type", "integer");
        members.putObject("extent").put("type", "object");
        members.putObject("crs").put("type", "array").putObject("items").put("type", "string");
        links(members);
    }

    private static void problem(ObjectNode schema) {
        schema.put("description", "RFC 9457");
        ObjectNode members = object(schema, "title", "status");
        text(members, "type", "title", "detail", "instance", "parameter", "value", "expected");
        members.putObject("status").put("type", "integer");
        members.putObject("allowed").put("type", "array").putObject("items").put("type", "string");
    }

    private static ObjectNode object(ObjectNode schema, String... required) {
        schema.put("type", "object");
        for (String name : required) {
            schema.withArray("required").add(name);
        }
        return schema.putObject("properties");
    }

    private static void text(ObjectNode members, String... names) {
        for (String name : names) {
            members.putObject(name).put("type", "string");
        }
    }

    private static void links(ObjectNode members) {
        members.putObject("links").put("type", "array").putObject("items").put("$ref", "#/components/schemas/Link");
    }
}
