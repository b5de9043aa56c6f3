package org.redlines.imported.reading;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** How GDAL is told which file to read: by its name, or within a ZIP, which it reads without unpacking. */
final class GdalArchive {

    // Entries that are files of features by themselves; what else a ZIP holds are parts of them, or texts.
    private static final Pattern MAIN = Pattern.compile(
            "(?i)(.*\\.gdb)/.*|(.*\\.(?:shp|gpkg|sqlite|fgb|kml|gml|gpx|tab|mif|dxf|geojson|json|csv))");
    private static final Pattern UNZIPPED_ONLY = Pattern.compile("(?i).*\\.(?:geojson|json|csv)");

    private GdalArchive() {}

    /**
     * GDAL's name for the file, or for what its ZIP holds.
     *
     * @throws UnreadableFile when a ZIP holds no file of features, or several
     */
    static String source(FeatureFile file) throws IOException {
        String path = file.path().toAbsolutePath().toString();
        if (!file.extension().equals("zip")) {
            return path;
        }
        Set<String> files = list(file);
        if (files.stream().allMatch(name -> name.toLowerCase().endsWith(".shp"))) {
            // GDAL takes a folder of Shapefiles for layers of one file.
            files = files.stream()
                    .map(name -> name.substring(0, name.lastIndexOf('/') + 1))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
        if (files.size() == 1 && !UNZIPPED_ONLY.matcher(files.iterator().next()).matches()) {
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
