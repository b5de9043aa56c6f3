package org.redlines.imported;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;
import org.redlines.finding.Location;
import org.redlines.imported.reading.FeatureReader.RawFeature;
import org.redlines.imported.reading.FileFindings;

/**
 * The days on which a feature holds.
 *
 * @param first the first day; null if it has no start
 * @param after the day after the last one; null if it has no end
 */
record During(LocalDate first, LocalDate after) {

    /**
     * Reads the time of a feature from its properties; null if they are empty. Reports a property that cannot be read.
     */
    static During read(RawFeature feature, ImportOptions options, FileFindings findings) {
        Period start = period(feature, options.start(), findings);
        Period end = period(feature, options.end(), findings);
        if (start == null && end == null) {
            return null;
        }
        During during = new During(start == null ? null : start.first(), end == null ? null : end.after());
        if (during.first != null && during.after != null && !during.first.isBefore(during.after)) {
            Location location = at(feature, options.end());
            findings.error("time", location, text(feature, options.end()), "The end is before the start.");
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

    private static Location at(RawFeature feature, String field) {
        return Inspection.in(feature.location(), field);
    }

    /**
     * The days that a text stands for: a year, a month, a day, or the day of a time. A time with an offset is converted
     * to UTC.
     *
     * @param first the first day
     * @param after the day after the last one
     */
    private record Period(LocalDate first, LocalDate after) {

        /** The expected form, for error messages. */
        static final String FORM =
                "A year, month, day or time was expected: 2024, 2024-09, 2024-09-05, 2024-09-05T10:00:00Z.";

        private static final Pattern DAY = Pattern.compile("([0-9]{4})[-/]([0-9]{2})[-/]([0-9]{2})");
        private static final Pattern TIME = Pattern.compile("[ T][0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]+)?)?");
        private static final int YEAR_LENGTH = 4;
        private static final int MONTH_LENGTH = 7;
        private static final int DAY_LENGTH = 10;

        /** Reads a text; empty if it is not a time. */
        static Optional<Period> find(String text) {
            try {
                return Optional.of(read(text.strip()));
            } catch (DateTimeException | NumberFormatException e) {
                return Optional.empty();
            }
        }

        private static Period read(String text) {
            if (text.length() == YEAR_LENGTH) {
                LocalDate first = LocalDate.of(Integer.parseInt(text), 1, 1);
                return new Period(first, first.plusYears(1));
            }
            if (text.length() == MONTH_LENGTH) {
                LocalDate first = YearMonth.parse(text.replace('/', '-')).atDay(1);
                return new Period(first, first.plusMonths(1));
            }
            LocalDate day = day(text);
            return new Period(day, day.plusDays(1));
        }

        private static LocalDate day(String text) {
            if (text.length() < DAY_LENGTH
                    || !DAY.matcher(text.substring(0, DAY_LENGTH)).matches()) {
                throw new DateTimeException("not a day");
            }
            LocalDate day = LocalDate.parse(text.substring(0, DAY_LENGTH).replace('/', '-'));
            String rest = text.substring(DAY_LENGTH);
            if (rest.isEmpty() || TIME.matcher(rest).matches()) {
                return day;
            }
            String time = rest.substring(1).replaceFirst("([+-][0-9]{2})$", "$1:00");
            return OffsetDateTime.parse(day + "T" + time)
                    .withOffsetSameInstant(ZoneOffset.UTC)
                    .toLocalDate();
        }
    }
}
