package org.redlines.cql2;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Pattern;

/** Dates and timestamps as RFC 3339 writes them, read strictly. */
public final class TimestampText {

    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern TIMESTAMP = Pattern.compile(
            "[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt][0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?([Zz]|[+-][0-9]{2}:[0-9]{2})");
    private static final int SECONDS = 17;

    private TimestampText() {}

    /** Whether the text is written as a date. */
    public static boolean isDate(String text) {
        return DATE.matcher(text).matches();
    }

    /** Whether the text is written as a timestamp. */
    public static boolean isTimestamp(String text) {
        return TIMESTAMP.matcher(text).matches();
    }

    /**
     * Reads a date such as {@code 2024-09-06}.
     *
     * @throws DateTimeException when it is none, or there is no such day
     */
    public static LocalDate date(String text) {
        if (!isDate(text)) {
            throw new DateTimeException("not a date");
        }
        return LocalDate.parse(text);
    }

    /**
     * Reads a timestamp such as {@code 2024-09-06T12:00:00Z}. A leap second, which Java does not know, is the second
     * before it.
     *
     * @throws DateTimeException when it is none, or there is no such time
     */
    public static OffsetDateTime timestamp(String text) {
        if (!isTimestamp(text)) {
            throw new DateTimeException("not a timestamp");
        }
        String upper = text.toUpperCase(Locale.ROOT);
        return upper.startsWith("60", SECONDS) ? leapSecond(upper) : OffsetDateTime.parse(upper);
    }

    // Appendix D: a leap second is the last of a month, in UTC.
    private static OffsetDateTime leapSecond(String text) {
        OffsetDateTime before = OffsetDateTime.parse(text.substring(0, SECONDS) + "59" + text.substring(SECONDS + 2));
        OffsetDateTime next = before.withOffsetSameInstant(ZoneOffset.UTC).plusSeconds(1);
        if (next.getDayOfMonth() != 1 || next.toLocalTime().toSecondOfDay() != 0) {
            throw new DateTimeException("no leap second");
        }
        return before;
    }
}
