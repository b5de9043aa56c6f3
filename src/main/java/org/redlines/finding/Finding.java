package org.redlines.finding;

import java.io.PrintStream;

/**
 * A failed rule with its location.
 *
 * @param severity whether the finding prevents publication
 * @param rule name of the rule, as listed in geodata/README.md
 * @param location the place in the file
 * @param value the value found, shortened; empty if the value is missing
 * @param message what is wrong and what was expected, in a sentence for people who do not program
 */
public record Finding(Severity severity, String rule, Location location, String value, String message) {

    /** An error prevents publication. A note does not. */
    public enum Severity {
        ERROR,
        NOTE
    }

    /** Prints location, rule, value and message for people who do not program. */
    public void print(PrintStream out) {
        out.println(location + ": " + (severity == Severity.NOTE ? "note " : "") + rule);
        String field = location.field();
        if (!field.isEmpty() || !value.isEmpty()) {
            out.println("    " + field + (value.isEmpty() ? "" : ": " + value));
        }
        out.println("    " + message);
    }
}
