package org.redlines.imported;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;
import org.redlines.finding.Location;
import org.redlines.imported.reading.FeatureReader.RawFeature;
import org.redlines.imported.reading.FileFindings;

/** What names the features of a layer: a property, else what the file names them, else their number in the file. */
final class FeatureIds {

    // What can stand in a path as it is (RFC 3986, unreserved, and a few more).
    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9._~:@-]{1,200}");
    private static final String EXPECTED = "An id is part of an address: up to 200 of the letters A to Z, digits and"
            + " . _ ~ : @ - were expected. Name another property with --id, or number the features with --numbered.";

    private final ImportOptions options;
    private long named;
    private long features;
    private Location unnamed;

    FeatureIds(ImportOptions options) {
        this.options = options;
    }

    /** Looks at a feature of the first reading. */
    void inspect(RawFeature feature, FileFindings findings) {
        features++;
        String id = options.id() == null ? feature.id() : property(feature);
        if (id != null) {
            named++;
            reportUnnamed(findings);
        } else if (options.id() != null) {
            unnamed = unnamed == null ? location(feature) : unnamed;
            // Before any feature has it, there may be no such property at all, which is to be said once.
            if (named > 0) {
                reportUnnamed(findings);
            }
        }
        if (id != null && !options.numbered() && !isSafe(id)) {
            findings.error("id", location(feature), id, EXPECTED);
        }
    }

    /** Reports a feature without id that is not reported yet. */
    void reportUnnamed(FileFindings findings) {
        if (unnamed != null) {
            findings.error("id", unnamed, "", "The feature has no id: this property is empty.");
            unnamed = null;
        }
    }

    /** Whether features are numbered. */
    boolean areNumbers() {
        return options.numbered() || named < features;
    }

    /** How many features the file names, though not all. */
    long namedAmongOthers() {
        return options.id() == null && named < features ? named : 0;
    }

    /** The id of a feature, which is the number-th of the file. */
    String id(RawFeature feature, long number) {
        if (areNumbers()) {
            return Long.toString(number);
        }
        return options.id() == null ? feature.id() : property(feature);
    }

    private String property(RawFeature feature) {
        JsonNode value = feature.properties().path(options.id());
        return value.isValueNode() && !value.isNull() && !value.asText().isBlank() ? value.asText() : null;
    }

    private Location location(RawFeature feature) {
        return Inspection.in(feature.location(), options.id() == null ? "id" : options.id());
    }

    private static boolean isSafe(String id) {
        return SAFE.matcher(id).matches() && !id.equals(".") && !id.equals("..");
    }
}
