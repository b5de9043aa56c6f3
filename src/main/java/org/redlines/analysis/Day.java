package org.redlines.analysis;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.redlines.collection.Snapshot;
import org.redlines.http.Parameters;
import org.redlines.http.Problem;

/** The day that a question is about: the parameter {@code datetime}. */
public final class Day {

    /** Its name in a query. */
    public static final String PARAMETER = "datetime";

    /** What its value is like, for people. */
    public static final String FORM = "a day (2024-09-06); the day of the last evidence when left out";

    private Day() {}

    /**
     * The day, in ISO 8601.
     *
     * @throws Problem 400 when it is none
     */
    public static String read(Parameters parameters, Snapshot snapshot) {
        String text = parameters
                .find(PARAMETER)
                .orElse(String.valueOf(snapshot.version().lastEvidence()));
        try {
            return LocalDate.parse(text).toString();
        } catch (DateTimeParseException e) {
            throw Problem.badParameter(PARAMETER, text, FORM);
        }
    }
}
