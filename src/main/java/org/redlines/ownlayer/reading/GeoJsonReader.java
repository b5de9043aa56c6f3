package org.redlines.ownlayer.reading;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import org.redlines.finding.Spot;
import org.redlines.geo.SourceCrs;

/** Reads GeoJSON token by token; the members of each object may come in any order. */
final class GeoJsonReader implements FeatureReader {

    private final GeoJsonText text;
    private final JsonParser parser;
    private final SourceCrs crs;
    private final FileFindings findings;
    private final GeoJsonGeometry geometries;
    private final long size;
    private boolean amongFeatures;
    private long number;

    GeoJsonReader(FeatureFile file, SourceCrs crs, FileFindings findings) throws IOException {
        this.size = Math.max(1, Files.size(file.path()));
        this.text = new GeoJsonText(file);
        this.parser = text.parser();
        this.crs = crs;
        this.findings = findings;
        this.geometries = new GeoJsonGeometry(text, crs == SourceCrs.LON_LAT);
    }

    @Override
    public SourceCrs crs() {
        return crs;
    }

    @Override
    public double part() {
        return (double) text.bytes().count() / size;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }

    @Override
    public RawFeature next() throws IOException {
        try {
            RawFeature found;
            do {
                text.bytes().beginFeature();
                found = amongFeatures ? nextOfCollection() : nextOfSequence();
            } while (found == null && (amongFeatures || parser.currentToken() != null));
            return found;
        } catch (UnreadableFile e) {
            throw e;
        } catch (IOException e) {
            throw text.broken(e, number == 0 ? "" : "at or after feature " + number);
        }
    }

    // Null when there was none that can be read.
    private RawFeature nextOfCollection() throws IOException {
        JsonToken token = parser.nextToken();
        if (token == JsonToken.END_ARRAY) {
            amongFeatures = false;
            skipTail();
            return null;
        }
        number++;
        if (token != JsonToken.START_OBJECT) {
            reportNoFeature(parser.getText());
            parser.skipChildren();
            return null;
        }
        return readFeature();
    }

    private RawFeature nextOfSequence() throws IOException {
        JsonToken token = parser.nextToken();
        if (token == null) {
            return null;
        }
        if (token != JsonToken.START_OBJECT) {
            throw new UnreadableFile("no-feature", text.spot(""), parser.getText(), "A GeoJSON object was expected.");
        }
        number++;
        return readRoot();
    }

    // An object at the top: a feature, or a collection whose features are then read one by one.
    private RawFeature readRoot() throws IOException {
        GeoJsonMembers members = new GeoJsonMembers(text.spot(field()));
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            if (parser.currentName().equals("features")) {
                number--; // the collection itself is no feature
                return beginCollection();
            }
            read(members);
        }
        return finish(members);
    }

    // What follows the features of a collection: nothing that is needed here.
    private void skipTail() throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            parser.nextToken();
            parser.skipChildren();
        }
    }

    private RawFeature beginCollection() throws IOException {
        if (parser.nextToken() != JsonToken.START_ARRAY) {
            throw new UnreadableFile("no-feature", text.spot("features"), parser.getText(), "A list was expected.");
        }
        amongFeatures = true;
        return null;
    }

    private RawFeature readFeature() throws IOException {
        GeoJsonMembers members = new GeoJsonMembers(text.spot(field()));
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            read(members);
        }
        return finish(members);
    }

    private void read(GeoJsonMembers members) throws IOException {
        String name = parser.currentName();
        JsonToken value = parser.nextToken();
        switch (name) {
            case "type" -> members.type = value == JsonToken.VALUE_STRING ? parser.getText() : "";
            case "id" -> members.id = readId();
            case "geometry" -> readGeometry(members);
            case "properties" -> readProperties(members);
            default -> parser.skipChildren();
        }
    }

    private String readId() throws IOException {
        JsonNode id = parser.readValueAsTree();
        return id.isTextual() || id.isIntegralNumber() ? id.asText() : null;
    }

    private void readGeometry(GeoJsonMembers members) throws IOException {
        try {
            members.geometry = geometries.read(field() + ", geometry");
        } catch (GeoJsonFault fault) {
            members.faulty = true;
            findings.error(fault.rule(), fault.spot(), fault.value(), fault.getMessage());
        }
    }

    private void readProperties(GeoJsonMembers members) throws IOException {
        Spot spot = text.spot(field() + ", properties");
        JsonNode properties = parser.readValueAsTree();
        if (properties instanceof ObjectNode object) {
            members.properties = object;
        } else if (!properties.isNull()) {
            members.faulty = true;
            findings.error("no-feature", spot, properties.toString(), "An object was expected, or null.");
        }
    }

    private RawFeature finish(GeoJsonMembers members) {
        if (members.faulty) {
            return null;
        }
        if (!"Feature".equals(members.type)) {
            findings.error(
                    "no-feature",
                    members.spot,
                    members.type == null ? "" : "type " + members.type,
                    "A GeoJSON feature was expected, an object with \"type\": \"Feature\".");
            return null;
        }
        return new RawFeature(members.spot, members.id, members.properties, members.geometry);
    }

    private void reportNoFeature(String found) {
        findings.error("no-feature", text.spot(field()), found, "A GeoJSON feature was expected.");
    }

    private String field() {
        return "feature " + number;
    }
}
