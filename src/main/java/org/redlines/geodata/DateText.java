package org.redlines.geodata;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date, as precise as the evidence: 2024, 2024-09 or 2024-09-05.
 *
 * @param first the first day that it may mean
 * @param after the day after the last one that it may mean
 */
public record DateText(LocalDate first, LocalDate after) {

    private static final Pattern FORM = Pattern.compile("(\\d{4})(?:-(\\d{2}))?(?:-(\\d{2}))?");

    /** Reads a date; empty if the form is wrong, or if there is no such day or month. */
    public static Optional<DateText> parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        try {
            int month = form.group(2) == null ? 1 : Integer.parseInt(form.group(2));
            int day = form.group(3) == null ? 1 : Integer.parseInt(form.group(3));
            LocalDate first = LocalDate.of(Integer.parseInt(form.group(1)), month, day);
            return Optional.of(new DateText(first, after(first, form)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static LocalDate after(LocalDate first, Matcher form) {
        if (form.group(2) == null) {
            return first.plusYears(1);
        }
        return form.group(3) == null ? first.plusMonths(1) : first.plusDays(1);
    }

    /** Whether every day of this date lies before every day of the other. */
    public boolean isBefore(DateText other) {
        return !after.isAfter(other.first);
    }
}
