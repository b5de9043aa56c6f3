package org.redlines.geodata;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redlines.finding.Location;

/**
 * One file of {@code geodata/} as it was read: a source, a statement, a position and so on.
 *
 * @param kind its kind, which its folder determines
 * @param id its name: the file name without extension; for a dossier, the name of its folder
 * @param file path relative to the working directory of the command
 * @param text the text of the file
 * @param body its fields, including those that the schema does not know
 * @param locations the locations of its fields in the file
 */
public record DossierRecord(Kind kind, String id, String file, String text, ObjectNode body, Locations locations) {

    /** The text of a field; empty if it is missing or not a text. */
    public Optional<String> text(String field) {
        return text(body, field);
    }

    /** The text of a field of an object within the record. */
    public static Optional<String> text(JsonNode object, String field) {
        JsonNode value = object.path(field);
        return value.isTextual() ? Optional.of(value.textValue()) : Optional.empty();
    }

    /** The ids in a field; empty if it is missing. */
    public List<String> ids(String field) {
        return ids(body, field);
    }

    /** The ids in a field of an object within the record. */
    public static List<String> ids(JsonNode object, String field) {
        List<String> ids = new ArrayList<>();
        object.path(field).forEach(id -> ids.add(id.asText()));
        return ids;
    }

    /** The location of the value at a JSON Pointer. The empty pointer is the record itself. */
    public Location location(String pointer) {
        return locations.location(file, pointer);
    }

    /** The line and column of every value of a file, by JSON Pointer (RFC 6901). */
    public static final class Locations {
        private record Place(int line, int column) {}

        private final Map<String, Place> byPointer = new HashMap<>();

        /** Records where a value starts. Line and column count from 1. */
        public void put(String pointer, int line, int column) {
            byPointer.put(pointer, new Place(line, column));
        }

        /** The location of a value; if the file does not have it, of the nearest value that contains it. */
        public Location location(String file, String pointer) {
            for (String at = pointer; !at.isEmpty(); at = at.substring(0, at.lastIndexOf('/'))) {
                Place found = byPointer.get(at);
                if (found != null) {
                    return new Location(file, found.line(), found.column(), field(pointer));
                }
            }
            return new Location(file, 1, 1, field(pointer));
        }

        /** Writes a pointer for people: {@code /sources/1/url} becomes {@code sources[2].url}. */
        private static String field(String pointer) {
            StringBuilder field = new StringBuilder();
            for (String step : pointer.substring(pointer.isEmpty() ? 0 : 1).split("/")) {
                if (step.matches("\\d+")) {
                    field.append('[').append(Integer.parseInt(step) + 1).append(']');
                } else {
                    field.append(field.isEmpty() ? "" : ".")
                            .append(step.replace("~1", "/").replace("~0", "~"));
                }
            }
            return field.toString();
        }
    }
}
