package org.redlines.cql2;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads the dates and timestamps of RFC 3339, strictly. */
public final class TimestampText {

    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern TIMESTAMP = Pattern.compile(
            "[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt][0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?([Zz]|[+-][0-9]{2}:[0-9]{2})");
    private static final int SECONDS = 17;

    private TimestampText() {}

    /** Whether the text has the form of a date. */
    public static boolean isDate(String text) {
        return DATE.matcher(text).matches();
    }

    /** Whether the text has the form of a timestamp. */
    public static boolean isTimestamp(String text) {
        return TIMESTAMP.matcher(text).matches();
    }

    /**
     * Reads a date such as {@code 2024-09-06}.
     *
     * @throws DateTimeException if the text is malformed or the date does not exist
     */
    public static LocalDate date(String text) {
        if (!isDate(text)) {
            throw new DateTimeException("not a date");
        }
        return LocalDate.parse(text);
    }

    /**
     * Reads a timestamp such as {@code 2024-09-06T12:00:00Z}. Java has no leap seconds, so a leap second becomes the
     * second before it.
     *
     * @throws DateTimeException if the text is malformed or the time does not exist
     */
    public static OffsetDateTime timestamp(String text) {
        if (!isTimestamp(text)) {
            throw new DateTimeException("not a timestamp");
        }
        String upper = text.toUpperCase(Locale.ROOT);
        return upper.startsWith("60", SECONDS) ? leapSecond(upper) : OffsetDateTime.parse(upper);
    }

    // RFC 3339, Appendix D: a leap second is the last second of a month in UTC.
    private static OffsetDateTime leapSecond(String text) {
        OffsetDateTime before = OffsetDateTime.parse(text.substring(0, SECONDS) + "59" + text.substring(SECONDS + 2));
        OffsetDateTime next = before.withOffsetSameInstant(ZoneOffset.UTC).plusSeconds(1);
        if (next.getDayOfMonth() != 1 || next.toLocalTime().toSecondOfDay() != 0) {
            throw new DateTimeException("not a leap second");
        }
        return before;
    }
}
