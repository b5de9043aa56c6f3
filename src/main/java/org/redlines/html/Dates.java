package org.redlines.html;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates for reading, as exact as they are known. */
final class Dates {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    private Dates() {}

    /** Whether a text is a day, a month or a year as ISO 8601 writes it. */
    static boolean isDate(String text) {
        return text.matches("[0-9]{4}-[0-9]{2}(-[0-9]{2})?");
    }

    /** 6 September 2024 for 2024-09-06, September 2024 for 2024-09; any other text as it is. */
    static String read(String text) {
        try {
            return switch (text.length()) {
                case 7 -> YearMonth.parse(text).format(MONTH);
                case 10 -> LocalDate.parse(text).format(DAY);
                default -> text;
            };
        } catch (DateTimeException e) {
            return text;
        }
    }

    /** The same with how exact it is: day, month, season, year or circa. */
    static String read(String date, String precision) {
        return switch (precision) {
            case "year" -> date.substring(0, Math.min(4, date.length()));
            case "month", "season" -> read(date.substring(0, Math.min(7, date.length())));
            case "circa" -> "c. " + read(date);
            default -> read(date);
        };
    }
}
