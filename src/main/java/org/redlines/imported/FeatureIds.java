package org.redlines.imported;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;
import org.redlines.finding.Location;
import org.redlines.imported.reading.FeatureReader.RawFeature;
import org.redlines.imported.reading.FileFindings;

/**
 * The ids of a layer's features: a property if the user names one, otherwise the ids in the file, otherwise the numbers
 * of the features in the file.
 */
final class FeatureIds {

    // Characters that need no encoding in a path (RFC 3986, unreserved, and a few more).
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

    /** Checks the id of a feature during the first reading. */
    void inspect(RawFeature feature, FileFindings findings) {
        features++;
        String id = options.id() == null ? feature.id() : property(feature);
        if (id != null) {
            named++;
            reportUnnamed(findings);
        } else if (options.id() != null) {
            unnamed = unnamed == null ? location(feature) : unnamed;
            // Until a feature has the property, it may not exist at all, which is reported only once.
            if (named > 0) {
                reportUnnamed(findings);
            }
        }
        if (id != null && !options.numbered() && !isSafe(id)) {
            findings.error("id", location(feature), id, EXPECTED);
        }
    }

    /** Reports the first feature without an id, if it has not been reported yet. */
    void reportUnnamed(FileFindings findings) {
        if (unnamed != null) {
            findings.error("id", unnamed, "", "The feature has no id: this property is empty.");
            unnamed = null;
        }
    }

    /** Whether the ids are numbers. */
    boolean areNumbers() {
        return options.numbered() || named < features;
    }

    /** The number of features with an id in the file, if others have none; otherwise 0. */
    long namedAmongOthers() {
        return options.id() == null && named < features ? named : 0;
    }

    /**
     * The id of a feature.
     *
     * @param number its number in the file, from 1
     */
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
