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
 * Starts GDAL's programs. They may read files of this machine only, of the formats that are listed here; they get no shell,
 * none of our environment, and no more memory than is set.
 */
final class Gdal {

    // What the programs are called with is one argument each, never text for a shell.
    private static final List<String> LIMITED = List.of("prlimit", "--as=4294967296", "--");

    // Those that read plain files of features. Not those that ask servers or databases, follow what a file points to
    // (VRT), or start programs; and not GeoJSON and CSV, which are read here. GeoJSONSeq writes.
    private static final Set<String> DRIVERS = Set.of(
            """
            GeoJSONSeq, ESRI Shapefile, MapInfo File, GPKG, SQLite, OpenFileGDB, FlatGeobuf, \
            Parquet, Arrow, GML, KML, LIBKML, GPX, GeoRSS, OSM, TopoJSON, ESRIJSON, XLSX, XLS, ODS, \
            DXF, DGN, CAD, S57, SXF, SOSI, EDIGEO, LVBAG, VDV, JML, MapML, OGR_GMT, Selafin, Idrisi, \
            WAsP, Geoconcept, TIGER, UK .NTF, OGR_SDTS, AVCBin, AVCE00, Interlis 1, VFK, SVG"""
                    .split(", "));

    private static final Pattern DRIVER = Pattern.compile("  (.+?) -[a-z,]*(?:raster|vector)[a-z,]*- \\(.*");

    // The drivers of the installed GDAL that are not in the list, divided by commas; it stays the same while we run.
    private static volatile String skip;

    private Gdal() {}

    /**
     * Starts a program.
     *
     * @param skip the names of the drivers that it is not to use, divided by commas
     * @throws IOException when it is not installed
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
                // What a file says of others is not fetched, and nothing is written beside it.
                "CPL_VSIL_CURL_ALLOWED_EXTENSIONS", ".none",
                "GDAL_HTTP_PROXY", "127.0.0.1:9",
                "PROJ_NETWORK", "OFF",
                "GDAL_PAM_ENABLED", "NO",
                "OGR_SQLITE_PRAGMA", "trusted_schema=0",
                // It tells only then that .shp and .dbf do not match.
                "CPL_DEBUG", "Shape"));
        // The first row of a sheet names its columns, as in a CSV, also where all cells are texts.
        List.of("XLSX", "XLS", "ODS").forEach(sheet -> environment.put("OGR_" + sheet + "_HEADERS", "FORCE"));
        return new GdalRun(builder.start());
    }

    /**
     * Starts a program on a file. It may use those drivers of the installed GDAL that are listed here.
     *
     * @throws UnreadableFile when GDAL is not installed
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
                    "GDAL reads this format, and is not installed: apt-get install gdal-bin. GeoJSON and CSV are read"
                            + " without it.");
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
