package org.redlines.imported;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.redlines.finding.Location;
import org.redlines.imported.ImportCommand.Progress;
import org.redlines.imported.reading.FeatureReader;
import org.redlines.imported.reading.FeatureReader.RawFeature;
import org.redlines.imported.reading.FileFindings;
import org.redlines.imported.reading.FileFindings.UnreadableFile;
import org.redlines.version.FeatureSets;
import org.redlines.version.Transaction;
import org.redlines.version.Version;

/** Publishes a file as an imported layer, completely or not at all. */
@Singleton
class LayerImport {

    private final ImportedLayers layers;

    LayerImport(ImportedLayers layers) {
        this.layers = layers;
    }

    /**
     * Reads the file twice: first to inspect it, then, if it has no errors, to write it.
     *
     * @throws ImportOptions.Usage if nothing is published yet, or if the name is in use
     */
    Outcome run(ImportOptions options, Progress progress) throws SQLException {
        layers.refuseTaken(options.name());
        layers.served();
        FileFindings findings = new FileFindings();
        Inspection inspection = null;
        int version = 0;
        try {
            inspection = inspect(options, findings, progress);
            if (findings.errors() == 0) {
                version = write(options, inspection, findings, progress);
            }
        } catch (UnreadableFile e) {
            e.report(findings);
        } catch (FileFindings.TooMany e) {
            // The findings say that there may be more errors.
        } catch (IOException e) {
            findings.error("no-file", options.file().location(), "", "The file cannot be read: " + e.getMessage());
        }
        return new Outcome(version, inspection == null ? 0 : inspection.features(), findings);
    }

    /**
     * The result of an import.
     *
     * @param version the version with the layer; 0 if the file was refused
     * @param features number of features
     * @param findings the findings in the file
     */
    record Outcome(int version, long features, FileFindings findings) {

        boolean isRefused() {
            return version == 0;
        }
    }

    private Inspection inspect(ImportOptions options, FileFindings findings, Progress progress) throws IOException {
        progress.begin("Reading " + options.file().path());
        try (FeatureReader reader = options.file().open(findings)) {
            Inspection inspection = new Inspection(options, reader.crs(), reader.texts(), findings);
            try {
                for (RawFeature feature = reader.next(); feature != null; feature = reader.next()) {
                    inspection.inspect(feature);
                    progress.at(inspection.features(), reader.part());
                }
            } catch (OutOfMemoryError e) {
                // The feature's memory has been released here.
                findings.error(
                        "too-large",
                        options.file().feature(inspection.features() + 1),
                        "",
                        "There is not enough memory for this feature.");
            }
            inspection.end();
            progress.end(inspection.features());
            return inspection;
        }
    }

    private int write(ImportOptions options, Inspection inspection, FileFindings findings, Progress progress)
            throws IOException, SQLException {
        int version;
        try (Transaction transaction = layers.begin()) {
            LayerWriter writer = new LayerWriter(transaction.connection());
            progress.begin("Writing " + options.name());
            String declaration = Declaration.write(options, inspection.types(), inspection.features());
            writer.fill(options.name(), declaration, rows -> fill(rows, options, inspection, progress));
            progress.end(inspection.features());
            if (!inspection.ids().areNumbers()) {
                refuseDoubles(writer.listDoubles(), options, findings);
            }
            if (findings.errors() > 0) {
                return 0;
            }
            // Takes the publishers' lock only now, after the long work.
            new FeatureSets(transaction.connection()).takeTurn();
            Version before = layers.served();
            progress.begin("Indexing " + options.name());
            version = writer.publish(before);
            transaction.commit();
            progress.end();
        }
        layers.dropUnused();
        layers.awaitServers(version);
        return version;
    }

    private void fill(FeatureRows.Copy rows, ImportOptions options, Inspection inspection, Progress progress)
            throws IOException, SQLException {
        try (FeatureReader reader = options.file().open(new FileFindings())) {
            FeatureRows features = new FeatureRows(options, inspection, reader.crs(), rows);
            for (RawFeature feature = reader.next(); feature != null; feature = reader.next()) {
                features.add(feature);
                progress.at(features.written(), (double) features.written() / inspection.features());
            }
            if (features.written() != inspection.features()) {
                throw new IOException("it changed while it was being read");
            }
        }
    }

    // The database finds duplicates by number. The file is read again, up to the last of them, to find their locations.
    private void refuseDoubles(List<LayerWriter.Double> doubles, ImportOptions options, FileFindings findings)
            throws IOException {
        Map<Long, LayerWriter.Double> wanted = new HashMap<>();
        doubles.forEach(each -> wanted.put(each.second(), each));
        try (FeatureReader reader = options.file().open(new FileFindings())) {
            for (long number = 1; !wanted.isEmpty(); number++) {
                Location location = reader.next().location();
                LayerWriter.Double found = wanted.remove(number);
                if (found != null) {
                    findings.error("id", location, found.id(), "Feature " + found.first() + " has this id already.");
                }
            }
        }
    }
}
