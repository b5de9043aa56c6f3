package org.redlines.imported.reading;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.redlines.finding.Location;
import org.redlines.imported.reading.FeatureReader.RawFeature;

/** Reads a geometry object (RFC 7946, 3.1) to its end, even if it has a fault. */
final class GeoJsonGeometry {

    private static final int DEEPEST = 4;
    private static final int DEEPEST_COLLECTION = 20;

    private final GeoJsonText text;
    private final JsonParser parser;
    private final boolean degrees;
    private Fault fault;

    /**
     * Makes a reader.
     *
     * @param degrees whether positions must be longitude and latitude in degrees
     */
    GeoJsonGeometry(GeoJsonText text, boolean degrees) {
        this.text = text;
        this.parser = text.parser();
        this.degrees = degrees;
    }

    /** Reads the geometry that begins with the current token; null for {@code null} and for empty coordinates. */
    Geometry read(String field) throws IOException, Fault {
        fault = null;
        Location location = text.location(field);
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return null;
        }
        Geometry geometry = read(location, 0);
        if (fault != null) {
            throw fault;
        }
        return geometry == null || geometry.isEmpty() ? null : geometry;
    }

    // Continues after a fault, so that the parser stops at the geometry's end.
    private Geometry read(Location location, int depth) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT || depth > DEEPEST_COLLECTION) {
            note(location, parser.getText(), "A GeoJSON geometry object was expected, or null.");
            parser.skipChildren();
            return null;
        }
        String type = null;
        GeoJsonCoordinates coordinates = null;
        List<Geometry> members = null;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            switch (name) {
                case "type" -> type = parser.getText();
                case "coordinates" -> coordinates = coordinates(null, 0, location.field());
                case "geometries" -> members = members(location.field() + ".geometries", depth);
                default -> parser.skipChildren();
            }
        }
        return make(location, type, coordinates, members);
    }

    private Geometry make(Location location, String type, GeoJsonCoordinates coordinates, List<Geometry> members) {
        if (fault != null) {
            return null;
        }
        try {
            return new GeoJsonShapes(text, location).make(type, coordinates, members);
        } catch (Fault found) {
            fault = found;
            return null;
        }
    }

    private List<Geometry> members(String field, int depth) throws IOException {
        List<Geometry> members = new ArrayList<>();
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            note(text.location(field), parser.getText(), "A list of geometries was expected.");
            parser.skipChildren();
            return members;
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            Geometry member = read(text.location(field + "[" + members.size() + "]"), depth + 1);
            if (member != null) {
                members.add(member);
            }
        }
        return members;
    }

    private GeoJsonCoordinates coordinates(GeoJsonCoordinates parent, int place, String field) throws IOException {
        GeoJsonCoordinates list = new GeoJsonCoordinates(parent, place, parser.currentTokenLocation());
        if (parser.currentToken() != JsonToken.START_ARRAY || list.depth() > DEEPEST) {
            note(list, field, parser.getText(), "A list was expected: a position, or a list of positions.");
            parser.skipChildren();
            return list;
        }
        JsonToken first = parser.nextToken();
        if (first.isNumeric()) {
            position(list, field);
            return list;
        }
        int index = 0;
        for (JsonToken token = first; token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            GeoJsonCoordinates member = coordinates(list, index, field);
            if (!list.add(member)) {
                note(member, field, "", "Positions and lists of positions are mixed.");
            }
            index++;
        }
        return list;
    }

    private void position(GeoJsonCoordinates position, String field) throws IOException {
        double[] numbers = {0, 0, Double.NaN};
        int count = 0;
        for (JsonToken token = parser.currentToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (!token.isNumeric()) {
                note(position, field, parser.getText(), "A number was expected.");
                parser.skipChildren();
            } else if (count < numbers.length) {
                numbers[count] = parser.getDoubleValue();
            }
            count++;
        }
        if (count < 2) {
            note(position, field, "[" + numbers[0] + "]", "A position has at least two numbers.");
        }
        check(position, field, numbers[0], numbers[1]);
        position.become(numbers[0], numbers[1], numbers[2]);
    }

    private void check(GeoJsonCoordinates position, String field, double x, double y) {
        boolean inRange = !degrees || RawFeature.isOnGlobe(x, y);
        if (fault == null && !(inRange && Double.isFinite(x) && Double.isFinite(y))) {
            fault = new Fault(
                    "out-of-range",
                    position.location(text, field),
                    "[" + x + ", " + y + "]",
                    degrees ? RawFeature.RANGES : "Coordinates are finite numbers.");
        }
    }

    private void note(GeoJsonCoordinates at, String field, String value, String message) {
        if (fault == null) {
            fault = new Fault("no-geometry", at.location(text, field), value, message);
        }
    }

    private void note(Location location, String value, String message) {
        if (fault == null) {
            fault = new Fault("no-geometry", location, value, message);
        }
    }

    /** A fault in one geometry. The next feature can still be read. */
    static final class Fault extends Exception {

        private static final long serialVersionUID = 1L;

        private final String rule;
        private final transient Location location;
        private final String value;

        Fault(String rule, Location location, String value, String message) {
            super(message, null, false, false);
            this.rule = rule;
            this.location = location;
            this.value = value;
        }

        void report(FileFindings findings) {
            findings.error(rule, location, value, getMessage());
        }
    }
}
