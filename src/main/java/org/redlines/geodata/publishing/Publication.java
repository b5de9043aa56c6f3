package org.redlines.geodata.publishing;

import java.util.List;
import org.redlines.finding.Finding;
import org.redlines.version.Version;

/**
 * What came of publishing.
 *
 * @param outcome whether there is a new version
 * @param version the version served now; null when the dossier was refused
 * @param records how many records were checked
 * @param findings all findings of the check
 */
public record Publication(Outcome outcome, Version version, int records, List<Finding> findings) {

    /** What may come of publishing. */
    public enum Outcome {
        /** There is a new version. */
        PUBLISHED,
        /** The content is that of the version served already. */
        UNCHANGED,
        /** The check found errors; nothing was published. */
        REFUSED
    }
}
