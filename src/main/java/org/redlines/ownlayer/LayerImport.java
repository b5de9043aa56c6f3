package org.redlines.ownlayer;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.redlines.finding.Spot;
import org.redlines.ownlayer.reading.FeatureFiles;
import org.redlines.ownlayer.reading.FeatureReader;
import org.redlines.ownlayer.reading.FileFindings;
import org.redlines.ownlayer.reading.RawFeature;
import org.redlines.ownlayer.reading.UnreadableFile;
import org.redlines.version.FeatureSets;
import org.redlines.version.Transaction;
import org.redlines.version.Version;

/** Publishes a file as an own layer, whole or not at all. */
@Singleton
class LayerImport {

    private final FeatureFiles files;
    private final OwnLayers layers;

    LayerImport(FeatureFiles files, OwnLayers layers) {
        this.files = files;
        this.layers = layers;
    }

    /**
     * Reads the file twice: to inspect it, and, when nothing forbids publishing, to write it.
     *
     * @throws Usage when nothing is published yet, or the name stands for something else
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
            // Enough to mend; the list says that there may be more.
        } catch (IOException e) {
            findings.error("no-file", options.file().spot(), "", "The file cannot be read: " + e.getMessage());
        }
        return new Outcome(version, inspection == null ? 0 : inspection.features(), findings);
    }

    private Inspection inspect(ImportOptions options, FileFindings findings, Progress progress) throws IOException {
        progress.begin("Reading " + options.file().path());
        try (FeatureReader reader = files.open(options.file(), findings)) {
            Inspection inspection = new Inspection(options, reader.crs(), reader.knowsOnlyTexts(), findings);
            try {
                for (RawFeature feature = reader.next(); feature != null; feature = reader.next()) {
                    inspection.inspect(feature);
                    progress.at(inspection.features(), reader.part());
                }
            } catch (OutOfMemoryError e) {
                // Nothing of the feature is held any more here.
                findings.error(
                        "too-large",
                        options.file().feature(inspection.features() + 1),
                        "",
                        "This feature needs more memory than there is.");
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
            // Waits for other publishers only now: the long work is done.
            new FeatureSets(transaction.connection()).takeTurn();
            Version before = layers.served();
            progress.begin("Indexing " + options.name());
            version = writer.publish(before);
            transaction.commit();
            progress.end();
        }
        layers.dropUnused();
        return version;
    }

    private void fill(CopyRows rows, ImportOptions options, Inspection inspection, Progress progress)
            throws IOException, SQLException {
        try (FeatureReader reader = files.open(options.file(), new FileFindings())) {
            FeatureRows features = new FeatureRows(options, inspection, reader.crs(), rows);
            for (RawFeature feature = reader.next(); feature != null; feature = reader.next()) {
                features.add(feature);
                progress.at(features.written(), reader.part());
            }
            if (features.written() != inspection.features()) {
                throw new IOException("it was changed while it was read");
            }
        }
    }

    // The database has found them by number; reading up to the last once more tells their places.
    private void refuseDoubles(List<LayerWriter.Double> doubles, ImportOptions options, FileFindings findings)
            throws IOException {
        Map<Long, LayerWriter.Double> wanted = new HashMap<>();
        doubles.forEach(each -> wanted.put(each.second(), each));
        try (FeatureReader reader = files.open(options.file(), new FileFindings())) {
            for (long number = 1; !wanted.isEmpty(); number++) {
                Spot spot = reader.next().spot();
                LayerWriter.Double found = wanted.remove(number);
                if (found != null) {
                    findings.error("id", spot, found.id(), "Feature " + found.first() + " has this id already.");
                }
            }
        }
    }
}
