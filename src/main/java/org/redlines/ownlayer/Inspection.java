package org.redlines.ownlayer;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;
import org.redlines.cql2.Queryable;
import org.redlines.finding.Spot;
import org.redlines.geo.SourceCrs;
import org.redlines.ownlayer.Placement.Placed;
import org.redlines.ownlayer.reading.FileFindings;
import org.redlines.ownlayer.reading.Ranges;
import org.redlines.ownlayer.reading.RawFeature;

/** The first reading: finds every fault, and learns what the properties are. */
final class Inspection {

    private static final int MOST_PROPERTIES = 500;
    private static final int LONGEST_NAME = 200;

    private final ImportOptions options;
    private final SourceCrs crs;
    private final boolean onlyTexts;
    private final FileFindings findings;
    private final FeatureIds ids;
    private final Map<String, PropertyType> types = new LinkedHashMap<>();
    private long features;

    Inspection(ImportOptions options, SourceCrs crs, boolean onlyTexts, FileFindings findings) {
        this.options = options;
        this.crs = crs;
        this.onlyTexts = onlyTexts;
        this.findings = findings;
        this.ids = new FeatureIds(options);
    }

    /** The place of a property or another part of a feature. */
    static Spot in(Spot feature, String part) {
        return new Spot(feature.file(), feature.line(), feature.column(), feature.field() + ", " + part);
    }

    void inspect(RawFeature feature) {
        features++;
        if (feature.geometry() != null) {
            inspectGeometry(feature);
        }
        ids.inspect(feature, findings);
        During.read(feature, options, findings);
        feature.properties().fields().forEachRemaining(property -> inspect(feature, property));
    }

    /** Looks at what can be told only of all features together. */
    void end() {
        if (features == 0 && findings.errors() == 0) {
            findings.error("no-features", options.file().spot(), "", "The file holds no features.");
        }
        demandProperty("--id", options.id());
        demandProperty("--time or --start", options.start());
        demandProperty("--time or --end", options.end());
        if (options.id() != null && types.containsKey(options.id())) {
            ids.reportUnnamed(findings);
        }
        if (ids.namedAmongOthers() > 0 && !options.numbered()) {
            findings.note(
                    "id",
                    options.file().spot(),
                    "",
                    "Only " + ids.namedAmongOthers() + " of " + features
                            + " features have an id: all are numbered instead.");
        }
        if (crs.isShiftUnknown()) {
            findings.note(
                    "crs",
                    options.file().spot(),
                    crs.name(),
                    "The shift of its datum is not known: positions can be off by some hundred metres.");
        }
    }

    long features() {
        return features;
    }

    FeatureIds ids() {
        return ids;
    }

    /** The type of each property, in the order in which they first appear. */
    Map<String, PropertyType> types() {
        return types;
    }

    private void inspectGeometry(RawFeature feature) {
        Placed placed = Placement.place(feature.geometry(), crs);
        if (placed.geometry() == null) {
            String where = String.valueOf(feature.geometry().getCoordinate());
            findings.error(
                    "out-of-range",
                    feature.spot(),
                    where,
                    crs == SourceCrs.LON_LAT ? Ranges.EXPECTED : "There is no such place in " + crs.name() + ".");
            return;
        }
        if (placed.hadHeights()) {
            findings.note("heights", feature.spot(), "", "Heights (z) are left out: layers have two dimensions.");
        }
        TopologyValidationError invalid = new IsValidOp(placed.geometry()).getValidationError();
        if (invalid != null) {
            Coordinate at = invalid.getCoordinate();
            findings.note(
                    "invalid-geometry",
                    feature.spot(),
                    at == null ? "" : at.x + " " + at.y,
                    invalid.getMessage() + ". It is published as it is; spatial filters may misjudge it.");
        }
    }

    private void inspect(RawFeature feature, Map.Entry<String, JsonNode> property) {
        PropertyType type = types.get(property.getKey());
        if (type == null) {
            type = newType(feature, property.getKey());
        }
        if (!Texts.areStorable(property.getValue())) {
            findings.error(
                    "text",
                    in(feature.spot(), property.getKey()),
                    property.getValue().toString(),
                    "The text holds a character that cannot be stored: U+0000, or half of a surrogate pair.");
        }
        type.observe(property.getValue());
    }

    private PropertyType newType(RawFeature feature, String name) {
        Spot spot = in(feature.spot(), "properties");
        boolean good = !name.isBlank() && name.length() <= LONGEST_NAME && Texts.isStorable(name);
        if (!good || name.equals(Queryable.GEOMETRY)) {
            findings.error(
                    "property-name",
                    spot,
                    name,
                    "A property needs a name of 1 to " + LONGEST_NAME + " characters other than '" + Queryable.GEOMETRY
                            + "', which filters use for the geometry.");
        }
        if (types.size() == MOST_PROPERTIES) {
            findings.error("property-name", spot, name, "A layer has at most " + MOST_PROPERTIES + " properties.");
            throw new FileFindings.TooMany();
        }
        PropertyType type = new PropertyType(onlyTexts);
        types.put(name, type);
        return type;
    }

    private void demandProperty(String option, String name) {
        if (name != null && !types.containsKey(name) && findings.errors() == 0) {
            findings.error(
                    "option",
                    options.file().spot(),
                    option + " " + name,
                    "There is no such property. There are: " + String.join(", ", types.keySet()) + ".");
        }
    }
}
