package org.redlines.collection;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.redlines.cql2.TimestampText;
import org.redlines.http.Problem;

/**
 * The interval of a {@code datetime} parameter: first and last day, both inclusive, in UTC. Null is open.
 *
 * <p>Features are valid for whole days, so a time selects the day that contains it, and comparing days is exact.
 */
public record TimeInterval(LocalDate from, LocalDate to) {

    private static final String FORM = "an instant (2024-09-06 or 2024-09-06T12:00:00Z) or an interval of two"
            + " instants (2023-01-01/2024-09-06), either of which may be left out or '..', the first not later than the second";

    /**
     * Reads an instant or interval, as defined in OGC API – Features, 7.15.4.
     *
     * @throws Problem 400 if it is neither
     */
    static TimeInterval read(String text) {
        try {
            return parse(text);
        } catch (DateTimeException e) {
            throw Problem.badParameter("datetime", text, FORM);
        }
    }

    private static TimeInterval parse(String text) {
        String[] ends = text.split("/", -1);
        if (ends.length == 1) {
            OffsetDateTime instant = instant(text);
            return new TimeInterval(day(instant), day(instant));
        }
        if (ends.length != 2) {
            throw new DateTimeException("more than two ends");
        }
        OffsetDateTime from = end(ends[0]);
        OffsetDateTime to = end(ends[1]);
        if (from != null && to != null && from.isAfter(to)) {
            throw new DateTimeException("ends before it begins");
        }
        return new TimeInterval(from == null ? null : day(from), to == null ? null : day(to));
    }

    private static OffsetDateTime end(String text) {
        return text.isEmpty() || text.equals("..") ? null : instant(text);
    }

    private static OffsetDateTime instant(String text) {
        return TimestampText.isDate(text)
                ? TimestampText.date(text).atStartOfDay().atOffset(ZoneOffset.UTC)
                // A space is the plus sign of an offset that was not URL-encoded.
                : TimestampText.timestamp(text.replace(' ', '+'));
    }

    private static LocalDate day(OffsetDateTime instant) {
        return instant.withOffsetSameInstant(ZoneOffset.UTC).toLocalDate();
    }
}
