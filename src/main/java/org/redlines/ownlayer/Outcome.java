package org.redlines.ownlayer;

import org.redlines.ownlayer.reading.FileFindings;

/**
 * What came of an import.
 *
 * @param version the version that holds the layer; 0 when it was refused
 * @param features how many features it has
 * @param findings what was found in the file
 */
record Outcome(int version, long features, FileFindings findings) {

    boolean isRefused() {
        return version == 0;
    }
}
