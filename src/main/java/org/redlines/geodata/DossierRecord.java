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
 * One file of {@code geodata/} as read: a source, a statement, a position and so on.
 *
 * @param kind what it is, told by its folder
 * @param id name of the record, told by its file name; for a dossier by its folder's name
 * @param file path from where the command was called
 * @param text the file as it is
 * @param body the fields; those that the schema does not know are kept
 * @param locations where in the file each field is
 */
public record DossierRecord(Kind kind, String id, String file, String text, ObjectNode body, Locations locations) {

    /** The text of a field of the record; empty when it is missing or no text. */
    public Optional<String> text(String field) {
        return text(body, field);
    }

    /** The text of a field of an object within the record. */
    public static Optional<String> text(JsonNode object, String field) {
        JsonNode value = object.path(field);
        return value.isTextual() ? Optional.of(value.textValue()) : Optional.empty();
    }

    /** The ids that a field lists; empty when it is missing. */
    public List<String> ids(String field) {
        return ids(body, field);
    }

    /** The ids that a field of an object within the record lists. */
    public static List<String> ids(JsonNode object, String field) {
        List<String> ids = new ArrayList<>();
        object.path(field).forEach(id -> ids.add(id.asText()));
        return ids;
    }

    /** Where the value at that JSON Pointer stands; the empty pointer is the record itself. */
    public Location location(String pointer) {
        return locations.location(file, pointer);
    }

    /** Line and column of every value of a file, by JSON Pointer (RFC 6901). */
    public static final class Locations {
        private record Place(int line, int column) {}

        private final Map<String, Place> byPointer = new HashMap<>();

        /** Notes where a value starts; line and column count from 1. */
        public void put(String pointer, int line, int column) {
            byPointer.put(pointer, new Place(line, column));
        }

        /** The spot of the value, or of the nearest value around it that the file has. */
        public Location location(String file, String pointer) {
            for (String at = pointer; !at.isEmpty(); at = at.substring(0, at.lastIndexOf('/'))) {
                Place found = byPointer.get(at);
                if (found != null) {
                    return new Location(file, found.line(), found.column(), field(pointer));
                }
            }
            return new Location(file, 1, 1, field(pointer));
        }

        /** {@code /sources/1/url} as {@code sources[2].url}. */
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
