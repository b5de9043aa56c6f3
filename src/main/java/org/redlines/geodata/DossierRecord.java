package org.redlines.geodata;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
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
}
