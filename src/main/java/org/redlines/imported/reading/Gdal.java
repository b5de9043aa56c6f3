package org.redlines.imported.reading;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * One of GDAL's programs at work on a file. It may read files of this machine only, of the formats that are listed here;
 * it gets no shell, none of our environment, and no more memory and time than is set.
 */
final class Gdal implements Closeable {

    // What the programs are called with is one argument each, never text for a shell.
    private static final List<String> LIMITED = List.of("prlimit", "--as=4294967296", "--");

    // Those that read plain files of features. Not those that ask servers or databases, follow what a file points to
    // (VRT), or start programs; and not GeoJSON and CSV, which are read here. GeoJSONSeq writes.
    private static final Set<String> DRIVERS = Set.of(
            "GeoJSONSeq",
            "ESRI Shapefile",
            "MapInfo File",
            "GPKG",
            "SQLite",
            "OpenFileGDB",
            "FlatGeobuf",
            "Parquet",
            "Arrow",
            "GML",
            "KML",
            "LIBKML",
            "GPX",
            "GeoRSS",
            "OSM",
            "TopoJSON",
            "ESRIJSON",
            "XLSX",
            "XLS",
            "ODS",
            "DXF",
            "DGN",
            "CAD",
            "S57",
            "SXF",
            "SOSI",
            "EDIGEO",
            "LVBAG",
            "VDV",
            "JML",
            "MapML",
            "OGR_GMT",
            "Selafin",
            "Idrisi",
            "WAsP",
            "Geoconcept",
            "TIGER",
            "UK .NTF",
            "OGR_SDTS",
            "AVCBin",
            "AVCE00",
            "Interlis 1",
            "VFK",
            "SVG");

    private static final Pattern DRIVER = Pattern.compile("  (.+?) -[a-z,]*(?:raster|vector)[a-z,]*- \\(.*");
    private static final int MOST_LINES = 1000;
    private static final int SECONDS = 300;
    private static final int LOOK_MILLIS = 200;

    // The drivers of the installed GDAL that are not in the list, divided by commas; it stays the same while we run.
    private static volatile String skip;

    private final Process process;
    private final CompletableFuture<List<String>> complaints;
    private final long patienceMillis;
    private volatile long waitingSince;
    private volatile boolean silent;

    private Gdal(Process process) {
        this.process = process;
        this.patienceMillis = 1000L
                * ConfigProvider.getConfig()
                        .getOptionalValue("redlines.gdal.seconds", Integer.class)
                        .orElse(SECONDS);
        this.complaints = CompletableFuture.supplyAsync(this::readComplaints, Gdal::inBackground);
        inBackground(this::watch);
    }

    /**
     * Starts a program.
     *
     * @param skip the names of the drivers that it is not to use, divided by commas
     * @throws IOException when it is not installed
     */
    private static Gdal start(String skip, List<String> command) throws IOException {
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
        return new Gdal(builder.start());
    }

    /**
     * Starts a program on a file. It may use those drivers of the installed GDAL that are listed here.
     *
     * @throws UnreadableFile when GDAL is not installed
     */
    static Gdal start(FeatureFile file, List<String> command) throws IOException {
        try {
            if (skip == null) {
                skip = String.join(",", listOthers());
            }
            return start(skip, command);
        } catch (IOException e) {
            throw new UnreadableFile(
                    "no-gdal",
                    file.spot(),
                    "",
                    "GDAL reads this format, and is not installed: apt-get install gdal-bin. GeoJSON and CSV are read"
                            + " without it.");
        }
    }

    private static List<String> listOthers() throws IOException {
        List<String> others = new ArrayList<>();
        try (Gdal formats = start("", List.of("ogrinfo", "--formats"))) {
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

    /** What it writes. */
    InputStream output() {
        return new Watched(process.getInputStream());
    }

    /** What it writes, as lines. */
    List<String> lines() throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(output(), StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        }
    }

    /** What it complains of, once it has written everything: lines with a level and a number before them. */
    List<String> complaints() {
        return complaints.join();
    }

    /** Whether it was stopped because it said nothing for too long. */
    boolean isSilent() {
        return silent;
    }

    /** How it ended: 0 when it is content. */
    int exitCode() throws IOException {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    // A message can have several lines: a further one begins with no level.
    private List<String> readComplaints() {
        List<String> messages = new ArrayList<>();
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                boolean begins = line.matches("(?:ERROR|Warning) [0-9]+: .*|[A-Za-z_]+: .*|FAILURE:.*");
                if (!begins && !messages.isEmpty()) {
                    messages.set(messages.size() - 1, messages.get(messages.size() - 1) + " " + line);
                } else if (messages.size() < MOST_LINES) {
                    messages.add(line);
                }
            }
        } catch (IOException e) {
            messages.add("ERROR 3: " + e.getMessage()); // it was stopped
        }
        return messages;
    }

    // A view of a database may compute for ever without a row.
    private void watch() {
        while (process.isAlive()) {
            long since = waitingSince;
            if (since > 0 && System.currentTimeMillis() - since > patienceMillis) {
                silent = true;
                process.destroyForcibly();
            }
            try {
                Thread.sleep(LOOK_MILLIS);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private static void inBackground(Runnable work) {
        Thread thread = new Thread(work, "gdal");
        thread.setDaemon(true);
        thread.start();
    }

    /** Notes since when we wait for the program, which may itself wait for us. */
    private final class Watched extends FilterInputStream {

        Watched(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            waitingSince = System.currentTimeMillis();
            try {
                return super.read(bytes, offset, length);
            } finally {
                waitingSince = 0;
            }
        }
    }
}
