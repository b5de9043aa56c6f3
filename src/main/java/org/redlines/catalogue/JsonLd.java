package org.redlines.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Linked data as JSON (JSON-LD 1.1). */
public final class JsonLd {

    private JsonLd() {}

    /** The text for a script element: what could end the element or begin another is written as an escape. */
    public static String inScript(JsonNode document) {
        return document.toString()
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }

    /** A thing of a type. */
    static ObjectNode node(String type) {
        return JsonNodeFactory.instance.objectNode().put("@type", type);
    }

    /** A thing that is only named by its address. */
    static ObjectNode reference(String address) {
        return JsonNodeFactory.instance.objectNode().put("@id", address);
    }

    /** Sets a member unless the value is null or empty. */
    static void put(ObjectNode node, String member, String value) {
        if (value != null && !value.isBlank()) {
            node.put(member, value);
        }
    }
}
