package org.redlines.imported;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The days that a text stands for: a year, a month, a day, or the day of a time, in UTC where an offset is given.
 *
 * @param first the first of them
 * @param after the day after the last of them
 */
record Period(LocalDate first, LocalDate after) {

    /** What is expected. */
    static final String FORM =
            "A year, month, day or time was expected: 2024, 2024-09, 2024-09-05, 2024-09-05T10:00:00Z.";

    private static final Pattern DAY = Pattern.compile("([0-9]{4})[-/]([0-9]{2})[-/]([0-9]{2})");
    private static final Pattern TIME = Pattern.compile("[ T][0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]+)?)?");
    private static final int YEAR_LENGTH = 4;
    private static final int MONTH_LENGTH = 7;
    private static final int DAY_LENGTH = 10;

    /** Reads a text; empty when it is no time. */
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
            throw new DateTimeException("no day");
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
