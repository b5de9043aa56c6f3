package org.redlines.imported.reading;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.redlines.geo.SourceCrs;
import org.redlines.imported.reading.FeatureReader.RawFeature;
import org.redlines.imported.reading.FileFindings.UnreadableFile;

/** What a file is read as. */
public record Reading(List<RawFeature> features, FileFindings findings, SourceCrs crs) {

    static Reading of(Path path) throws IOException {
        return of(FeatureFile.of(path));
    }

    static Reading of(Path path, String encoding) throws IOException {
        return of(new FeatureFile(path, null, Charset.forName(encoding), null, null, null, null));
    }

    static Reading inCrs(Path path, String crs) throws IOException {
        SourceCrs system = SourceCrs.find(crs).orElseThrow();
        return of(new FeatureFile(path, null, null, system, null, null, null));
    }

    static Reading ofLayer(Path path, String layer) throws IOException {
        return of(new FeatureFile(path, layer, null, null, null, null, null));
    }

    static Reading of(FeatureFile file) throws IOException {
        FileFindings findings = new FileFindings();
        List<RawFeature> features = new ArrayList<>();
        SourceCrs crs = null;
        try (FeatureReader reader = file.open(findings)) {
            crs = reader.crs();
            for (RawFeature feature = reader.next(); feature != null; feature = reader.next()) {
                features.add(feature);
            }
        } catch (UnreadableFile e) {
            e.report(findings);
        } catch (FileFindings.TooMany e) {
            // They are listed.
        }
        return new Reading(features, findings, crs);
    }

    /** Each finding as place and rule. */
    List<String> found() {
        return findings.list().stream()
                .map(finding -> finding.location().line() + ":"
                        + finding.location().column() + " " + finding.location().field() + " " + finding.rule())
                .toList();
    }

    String message() {
        return findings.list().get(0).message();
    }

    /** The geometry of the first feature. */
    String geometry() {
        return features.get(0).geometry().toText();
    }

    /** The properties of a feature, counted from 0. */
    String properties(int feature) {
        return features.get(feature).properties().toString();
    }
}
