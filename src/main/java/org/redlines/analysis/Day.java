package org.redlines.analysis;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.redlines.collection.Snapshot;
import org.redlines.http.Parameters;
import org.redlines.http.Problem;
import org.redlines.texts.Texts;

/** The parameter {@code datetime} of the analysis, which is one day. */
public final class Day {

    /** Name of the query parameter. */
    public static final String PARAMETER = "datetime";

    /** The form of the value, for people. */
    public static final String FORM = "a day (2024-09-06); the day of the last evidence when left out";

    private static final String AFTER_EVIDENCE = "afterEvidence";

    private Day() {}

    /** Writes that the day is after the last evidence, if it is. */
    public static void remark(ObjectNode document, String day, Snapshot snapshot) {
        String last = String.valueOf(snapshot.version().lastEvidence());
        if (day.compareTo(last) > 0) {
            document.put(AFTER_EVIDENCE, Texts.get("analysis." + AFTER_EVIDENCE, "date", Texts.date(last)));
        }
    }

    /**
     * Reads the day, in ISO 8601; the day of the last evidence by default.
     *
     * @throws Problem 400 if the value is not a day
     */
    public static String read(Parameters parameters, Snapshot snapshot) {
        String text = parameters
                .find(PARAMETER)
                .orElse(String.valueOf(snapshot.version().lastEvidence()));
        // Days are compared as texts, so years of more than four digits are no days here.
        if (!text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
            throw Problem.badParameter(PARAMETER, text, FORM);
        }
        try {
            return LocalDate.parse(text).toString();
        } catch (DateTimeParseException e) {
            throw Problem.badParameter(PARAMETER, text, FORM);
        }
    }
}
