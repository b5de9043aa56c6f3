package org.redlines.imported.reading;

import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.redlines.finding.Location;
import org.redlines.imported.reading.FileFindings.UnreadableFile;

/**
 * Turns GDAL's error messages into findings, in our own words where we know the message, with the location if GDAL
 * gives it.
 */
final class GdalMessages {

    private static final Pattern LEVEL = Pattern.compile("(ERROR|Warning) [0-9]+: (.*)");

    // Messages to ignore: they follow from our options or from another message.
    private static final Pattern IGNORED = Pattern.compile("Target SRS .* not taken into account.*"
            + "|The output driver does not natively support .*|.*does not support open option.*"
            + "|Non-conformant content for record .*, successfully parsed"
            + "|Terminating translation prematurely .*|.*[Pp]oint outside of projection domain.*"
            + "|No SRS set on layer\\. Assuming it is long/lat.*");

    /** A message of GDAL and its meaning; {@code $1} is the first group of the pattern. */
    private record Meaning(Pattern message, boolean error, String rule, String field, String value, String text) {

        static Meaning error(String message, String rule, String field, String text) {
            return new Meaning(Pattern.compile(message), true, rule, field, "", text);
        }

        static Meaning note(String message, String rule, String value, String text) {
            return new Meaning(Pattern.compile(message), false, rule, "", value, text);
        }
    }

    private static final List<Meaning> MEANINGS = List.of(
            Meaning.error(
                    "Can't transform coordinates, source layer has no.*",
                    "no-crs",
                    "",
                    "The file does not say which coordinate reference system it is in. Name it, such as --crs EPSG:4326."),
            Meaning.error(
                    "Failed to reproject feature (-?[0-9]+) .*",
                    "out-of-range",
                    "feature with the key $1",
                    "There is no such place in the file's reference system. Name another with --crs EPSG:…"),
            Meaning.error(
                    "Unable to open (.*\\.shx) or .*",
                    "no-shx",
                    "",
                    "The index beside the .shp, $1, is missing. This makes it: ogrinfo --config SHAPE_RESTORE_SHX YES FILE"),
            Meaning.error(
                    "Error in fread\\(\\) reading object of size [0-9]+ at offset ([0-9]+) from \\.shp file",
                    "truncated",
                    "byte $1",
                    "The file ends within a geometry."),
            Meaning.error(
                    "fread\\([0-9]+\\) failed on DBF file\\.", "truncated", "", "The table (.dbf) ends within a row."),
            Meaning.note(
                    "Field '(.*)' already exists\\. Renaming it as '(.*)'",
                    "column",
                    "$1",
                    "Two columns have this name: the second becomes $2."),
            Meaning.note(
                    "NaN of Infinity value found\\. Skipped",
                    "no-number",
                    "",
                    "NaN and infinite numbers are left out, because JSON cannot write them."),
            Meaning.note(
                    "Inconsistent record number in \\.shp \\(([0-9]+)\\) and in \\.dbf \\(([0-9]+)\\)",
                    "rows",
                    "",
                    "The file has $1 geometries and $2 rows. Those without a counterpart are incomplete or left out."));

    private final FeatureFile file;

    GdalMessages(FeatureFile file) {
        this.file = file;
    }

    /**
     * Reports the messages of a program.
     *
     * @throws UnreadableFile if it could not read the file
     */
    void report(GdalRun gdal, FileFindings findings) throws IOException {
        int faults = findings.errors();
        List<String> complaints = gdal.complaints();
        if (gdal.isSilent()) {
            throw unreadable(
                    "silent",
                    "GDAL found no further feature for minutes, and was stopped. The file may have a"
                            + " view that never ends. REDLINES_GDAL_SECONDS=… gives it more time.");
        }
        complaints.forEach(line -> report(line, findings));
        if (gdal.exitCode() != 0 && findings.errors() == faults) {
            throw unreadable("format", "GDAL cannot find any features in this file.");
        }
    }

    private UnreadableFile unreadable(String rule, String message) {
        return new UnreadableFile(rule, file.location(), "", message);
    }

    private void report(String line, FileFindings findings) {
        Matcher level = LEVEL.matcher(line);
        String message = level.matches() ? level.group(2).strip() : line.replaceFirst("^[A-Za-z]+: ", "");
        for (Meaning meaning : MEANINGS) {
            Matcher known = meaning.message.matcher(message);
            if (known.matches()) {
                report(meaning, known, findings);
                return;
            }
        }
        if (level.matches() && !IGNORED.matcher(message).matches()) {
            boolean error = level.group(1).equals("ERROR");
            report(new Meaning(null, error, "gdal", "", "", "GDAL says: " + message), null, findings);
        }
    }

    private void report(Meaning meaning, Matcher known, FileFindings findings) {
        Location location = new Location(file.path().toString(), 0, 0, fill(meaning.field, known));
        if (meaning.error) {
            findings.error(meaning.rule, location, fill(meaning.value, known), fill(meaning.text, known));
        } else {
            findings.note(meaning.rule, location, fill(meaning.value, known), fill(meaning.text, known));
        }
    }

    private static String fill(String text, Matcher known) {
        String filled = text;
        for (int i = 1; known != null && i <= known.groupCount(); i++) {
            filled = filled.replace("$" + i, known.group(i));
        }
        return filled;
    }
}
