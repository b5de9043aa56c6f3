package org.redlines.html;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.redlines.texts.Texts;

/** A property as a JSON Schema declares it: name, kind, meaning, and the values it can have. */
record SchemaLine(String name, String kind, String meaning, List<String> values) {

    /** The properties of a schema of objects, in its order. */
    static List<SchemaLine> list(JsonNode schema) {
        List<SchemaLine> lines = new ArrayList<>();
        schema.path("properties").properties().forEach(property -> {
            JsonNode declared = property.getValue();
            List<String> values = new ArrayList<>();
            declared.path("enum").forEach(value -> {
                if (!value.isNull()) {
                    values.add(value.asText());
                }
            });
            lines.add(new SchemaLine(
                    property.getKey(),
                    kind(declared),
                    declared.path("description").asText(""),
                    values));
        });
        return lines;
    }

    private static String kind(JsonNode declared) {
        String format = declared.path("format").asText("");
        if (format.startsWith("geometry")) {
            return Texts.get("geometryKind");
        }
        JsonNode type = declared.path("type");
        String name = type.isArray() ? type.path(0).asText() : type.asText("");
        String kind = Words.value("schema", name);
        return format.isEmpty() ? kind : Texts.get("kindInFormat", "kind", kind, "format", format);
    }
}
