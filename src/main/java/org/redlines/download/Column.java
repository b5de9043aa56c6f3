package org.redlines.download;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.redlines.collection.Collection;
import org.redlines.collection.Selection;

/** A declared property as a column of a table. */
record Column(String name, Kind kind, String description) {

    /** The feature's id: a table has no other place for it, so it is there whatever else is asked for. */
    static final String ID = "id";

    /** What a column's values are. */
    enum Kind {
        TEXT,
        DATE,
        INTEGER,
        NUMBER,
        TRUTH,
        /** Objects and lists, as JSON text. */
        JSON
    }

    /** The layer's columns in declared order: the collection's properties that are asked for. */
    static List<Column> of(Collection collection, Selection selection) {
        return collection.properties().entrySet().stream()
                .filter(property -> property.getKey().equals(ID) || selection.holds(property.getKey()))
                .map(property -> new Column(
                        property.getKey(),
                        kind(property.getValue()),
                        property.getValue().path("description").asText("")))
                .toList();
    }

    private static Kind kind(JsonNode schema) {
        String type = type(schema.path("type"));
        return switch (type) {
            case "integer" -> Kind.INTEGER;
            case "number" -> Kind.NUMBER;
            case "boolean" -> Kind.TRUTH;
            case "object", "array" -> Kind.JSON;
            default -> schema.path("format").asText().equals("date") ? Kind.DATE : Kind.TEXT;
        };
    }

    // "null" is no kind of its own: every column may be empty.
    private static String type(JsonNode type) {
        for (JsonNode one : type) {
            if (!one.asText().equals("null")) {
                return one.asText();
            }
        }
        return type.asText();
    }
}
