package org.redlines.ownlayer;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Optional;
import org.redlines.finding.Spot;
import org.redlines.ownlayer.reading.FileFindings;
import org.redlines.ownlayer.reading.RawFeature;

/**
 * When a feature holds.
 *
 * @param first first day; null when open
 * @param after day after the last; null when open
 */
record During(LocalDate first, LocalDate after) {

    /** Reads the properties that tell it; null when they tell nothing. A property that cannot be read is reported. */
    static During read(RawFeature feature, ImportOptions options, FileFindings findings) {
        Period start = period(feature, options.start(), findings);
        Period end = period(feature, options.end(), findings);
        if (start == null && end == null) {
            return null;
        }
        During during = new During(start == null ? null : start.first(), end == null ? null : end.after());
        if (during.first != null && during.after != null && !during.first.isBefore(during.after)) {
            Spot spot = at(feature, options.end());
            findings.error("time", spot, text(feature, options.end()), "The end is before the start.");
            return null;
        }
        return during;
    }

    private static Period period(RawFeature feature, String field, FileFindings findings) {
        String text = field == null ? "" : text(feature, field);
        if (text.isBlank()) {
            return null;
        }
        Optional<Period> period = Period.find(text);
        if (period.isEmpty()) {
            findings.error("time", at(feature, field), text, Period.FORM);
        }
        return period.orElse(null);
    }

    private static String text(RawFeature feature, String field) {
        JsonNode value = feature.properties().path(field);
        return value.isNull() ? "" : value.asText();
    }

    private static Spot at(RawFeature feature, String field) {
        return Inspection.in(feature.spot(), field);
    }
}
