package org.redlines.imported;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;
import org.redlines.finding.Location;
import org.redlines.geo.SourceCrs;
import org.redlines.imported.Declaration.PropertyType;
import org.redlines.imported.Placement.Placed;
import org.redlines.imported.reading.FeatureReader.RawFeature;
import org.redlines.imported.reading.FeatureReader.Texts;
import org.redlines.imported.reading.FileFindings;

/** The first reading of a file: finds all faults, and learns the types of the properties. */
final class Inspection {

    private static final int MAX_PROPERTIES = 500;
    private static final int LONGEST_NAME = 200;

    private final CharsetEncoder utf8 = StandardCharsets.UTF_8.newEncoder();
    private final ImportOptions options;
    private final SourceCrs crs;
    private final Texts texts;
    private final FileFindings findings;
    private final FeatureIds ids;
    private final Map<String, PropertyType> types = new LinkedHashMap<>();
    private long features;

    /** Inspects features in this reference system; {@code texts} is what texts can stand for in the file. */
    Inspection(ImportOptions options, SourceCrs crs, Texts texts, FileFindings findings) {
        this.options = options;
        this.crs = crs;
        this.texts = texts;
        this.findings = findings;
        this.ids = new FeatureIds(options);
    }

    /** The location of a property or another part of a feature. */
    static Location in(Location feature, String part) {
        return new Location(feature.file(), feature.line(), feature.column(), feature.field() + ", " + part);
    }

    void inspect(RawFeature feature) {
        features++;
        if (feature.geometry() == null) {
            findings.note(
                    "no-geometry",
                    feature.location(),
                    "",
                    "The feature has no geometry. It is published, but no map shows it.");
        } else {
            inspectGeometry(feature);
        }
        ids.inspect(feature, findings);
        During.read(feature, options, findings);
        feature.properties().fields().forEachRemaining(property -> inspect(feature, property));
    }

    /** Checks what depends on all features together. */
    void end() {
        if (features == 0 && findings.errors() == 0) {
            findings.error("no-features", options.file().location(), "", "The file holds no features.");
        }
        types.forEach((name, type) -> type.code()
                .ifPresent(code -> findings.note(
                        "text",
                        options.file().location(),
                        name + ": " + code,
                        "As a number it would be written differently, so the property stays text.")));
        demandProperty("--id", options.id());
        demandProperty("--time or --start", options.start());
        demandProperty("--time or --end", options.end());
        if (options.id() != null && types.containsKey(options.id())) {
            ids.reportUnnamed(findings);
        }
        if (ids.namedAmongOthers() > 0 && !options.numbered()) {
            findings.note(
                    "id",
                    options.file().location(),
                    "",
                    "Only " + ids.namedAmongOthers() + " of " + features
                            + " features have an id: all are numbered instead.");
        }
        if (crs.isShiftUnknown()) {
            findings.note(
                    "crs",
                    options.file().location(),
                    crs.name(),
                    "The shift from its datum to WGS 84 is unknown: positions can be off by hundreds of metres.");
        }
    }

    long features() {
        return features;
    }

    FeatureIds ids() {
        return ids;
    }

    /** The type of each property, in order of first appearance. */
    Map<String, PropertyType> types() {
        return types;
    }

    private void inspectGeometry(RawFeature feature) {
        Placed placed = Placement.place(feature.geometry(), crs);
        if (placed.geometry() == null) {
            Coordinate outside = placed.outside();
            findings.error(
                    "out-of-range",
                    feature.location(),
                    "[" + outside.x + ", " + outside.y + "]",
                    crs == SourceCrs.LON_LAT ? RawFeature.RANGES : "There is no such place in " + crs.name() + ".");
            return;
        }
        if (placed.hadHeights()) {
            findings.note("heights", feature.location(), "", "Heights (z) are left out: layers have two dimensions.");
        }
        TopologyValidationError invalid = new IsValidOp(placed.geometry()).getValidationError();
        if (invalid != null) {
            Coordinate at = invalid.getCoordinate();
            findings.note(
                    "invalid-geometry",
                    feature.location(),
                    at == null ? "" : at.x + " " + at.y,
                    invalid.getMessage()
                            + ". It is published unchanged; spatial filters may give wrong results for it.");
        }
    }

    private void inspect(RawFeature feature, Map.Entry<String, JsonNode> property) {
        PropertyType type = types.get(property.getKey());
        if (type == null) {
            type = newType(feature, property.getKey());
        }
        if (!areStorable(property.getValue())) {
            findings.error(
                    "text",
                    in(feature.location(), property.getKey()),
                    property.getValue().toString(),
                    "The text holds a character that cannot be stored: U+0000, or half of a surrogate pair.");
        }
        type.observe(property.getValue());
    }

    private boolean areStorable(JsonNode value) {
        if (!value.isContainerNode()) {
            return !value.isTextual() || isStorable(value.textValue());
        }
        boolean storable = true;
        for (Iterator<String> names = value.fieldNames(); names.hasNext(); ) {
            storable &= isStorable(names.next());
        }
        for (JsonNode member : value) {
            storable &= areStorable(member);
        }
        return storable;
    }

    // PostgreSQL stores every character but U+0000; UTF-8 encodes every one but halves of surrogate pairs.
    private boolean isStorable(String text) {
        return text.indexOf('\0') < 0 && utf8.canEncode(text);
    }

    private PropertyType newType(RawFeature feature, String name) {
        Location location = in(feature.location(), "properties");
        boolean good = !name.isBlank() && name.length() <= LONGEST_NAME && isStorable(name);
        if (!good) {
            findings.error(
                    "property-name",
                    location,
                    name,
                    "A property needs a name of 1 to " + LONGEST_NAME + " characters.");
        }
        if (types.size() == MAX_PROPERTIES) {
            findings.error("property-name", location, name, "A layer has at most " + MAX_PROPERTIES + " properties.");
            throw new FileFindings.TooMany();
        }
        PropertyType type = new PropertyType(texts);
        types.put(name, type);
        return type;
    }

    private void demandProperty(String option, String name) {
        if (name != null && !types.containsKey(name) && findings.errors() == 0) {
            findings.error(
                    "option",
                    options.file().location(),
                    option + " " + name,
                    "There is no such property. The file has: " + String.join(", ", types.keySet()) + ".");
        }
    }
}
