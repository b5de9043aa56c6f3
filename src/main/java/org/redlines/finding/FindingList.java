package org.redlines.finding;

import java.io.PrintStream;
import java.util.List;
import org.redlines.finding.Finding.Severity;

/** Prints findings for a reader who does not program. */
public final class FindingList {

    private FindingList() {}

    /** Prints every finding, and how many there are. */
    public static void print(PrintStream out, List<Finding> findings, int records) {
        findings.forEach(finding -> print(out, finding));
        long errors = count(findings, Severity.ERROR);
        out.printf(
                "%d records checked: %s, %s.%n",
                records, plural(errors, "error"), plural(count(findings, Severity.NOTE), "note"));
    }

    /** Prints one finding: where, which rule, what was found, what was expected. */
    public static void print(PrintStream out, Finding finding) {
        String severity = finding.severity() == Severity.NOTE ? "note " : "";
        out.println(finding.location() + ": " + severity + finding.rule());
        String field = finding.location().field();
        if (!field.isEmpty() || !finding.value().isEmpty()) {
            out.println("    " + field + (finding.value().isEmpty() ? "" : ": " + finding.value()));
        }
        out.println("    " + finding.message());
    }

    private static long count(List<Finding> findings, Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    private static String plural(long count, String word) {
        return count + " " + word + (count == 1 ? "" : "s");
    }
}
