package org.redlines.geodata.publishing;

import java.util.List;
import org.redlines.finding.Finding;
import org.redlines.version.Version;

/**
 * The result of publishing.
 *
 * @param outcome whether there is a new version
 * @param version the current version; null if the dossier was refused
 * @param records number of records checked
 * @param findings all findings of the check
 */
public record Publication(Outcome outcome, Version version, int records, List<Finding> findings) {

    public enum Outcome {
        /** There is a new version. */
        PUBLISHED,
        /** The content equals the current version's. */
        UNCHANGED,
        /** The check found errors; nothing was published. */
        REFUSED
    }
}
