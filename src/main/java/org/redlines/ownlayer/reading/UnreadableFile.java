package org.redlines.ownlayer.reading;

import java.io.IOException;
import org.redlines.finding.Spot;

/** A fault after which the rest of a file cannot be read. */
public final class UnreadableFile extends IOException {

    private static final long serialVersionUID = 1L;

    private final String rule;
    private final transient Spot spot;
    private final String value;

    /** As in a finding. */
    public UnreadableFile(String rule, Spot spot, String value, String message) {
        super(message);
        this.rule = rule;
        this.spot = spot;
        this.value = value;
    }

    /** Reports it. */
    public void report(FileFindings findings) {
        findings.error(rule, spot, value, getMessage());
    }
}
