package org.redlines.imported.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.redlines.imported.reading.FileFindings.UnreadableFile;

/**
 * A layer of a file, as {@code ogrinfo} describes it. We parse its text, because {@code -json} needs GDAL 3.7 and
 * Debian 12 has 3.6.
 *
 * @param source the file's name for GDAL
 * @param driver the name of GDAL's driver
 * @param name the layer's name
 * @param geometry GDAL's name of the geometry type; {@code None} for a table
 * @param key whether the features have keys in the file
 * @param columns the names of its fields
 * @param features number of features; -1 if it was not asked for
 */
record GdalLayer(
        String source, String driver, String name, String geometry, boolean key, List<String> columns, long features) {

    private static final Pattern USING = Pattern.compile(" +using driver `(.*)' successful\\.");
    private static final Pattern FIELD =
            Pattern.compile("(.+): [A-Z][A-Za-z0-9]*(?:\\([A-Za-z0-9]+\\))? \\([0-9]+\\.[0-9]+\\).*");
    private static final String LAYER = "Layer name: ";
    private static final String GEOMETRY = "Geometry: ";
    private static final String KEY = "FID Column = ";
    private static final String COUNT = "Feature Count: ";

    /**
     * The layer to read: the one that the user names, or the only one that is not empty.
     *
     * @throws UnreadableFile if there is none, or more than one
     */
    static GdalLayer choose(FeatureFile file, FileFindings findings) throws IOException {
        String source = Archive.source(file);
        List<GdalLayer> layers = list(source, file, findings, "-nocount");
        if (file.layer() == null && layers.size() > 1) {
            layers = list(source, file, findings, "-so").stream()
                    .filter(layer -> layer.features != 0)
                    .toList();
        }
        List<GdalLayer> chosen = layers.stream()
                .filter(layer -> file.layer() == null || layer.name.equals(file.layer()))
                .toList();
        if (chosen.size() == 1 && !chosen.get(0).name.startsWith("-")) {
            return chosen.get(0);
        }
        String names = String.join(", ", layers.stream().map(GdalLayer::name).toList());
        String message = layers.isEmpty()
                ? "The file holds no features."
                : "The file holds these layers: " + names + ". Choose one with --layer.";
        throw new UnreadableFile("layer", file.location(), file.layer() == null ? "" : file.layer(), message);
    }

    /** Whether it is a table without a geometry column. */
    boolean isTable() {
        return geometry.equals("None");
    }

    /** Whether it may have curves, which become many short lines. */
    boolean hasCurves() {
        return geometry.contains("Curve") || geometry.contains("Circular") || geometry.contains("Surface");
    }

    private static List<GdalLayer> list(String source, FeatureFile file, FileFindings findings, String count)
            throws IOException {
        List<String> command =
                List.of("ogrinfo", "-ro", "-so", "-al", "-noextent", "-nomd", count, "-oo", "WRITE_GFS=NO", source);
        try (GdalRun gdal = Gdal.start(file, command)) {
            List<String> lines = gdal.lines();
            FileFindings found = new FileFindings();
            new GdalMessages(file).report(gdal, found);
            // Reading the features gives the same notes again.
            findings.addErrors(found);
            return parse(source, lines);
        }
    }

    private static List<GdalLayer> parse(String source, List<String> lines) {
        List<GdalLayer> layers = new ArrayList<>();
        String driver = "";
        for (int i = 0; i < lines.size(); i++) {
            Matcher using = USING.matcher(lines.get(i));
            driver = using.matches() ? using.group(1) : driver;
            if (lines.get(i).startsWith(LAYER)) {
                int end = i + 1;
                while (end < lines.size() && !lines.get(end).startsWith(LAYER)) {
                    end++;
                }
                layers.add(parse(source, driver, lines.subList(i, end)));
            }
        }
        return layers;
    }

    private static GdalLayer parse(String source, String driver, List<String> lines) {
        List<String> columns = lines.stream()
                .map(FIELD::matcher)
                .filter(Matcher::matches)
                .map(field -> field.group(1))
                .toList();
        String count = value(lines, COUNT);
        return new GdalLayer(
                source,
                driver,
                value(lines, LAYER),
                value(lines, GEOMETRY),
                !value(lines, KEY).isEmpty(),
                columns,
                count.matches("[0-9]+") ? Long.parseLong(count) : -1);
    }

    private static String value(List<String> lines, String label) {
        return lines.stream()
                .filter(line -> line.startsWith(label))
                .findFirst()
                .map(line -> line.substring(label.length()))
                .orElse("");
    }

    /** GDAL's name for the file to read: its path, or a path within a ZIP, which GDAL reads without unpacking. */
    private static final class Archive {

        // Entries that are files of features. All other entries belong to one of these, or are texts.
        private static final Pattern MAIN = Pattern.compile(
                "(?i)(.*\\.gdb)/.*|(.*\\.(?:shp|gpkg|sqlite|fgb|kml|gml|gpx|tab|mif|dxf|geojson|json|csv))");
        private static final Pattern UNZIPPED_ONLY = Pattern.compile("(?i).*\\.(?:geojson|json|csv)");

        private Archive() {}

        /**
         * GDAL's name for the file, or for the one in its ZIP.
         *
         * @throws UnreadableFile if a ZIP has no file of features, or several
         */
        static String source(FeatureFile file) throws IOException {
            String path = file.path().toAbsolutePath().toString();
            if (!file.extension().equals("zip")) {
                return path;
            }
            Set<String> files = list(file);
            if (files.stream().allMatch(name -> name.toLowerCase().endsWith(".shp"))) {
                // GDAL reads a folder of Shapefiles as one file with several layers.
                files = files.stream()
                        .map(name -> name.substring(0, name.lastIndexOf('/') + 1))
                        .collect(Collectors.toCollection(TreeSet::new));
            }
            if (files.size() == 1
                    && !UNZIPPED_ONLY.matcher(files.iterator().next()).matches()) {
                return "/vsizip/{" + path + "}/" + files.iterator().next();
            }
            String found = files.isEmpty() ? "no file of features" : "these files: " + String.join(", ", files);
            throw new UnreadableFile(
                    "zip", file.location(), "", "The ZIP holds " + found + ". Unpack it and import one file.");
        }

        private static Set<String> list(FeatureFile file) throws IOException {
            try (ZipFile zip = new ZipFile(file.path().toFile())) {
                List<String> names = zip.stream().map(ZipEntry::getName).toList();
                return names.stream()
                        .map(MAIN::matcher)
                        .filter(Matcher::matches)
                        .map(main -> main.group(1) == null ? main.group(2) : main.group(1))
                        .filter(name -> !name.startsWith("__MACOSX/"))
                        .collect(Collectors.toCollection(TreeSet::new));
            } catch (IOException e) {
                throw new UnreadableFile("zip", file.location(), "", "This ZIP cannot be read: " + e.getMessage());
            }
        }
    }
}
