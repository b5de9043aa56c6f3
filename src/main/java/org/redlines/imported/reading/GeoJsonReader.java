package org.redlines.imported.reading;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.redlines.finding.Location;
import org.redlines.geo.SourceCrs;
import org.redlines.imported.reading.FeatureReader.RawFeature;
import org.redlines.imported.reading.FileFindings.UnreadableFile;
import org.redlines.imported.reading.GeoJsonText.GeoJsonCrs;

/**
 * Reads GeoJSON (RFC 7946) token by token: a FeatureCollection, one feature on each line, or a text sequence (RFC
 * 8142). The members of each object may come in any order.
 */
final class GeoJsonReader implements FeatureReader {

    private final GeoJsonText text;
    private final JsonParser parser;
    private final SourceCrs crs;
    private final FileFindings findings;
    private final GeoJsonGeometry geometries;
    private boolean amongFeatures;
    private long number;

    /** Reads text whose positions are in this reference system. */
    GeoJsonReader(GeoJsonText text, SourceCrs crs, FileFindings findings) {
        this.text = text;
        this.parser = text.parser();
        this.crs = crs;
        this.findings = findings;
        this.geometries = new GeoJsonGeometry(text, crs == SourceCrs.LON_LAT);
    }

    /**
     * Opens a file.
     *
     * @throws UnreadableFile if its reference system is unknown
     */
    static GeoJsonReader open(FeatureFile file, FileFindings findings) throws IOException {
        SourceCrs crs = file.crs() == null ? GeoJsonCrs.of(file) : file.crs();
        return new GeoJsonReader(GeoJsonText.of(file), crs, findings);
    }

    @Override
    public SourceCrs crs() {
        return crs;
    }

    @Override
    public double part() {
        return text.bytes().part();
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

    // Null if the next feature has a fault, or at the end.
    private RawFeature nextOfCollection() throws IOException {
        JsonToken token = parser.nextToken();
        if (token == JsonToken.END_ARRAY) {
            amongFeatures = false;
            skipTail();
            return null;
        }
        number++;
        if (token != JsonToken.START_OBJECT) {
            reportNotAFeature(parser.getText());
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
            throw new UnreadableFile(
                    "no-feature", text.location(""), parser.getText(), "A GeoJSON object was expected.");
        }
        number++;
        return readRoot();
    }

    // Reads an object at the top level: a feature, or a collection, whose features are then read one by one.
    private RawFeature readRoot() throws IOException {
        GeoJsonMembers members = new GeoJsonMembers(text.location(field()));
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            if (parser.currentName().equals("features")) {
                number--; // the collection itself is not a feature
                return beginCollection();
            }
            read(members);
        }
        return finish(members);
    }

    // Skips the members after the features, which are not needed.
    private void skipTail() throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            parser.nextToken();
            parser.skipChildren();
        }
    }

    private RawFeature beginCollection() throws IOException {
        if (parser.nextToken() != JsonToken.START_ARRAY) {
            throw new UnreadableFile("no-feature", text.location("features"), parser.getText(), "A list was expected.");
        }
        amongFeatures = true;
        return null;
    }

    private RawFeature readFeature() throws IOException {
        GeoJsonMembers members = new GeoJsonMembers(text.location(field()));
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
            case "id" -> members.setId(parser.readValueAsTree());
            case "geometry" -> readGeometry(members);
            case "properties" -> readProperties(members);
            default -> parser.skipChildren();
        }
    }

    private void readGeometry(GeoJsonMembers members) throws IOException {
        try {
            members.geometry = geometries.read(field() + ", geometry");
        } catch (GeoJsonGeometry.Fault fault) {
            members.faulty = true;
            fault.report(findings);
        }
    }

    private void readProperties(GeoJsonMembers members) throws IOException {
        Location location = text.location(field() + ", properties");
        JsonNode properties = parser.readValueAsTree();
        if (properties instanceof ObjectNode object) {
            members.properties = object;
        } else if (!properties.isNull()) {
            members.faulty = true;
            findings.error("no-feature", location, properties.toString(), "An object was expected, or null.");
        }
    }

    private RawFeature finish(GeoJsonMembers members) {
        if (members.faulty) {
            return null;
        }
        if (!"Feature".equals(members.type)) {
            findings.error(
                    "no-feature",
                    members.location,
                    members.type == null ? "" : "type " + members.type,
                    "A GeoJSON feature was expected, an object with \"type\": \"Feature\".");
            return null;
        }
        return new RawFeature(members.location, members.id, members.properties, members.geometry);
    }

    private void reportNotAFeature(String found) {
        findings.error("no-feature", text.location(field()), found, "A GeoJSON feature was expected.");
    }

    private String field() {
        return "feature " + number;
    }
}
