package org.redlines.ownlayer.reading;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Optional;
import org.redlines.finding.Spot;
import org.redlines.geo.SourceCrs;

/**
 * A file to read, and what its user says about it.
 *
 * @param path where it is
 * @param layer which of its layers; null when there is but one
 * @param encoding of its texts; null for what the file says, or else UTF-8
 * @param crs its reference system; null for what the file says
 */
public record FeatureFile(Path path, String layer, Charset encoding, SourceCrs crs) {

    /** The file as a whole. */
    public Spot spot() {
        return Spot.of(path.toString());
    }

    /** A feature, counted from 1. */
    public Spot feature(long number) {
        return new Spot(path.toString(), 0, 0, "feature " + number);
    }

    /**
     * The reference system to read in, from what the file says of it, if anything.
     *
     * @throws UnreadableFile when neither file nor user names one, or both do and differ
     */
    SourceCrs chooseCrs(Optional<SourceCrs> inFile) throws UnreadableFile {
        if (inFile.isEmpty() && crs == null) {
            throw new UnreadableFile(
                    "no-crs",
                    spot(),
                    "",
                    "The file does not say which coordinate reference system it is in. Name it, such as --crs EPSG:4326.");
        }
        if (inFile.isPresent() && crs != null && !inFile.get().isSame(crs)) {
            throw new UnreadableFile(
                    "crs",
                    spot(),
                    crs.name(),
                    "The file says that it is in " + inFile.get().name() + "; --crs is for files that do not say it.");
        }
        return inFile.orElse(crs);
    }
}
