package org.redlines.finding;

import java.io.PrintStream;

/**
 * A failed rule with its place.
 *
 * @param severity whether it keeps the dossier from being published
 * @param rule name of the rule, as listed in geodata/README.md
 * @param location where
 * @param value the value found, shortened for reading; empty when it is its absence that fails
 * @param message what is wrong and what was expected, in a sentence for a reader who does not
 *     program
 */
public record Finding(Severity severity, String rule, Location location, String value, String message) {

    /** An error forbids publishing; a note does not. */
    public enum Severity {
        ERROR,
        NOTE
    }

    /** Prints it for a reader who does not program: where, which rule, what was found, what was expected. */
    public void print(PrintStream out) {
        out.println(location + ": " + (severity == Severity.NOTE ? "note " : "") + rule);
        String field = location.field();
        if (!field.isEmpty() || !value.isEmpty()) {
            out.println("    " + field + (value.isEmpty() ? "" : ": " + value));
        }
        out.println("    " + message);
    }
}
