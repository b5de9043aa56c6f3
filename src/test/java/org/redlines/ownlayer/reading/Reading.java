package org.redlines.ownlayer.reading;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.redlines.geo.SourceCrs;

/** What a file is read as. */
public record Reading(List<RawFeature> features, FileFindings findings, SourceCrs crs) {

    static Reading of(Path path) throws IOException {
        return of(new FeatureFile(path, null, null, null));
    }

    static Reading of(Path path, String encoding) throws IOException {
        return of(new FeatureFile(path, null, Charset.forName(encoding), null));
    }

    static Reading of(FeatureFile file) throws IOException {
        FileFindings findings = new FileFindings();
        FeatureFiles files = new FeatureFiles(
                List.of(new GeoJsonFormat(), new CsvFormat(), new GeoPackageFormat(), new ShapefileFormat()));
        List<RawFeature> features = new ArrayList<>();
        SourceCrs crs = null;
        try (FeatureReader reader = files.open(file, findings)) {
            crs = reader.crs();
            for (RawFeature feature = reader.next(); feature != null; feature = reader.next()) {
                features.add(feature);
            }
        } catch (UnreadableFile e) {
            e.report(findings);
        }
        return new Reading(features, findings, crs);
    }

    /** Each finding as place, rule and value. */
    List<String> found() {
        return findings.list().stream()
                .map(finding -> finding.spot().line() + ":" + finding.spot().column() + " "
                        + finding.spot().field() + " " + finding.rule())
                .toList();
    }

    String message() {
        return findings.list().get(0).message();
    }
}
