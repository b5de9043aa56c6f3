package org.redlines.finding;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.redlines.finding.Finding.Severity;

/** Collects findings. A check reports every finding and does not stop at the first. */
public final class Findings {

    private static final int SHOWN_VALUE = 120;
    private static final Comparator<Finding> READING_ORDER = Comparator.comparing(
                    (Finding finding) -> finding.location().file())
            .thenComparing(finding -> finding.location().line())
            .thenComparing(finding -> finding.location().column())
            .thenComparing(Finding::rule)
            .thenComparing(Finding::message);

    private final List<Finding> findings = new ArrayList<>();

    /** Adds an error, which prevents publication. */
    public void error(String rule, Location location, String value, String message) {
        findings.add(new Finding(Severity.ERROR, rule, location, shorten(value), message));
    }

    /** Adds a note, which does not prevent publication. */
    public void note(String rule, Location location, String value, String message) {
        findings.add(new Finding(Severity.NOTE, rule, location, shorten(value), message));
    }

    /** All findings, ordered by file and line. */
    public List<Finding> list() {
        return findings.stream().sorted(READING_ORDER).toList();
    }

    /** Whether there is no error. */
    public boolean allowPublishing() {
        return findings.stream().noneMatch(finding -> finding.severity() == Severity.ERROR);
    }

    /** Returns the value on one line, shortened to 120 characters. */
    public static String shorten(String value) {
        String line = value.replaceAll("\\s+", " ").strip();
        return line.length() <= SHOWN_VALUE ? line : line.substring(0, SHOWN_VALUE - 1) + "…";
    }

    /** Prints the findings, then the numbers of records, errors and notes. */
    public static void print(PrintStream out, List<Finding> findings, int records) {
        findings.forEach(finding -> finding.print(out));
        out.printf(
                "%d records checked: %s, %s.%n",
                records, count(findings, Severity.ERROR, "error"), count(findings, Severity.NOTE, "note"));
    }

    private static String count(List<Finding> findings, Severity severity, String word) {
        long count = findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
        return count + " " + word + (count == 1 ? "" : "s");
    }
}
