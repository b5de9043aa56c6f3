package org.redlines.geodata;

import java.util.HashMap;
import java.util.Map;
import org.redlines.finding.Location;

/** Line and column of every value of a file, by JSON Pointer (RFC 6901). */
public final class Locations {

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
