package org.redlines.imported.reading;

import java.io.IOException;
import org.redlines.finding.Location;

/** A fault after which the rest of a file cannot be read. */
public final class UnreadableFile extends IOException {

    private static final long serialVersionUID = 1L;

    private final String rule;
    private final transient Location location;
    private final String value;

    /** As in a finding. */
    public UnreadableFile(String rule, Location location, String value, String message) {
        super(message);
        this.rule = rule;
        this.location = location;
        this.value = value;
    }

    /** Whether it is of this rule. */
    boolean is(String other) {
        return rule.equals(other);
    }

    /** Reports it. */
    public void report(FileFindings findings) {
        findings.error(rule, location, value, getMessage());
    }
}
