package org.redlines.imported.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.redlines.finding.Finding;
import org.redlines.finding.Finding.Severity;
import org.redlines.finding.Findings;
import org.redlines.finding.Location;

/**
 * The findings in a file, in the order of the file.
 *
 * <p>A file may have a million faults of one kind. Errors are listed up to a limit, at which reading ends. Of each kind
 * of note, the first is listed and the others are counted.
 */
public final class FileFindings {

    /** The most errors that are listed. */
    public static final int MAX_ERRORS = 100;

    private final List<Finding> errors = new ArrayList<>();
    private final Map<String, Finding> firstNotes = new LinkedHashMap<>();
    private final Map<String, Long> notes = new LinkedHashMap<>();

    /** Thrown when the limit of errors is reached, to end the reading. */
    public static final class TooMany extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public TooMany() {
            super(null, null, false, false);
        }
    }

    /**
     * Reports an error, which prevents publication.
     *
     * @throws TooMany if the limit is reached
     */
    public void error(String rule, Location location, String value, String message) {
        errors.add(new Finding(Severity.ERROR, rule, location, Findings.shorten(value), message));
        if (errors.size() == MAX_ERRORS) {
            throw new TooMany();
        }
    }

    /**
     * Adds the errors of another list; then ends the reading.
     *
     * @throws TooMany if there are any
     */
    void addErrors(FileFindings others) {
        errors.addAll(others.errors);
        if (others.errors() > 0) {
            throw new TooMany();
        }
    }

    /** Reports a note, which does not prevent publication. */
    public void note(String rule, Location location, String value, String message) {
        firstNotes.computeIfAbsent(
                rule, first -> new Finding(Severity.NOTE, rule, location, Findings.shorten(value), message));
        notes.merge(rule, 1L, Long::sum);
    }

    /** The errors, then the first note of each kind, with the number of further ones. */
    public List<Finding> list() {
        List<Finding> all = new ArrayList<>(errors);
        firstNotes.forEach((rule, first) -> all.add(counted(first, notes.get(rule) - 1)));
        return all;
    }

    /** The number of errors listed. */
    public int errors() {
        return errors.size();
    }

    /** Whether errors may have been left out. */
    public boolean areCut() {
        return errors.size() == MAX_ERRORS;
    }

    private static Finding counted(Finding first, long others) {
        String more = others == 0 ? "" : " (" + others + " more like this.)";
        return new Finding(first.severity(), first.rule(), first.location(), first.value(), first.message() + more);
    }

    /** An error after which the rest of a file cannot be read. */
    public static final class UnreadableFile extends IOException {
        private static final long serialVersionUID = 1L;

        private final String rule;
        private final transient Location location;
        private final String value;

        /** Makes an error with the parts of a finding. */
        public UnreadableFile(String rule, Location location, String value, String message) {
            super(message);
            this.rule = rule;
            this.location = location;
            this.value = value;
        }

        /** Whether it has this rule. */
        boolean is(String other) {
            return rule.equals(other);
        }

        /** Adds it to the findings. */
        public void report(FileFindings findings) {
            findings.error(rule, location, value, getMessage());
        }
    }
}
