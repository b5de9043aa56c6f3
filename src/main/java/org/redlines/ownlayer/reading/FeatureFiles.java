package org.redlines.ownlayer.reading;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.redlines.finding.Spot;

/** Opens files of every format that there is. */
@Singleton
public class FeatureFiles {

    private static final int HEAD = 4096;

    private final List<FeatureFormat> formats;

    FeatureFiles(@All List<FeatureFormat> formats) {
        this.formats = formats.stream()
                .sorted(Comparator.comparing(FeatureFormat::title))
                .toList();
    }

    /**
     * Begins to read a file.
     *
     * @throws UnreadableFile when it is no file of features
     */
    public FeatureReader open(FeatureFile file, FileFindings findings) throws IOException {
        byte[] head = head(file.path(), file.spot());
        String name = file.path().getFileName().toString().toLowerCase(Locale.ROOT);
        String extension = name.substring(name.lastIndexOf('.') + 1);
        for (FeatureFormat format : formats) {
            if (format.recognises(head, extension)) {
                return format.open(file, findings);
            }
        }
        throw new UnreadableFile(
                "format",
                file.spot(),
                "",
                "This is no file of features. Those that can be read are: " + titles() + ".");
    }

    private String titles() {
        return String.join("; ", formats.stream().map(FeatureFormat::title).toList());
    }

    private static byte[] head(Path path, Spot spot) throws IOException {
        if (Files.isDirectory(path)) {
            throw new UnreadableFile("no-file", spot, "", "This is a directory. Name a file in it.");
        }
        if (!Files.isReadable(path)) {
            String why = Files.exists(path) ? "This file may not be read." : "There is no such file.";
            throw new UnreadableFile("no-file", spot, "", why);
        }
        try (InputStream in = Files.newInputStream(path)) {
            byte[] head = in.readNBytes(HEAD);
            if (head.length == 0) {
                throw new UnreadableFile("format", spot, "", "The file is empty.");
            }
            return head;
        }
    }
}
