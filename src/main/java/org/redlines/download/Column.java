package org.redlines.download;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
        /** A date with a time of day and its offset (RFC 3339). */
        DATE_TIME,
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

    /**
     * The columns' names in a file whose readers take names that differ in the capitals of A to Z only for the same, as
     * SQLite and GDAL do: the second of two such names ends in {@code _2}.
     *
     * @param reserved names that the file needs for itself
     */
    static Map<Column, String> distinctNames(List<Column> columns, Set<String> reserved) {
        Set<String> taken = new HashSet<>();
        reserved.forEach(name -> taken.add(folded(name)));
        Map<Column, String> names = new LinkedHashMap<>();
        for (Column column : columns) {
            names.put(column, distinct(column.name(), taken));
        }
        return names;
    }

    /** The name, or the first of {@code name_2}, {@code name_3}, ... that is not taken; it is then. */
    static String distinct(String name, Set<String> taken) {
        String free = name;
        for (int i = 2; !taken.add(folded(free)); i++) {
            free = name + "_" + i;
        }
        return free;
    }

    private static String folded(String name) {
        StringBuilder folded = new StringBuilder(name);
        for (int i = 0; i < name.length(); i++) {
            char letter = name.charAt(i);
            if (letter >= 'A' && letter <= 'Z') {
                folded.setCharAt(i, (char) (letter - 'A' + 'a'));
            }
        }
        return folded.toString();
    }

    private static Kind kind(JsonNode schema) {
        String type = type(schema.path("type"));
        return switch (type) {
            case "integer" -> Kind.INTEGER;
            case "number" -> Kind.NUMBER;
            case "boolean" -> Kind.TRUTH;
            case "object", "array" -> Kind.JSON;
            default -> text(schema.path("format").asText());
        };
    }

    private static Kind text(String format) {
        return switch (format) {
            case "date" -> Kind.DATE;
            case "date-time" -> Kind.DATE_TIME;
            default -> Kind.TEXT;
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
