package org.redlines.finding;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.redlines.finding.Finding.Severity;

/** Collects findings; a check reports all of them and never stops at the first. */
public final class Findings {

    private static final int SHOWN_VALUE = 120;
    private static final Comparator<Finding> READING_ORDER = Comparator.comparing(
                    (Finding finding) -> finding.location().file())
            .thenComparing(finding -> finding.location().line())
            .thenComparing(finding -> finding.location().column())
            .thenComparing(Finding::rule)
            .thenComparing(Finding::message);

    private final List<Finding> findings = new ArrayList<>();

    /** Reports a fault that forbids publishing. */
    public void error(String rule, Location location, String value, String message) {
        findings.add(new Finding(Severity.ERROR, rule, location, shorten(value), message));
    }

    /** Reports something worth a look that does not forbid publishing. */
    public void note(String rule, Location location, String value, String message) {
        findings.add(new Finding(Severity.NOTE, rule, location, shorten(value), message));
    }

    /** All findings in the order of files and lines. */
    public List<Finding> list() {
        return findings.stream().sorted(READING_ORDER).toList();
    }

    /** Whether nothing forbids publishing. */
    public boolean allowPublishing() {
        return findings.stream().noneMatch(finding -> finding.severity() == Severity.ERROR);
    }

    /** The value on one line, cut to what can be read at a glance. */
    public static String shorten(String value) {
        String line = value.replaceAll("\\s+", " ").strip();
        return line.length() <= SHOWN_VALUE ? line : line.substring(0, SHOWN_VALUE - 1) + "…";
    }

    /** Prints findings, and how many errors and notes the records have. */
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
