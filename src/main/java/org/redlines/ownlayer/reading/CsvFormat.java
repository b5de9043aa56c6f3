package org.redlines.ownlayer.reading;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.redlines.geo.SourceCrs;

/** Tables as text, with a header line: RFC 4180, or with semicolons, tabs or bars in place of commas. */
@Singleton
public class CsvFormat implements FeatureFormat {

    private static final Set<String> EXTENSIONS = Set.of("csv", "tsv", "tab", "txt");

    @Override
    public String title() {
        return "CSV with coordinates (.csv, .tsv, .txt)";
    }

    // Any text could be a table: the name decides.
    @Override
    public boolean recognises(byte[] head, String extension) {
        return EXTENSIONS.contains(extension) && head.length > 0 && isText(head);
    }

    @Override
    public FeatureReader open(FeatureFile file, FileFindings findings) throws IOException {
        SourceCrs crs = file.chooseCrs(Optional.ofNullable(file.crs()).or(() -> Optional.of(SourceCrs.LON_LAT)));
        return new CsvReader(file, crs, findings);
    }

    private static boolean isText(byte[] head) {
        if (CsvText.byteOrderMark(head) != null) {
            return true;
        }
        for (byte one : head) {
            if (one >= 0 && one < ' ' && one != '\t' && one != '\r' && one != '\n') {
                return false;
            }
        }
        return head[0] != '{';
    }
}
