package org.redlines.imported.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.redlines.finding.Location;
import org.redlines.geo.SourceCrs;
import org.redlines.imported.reading.FileFindings.UnreadableFile;

/**
 * A file to read, with the user's options for it.
 *
 * @param path of the file
 * @param layer name of the layer to read; null if there is only one
 * @param encoding of its texts; null for the encoding in the file, or else UTF-8
 * @param crs its reference system, which overrides the file; null for the system in the file
 * @param lon the column of longitudes or eastings; null for a column with a usual name
 * @param lat the column of latitudes or northings; null for a column with a usual name
 * @param wkt the column of well-known text; null for a column with a usual name
 */
public record FeatureFile(
        Path path, String layer, Charset encoding, SourceCrs crs, String lon, String lat, String wkt) {

    private static final int HEAD = 4096;

    /** A file without options. */
    public static FeatureFile of(Path path) {
        return new FeatureFile(path, null, null, null, null, null, null);
    }

    /** The location of the whole file. */
    public Location location() {
        return Location.of(path.toString());
    }

    /** The location of a feature, counted from 1. */
    public Location feature(long number) {
        return new Location(path.toString(), 0, 0, "feature " + number);
    }

    /**
     * Opens the file. GeoJSON and CSV are read by this program, every other format by GDAL.
     *
     * @throws UnreadableFile if it is not a file of features
     */
    public FeatureReader open(FileFindings findings) throws IOException {
        byte[] head = head();
        if (GeoJsonText.recognises(head)) {
            return GeoJsonReader.open(this, findings);
        }
        if (CsvReader.recognises(head, extension())) {
            return new CsvReader(this, findings);
        }
        return GdalReader.open(this, findings);
    }

    /** The extension of its name, in lower case, without the dot. */
    String extension() {
        String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.substring(name.lastIndexOf('.') + 1);
    }

    // Empty for the only format that is a directory: Esri's file geodatabase.
    private byte[] head() throws IOException {
        if (Files.isDirectory(path)) {
            if (extension().equals("gdb")) {
                return new byte[0];
            }
            throw new UnreadableFile("no-file", location(), "", "This is a directory. Name a file in it.");
        }
        if (!Files.isReadable(path)) {
            String why = Files.exists(path) ? "The permission to read this file is missing." : "There is no such file.";
            throw new UnreadableFile("no-file", location(), "", why);
        }
        if (!Files.isRegularFile(path)) {
            throw new UnreadableFile(
                    "no-file",
                    location(),
                    "",
                    "This is not a regular file. The import reads it twice, so a pipe does not work.");
        }
        try (InputStream in = Files.newInputStream(path)) {
            byte[] head = in.readNBytes(HEAD);
            if (head.length == 0) {
                throw new UnreadableFile("format", location(), "", "The file is empty.");
            }
            return head;
        }
    }
}
