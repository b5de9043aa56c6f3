package org.redlines.imported.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.redlines.imported.reading.FileFindings.UnreadableFile;

/**
 * Starts GDAL's programs safely. They may use only the drivers listed here, which read local files. They get no shell,
 * none of our environment, and limited memory.
 */
final class Gdal {

    // Arguments are passed as a list, never as text for a shell.
    private static final List<String> LIMITED = List.of("prlimit", "--as=4294967296", "--");

    // Drivers that read local files of features. Excluded are drivers that query servers or databases, follow links in
    // a file (VRT), or start programs. GeoJSON and CSV are excluded because this program reads them. GeoJSONSeq is
    // needed for output.
    private static final Set<String> DRIVERS = Set.of(
            """
            GeoJSONSeq, ESRI Shapefile, MapInfo File, GPKG, SQLite, OpenFileGDB, FlatGeobuf, \
            Parquet, Arrow, GML, KML, LIBKML, GPX, GeoRSS, OSM, TopoJSON, ESRIJSON, XLSX, XLS, ODS, \
            DXF, DGN, CAD, S57, SXF, SOSI, EDIGEO, LVBAG, VDV, JML, MapML, OGR_GMT, Selafin, Idrisi, \
            WAsP, Geoconcept, TIGER, UK .NTF, OGR_SDTS, AVCBin, AVCE00, Interlis 1, VFK, SVG"""
                    .split(", "));

    private static final Pattern DRIVER = Pattern.compile("  (.+?) -[a-z,]*(?:raster|vector)[a-z,]*- \\(.*");

    // The drivers of the installed GDAL that are not in the list, separated by commas. The installation does not change
    // while we run.
    private static volatile String skip;

    private Gdal() {}

    /**
     * Starts a program.
     *
     * @param skip names of the drivers that it must not use, separated by commas
     * @throws IOException if it is not installed
     */
    private static GdalRun start(String skip, List<String> command) throws IOException {
        List<String> limited = new ArrayList<>(LIMITED);
        limited.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(limited);
        Map<String, String> environment = builder.environment();
        String path = environment.getOrDefault("PATH", "/usr/bin:/bin");
        environment.clear();
        environment.putAll(Map.of(
                "PATH", path,
                "LC_ALL", "C.UTF-8",
                "GDAL_SKIP", skip,
                // Links in a file are not followed, and nothing is written beside it.
                "CPL_VSIL_CURL_ALLOWED_EXTENSIONS", ".none",
                "GDAL_HTTP_PROXY", "127.0.0.1:9",
                "PROJ_NETWORK", "OFF",
                "GDAL_PAM_ENABLED", "NO",
                "OGR_SQLITE_PRAGMA", "trusted_schema=0",
                // Only with this setting does GDAL report that .shp and .dbf do not match.
                "CPL_DEBUG", "Shape"));
        // The first row of a sheet has the names of its columns, as in CSV, even if all cells are texts.
        List.of("XLSX", "XLS", "ODS").forEach(sheet -> environment.put("OGR_" + sheet + "_HEADERS", "FORCE"));
        return new GdalRun(builder.start());
    }

    /**
     * Starts a program on a file, with only the drivers listed here.
     *
     * @throws UnreadableFile if GDAL is not installed
     */
    static GdalRun start(FeatureFile file, List<String> command) throws IOException {
        try {
            if (skip == null) {
                skip = String.join(",", listOthers());
            }
            return start(skip, command);
        } catch (IOException e) {
            throw new UnreadableFile(
                    "no-gdal",
                    file.location(),
                    "",
                    "This format needs GDAL, which is not installed: apt-get install gdal-bin. GeoJSON and CSV do not"
                            + " need it.");
        }
    }

    private static List<String> listOthers() throws IOException {
        List<String> others = new ArrayList<>();
        try (GdalRun formats = start("", List.of("ogrinfo", "--formats"))) {
            for (String line : formats.lines()) {
                Matcher driver = DRIVER.matcher(line);
                if (driver.matches() && !DRIVERS.contains(driver.group(1))) {
                    others.add(driver.group(1));
                }
            }
            if (formats.exitCode() != 0) {
                throw new IOException("ogrinfo does not run");
            }
        }
        return others;
    }
}
