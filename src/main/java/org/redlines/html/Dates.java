package org.redlines.html;

import com.fasterxml.jackson.databind.JsonNode;
import org.redlines.texts.Texts;

/** Dates for reading, as exact as they are known. */
final class Dates {

    private Dates() {}

    /** Whether a text is a day, a month or a year as ISO 8601 writes it. */
    static boolean isDate(String text) {
        return text.matches("[0-9]{4}-[0-9]{2}(-[0-9]{2})?");
    }

    /** 6 September 2024 for 2024-09-06, September 2024 for 2024-09; any other text as it is. */
    static String read(String text) {
        return Texts.date(text);
    }

    /** The same with how exact it is: day, month, season, year or circa. */
    static String read(String date, String precision) {
        return switch (precision) {
            case "year" -> date.substring(0, Math.min(4, date.length()));
            case "month", "season" -> read(date.substring(0, Math.min(7, date.length())));
            // An approximate first of January stands for the year, the first of a month for the month.
            case "circa" -> Texts.get("circa", "date", read(date.replaceFirst("(-01)?-01$", "")));
            default -> read(date);
        };
    }

    /** When a record is of: as it words it, or its date as exactly as it is known, to the day that it ended. */
    static String read(JsonNode record) {
        if (record.hasNonNull("dateText")) {
            return record.get("dateText").asText();
        }
        String from =
                read(record.path("date").asText(), record.path("datePrecision").asText("day"));
        return record.hasNonNull("dateEnd")
                ? Texts.get(
                        "interval",
                        "from",
                        from,
                        "to",
                        read(record.get("dateEnd").asText()))
                : from;
    }
}
