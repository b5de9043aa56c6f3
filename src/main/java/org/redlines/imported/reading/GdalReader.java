package org.redlines.imported.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.Geometry;
import org.redlines.finding.Location;
import org.redlines.geo.SourceCrs;
import org.redlines.imported.reading.FeatureReader.RawFeature;
import org.redlines.imported.reading.FileFindings.UnreadableFile;

/**
 * Reads all formats that GDAL reads. {@code ogr2ogr} writes each feature as a line of GeoJSON in longitude and
 * latitude, and GeoJsonReader reads these lines as they arrive.
 */
final class GdalReader implements FeatureReader {

    private static final long DENSEST = 1000;
    private static final char UNREADABLE = '\ufffd';
    private static final Set<String> DATABASES = Set.of("GPKG", "SQLite");
    private static final String SCHEMA = "select sql from sqlite_master where sql is not null";
    // Virtual tables that are indexes. Any other module could read data outside the file.
    private static final Pattern VIRTUAL = Pattern.compile("(?i)\\s*create\\s+virtual\\s+table\\b.*", Pattern.DOTALL);
    private static final Pattern INDEX = Pattern.compile(
            "(?i)\\s*create\\s+virtual\\s+table\\s+(?:\"[^\"]*\"|'[^']*'|\\[[^\\]]*\\]|`[^`]*`|\\w+)\\s+using\\s+\"?"
                    + "(?:rtree|fts[345]|VirtualSpatialIndex|VirtualElementary|VirtualKNN2?)\"?\\s*(?:\\(.*|;?)",
            Pattern.DOTALL);

    private final FeatureFile file;
    private final FileFindings findings;
    private final GdalLayer layer;
    private final CoordinateColumns coordinates;
    private final GdalRun gdal;
    private final GeoJsonReader features;
    private final long most;
    private long number;

    private GdalReader(FeatureFile file, FileFindings findings, GdalLayer layer) throws IOException {
        this.file = file;
        this.findings = findings;
        this.layer = layer;
        this.coordinates = layer.isTable() ? findColumns() : null;
        // A table needs at least a byte for each row; a view can be endless.
        long density = file.extension().equals("zip") ? DENSEST : 1;
        this.most = DATABASES.contains(layer.driver()) ? density * Files.size(file.path()) : Long.MAX_VALUE;
        this.gdal = Gdal.start(file, command(file, layer, "-t_srs", "OGC:CRS84"));
        this.features = new GeoJsonReader(GeoJsonText.madeOf(file, gdal.output()), SourceCrs.LON_LAT, findings);
    }

    /**
     * Opens a file.
     *
     * @throws UnreadableFile if GDAL is not installed or cannot read the file
     */
    static GdalReader open(FeatureFile file, FileFindings findings) throws IOException {
        GdalLayer layer = GdalLayer.choose(file, findings);
        if (DATABASES.contains(layer.driver())) {
            refuseForeignTables(file, layer);
        }
        if (layer.hasCurves()) {
            findings.note(
                    "curves", file.location(), "", "Curves become many short lines, of four degrees of arc each.");
        }
        if (file.extension().equals("shp") && !hasTable(file.path())) {
            findings.note(
                    "no-dbf", file.location(), "", "There is no table (.dbf) beside it: features have no properties.");
        }
        return new GdalReader(file, findings, layer);
    }

    @Override
    public SourceCrs crs() {
        return coordinates == null || file.crs() == null ? SourceCrs.LON_LAT : file.crs();
    }

    @Override
    public double part() {
        return Double.NaN;
    }

    @Override
    public void close() throws IOException {
        features.close();
        gdal.close();
    }

    @Override
    public RawFeature next() throws IOException {
        for (RawFeature feature = read(); feature != null; feature = read()) {
            number++;
            if (number > most) {
                throw new UnreadableFile(
                        "endless",
                        file.feature(number),
                        "",
                        "There are more features than bytes in the file. It may have an endless view.");
            }
            int faults = findings.errors();
            RawFeature found = complete(feature);
            if (findings.errors() == faults) {
                return found;
            }
        }
        new GdalMessages(file).report(gdal, findings);
        return null;
    }

    // If GDAL was stopped, its last line may be incomplete. Its own error messages come first.
    private RawFeature read() throws IOException {
        try {
            return features.next();
        } catch (UnreadableFile e) {
            if (e.is("json")) {
                new GdalMessages(file).report(gdal, findings);
            }
            throw e;
        }
    }

    private RawFeature complete(RawFeature feature) {
        String key = layer.key() ? feature.id() : null;
        String field = feature.location().field() + (key == null ? "" : " (key " + key + ")");
        Location location = new Location(file.path().toString(), 0, 0, field);
        refuseUnreadable(feature.properties(), location);
        Geometry geometry =
                coordinates == null ? feature.geometry() : coordinates.take(feature.properties(), location, findings);
        return new RawFeature(location, key, feature.properties(), geometry);
    }

    private void refuseUnreadable(ObjectNode properties, Location location) {
        for (Map.Entry<String, JsonNode> property : properties.properties()) {
            if (property.getValue().isTextual()
                    && property.getValue().textValue().indexOf(UNREADABLE) >= 0) {
                Location cell = new Location(location.file(), 0, 0, location.field() + ", " + property.getKey());
                String expected = "The text cannot be read. Name its encoding, such as --encoding windows-1251.";
                findings.error("encoding", cell, property.getValue().textValue(), expected);
            }
        }
    }

    private CoordinateColumns findColumns() throws UnreadableFile {
        CoordinateColumns found =
                CoordinateColumns.find(layer.columns(), file, findings).orElse(null);
        if (found == null) {
            String names = String.join(", ", layer.columns());
            findings.note("no-coordinates", file.location(), names, CoordinateColumns.EXPECTED);
        }
        return found;
    }

    private static List<String> command(FeatureFile file, GdalLayer layer, String... options) {
        List<String> command = new ArrayList<>(List.of("ogr2ogr", "-f", "GeoJSONSeq", "-preserve_fid"));
        command.addAll(List.of(options));
        if (file.crs() != null) {
            command.addAll(List.of(
                    "-s_srs",
                    file.crs() == SourceCrs.LON_LAT ? "OGC:CRS84" : file.crs().name()));
        }
        if (file.encoding() != null) {
            command.addAll(List.of("-oo", "ENCODING=" + file.encoding().name()));
        }
        // GML: nothing is downloaded, and nothing is written beside the file.
        command.addAll(List.of("-oo", "DOWNLOAD_SCHEMA=NO", "-oo", "WRITE_GFS=NO"));
        command.addAll(List.of("-lco", "COORDINATE_PRECISION=12", "/vsistdout/", layer.source(), layer.name()));
        return command;
    }

    private static boolean hasTable(Path shp) {
        String base = shp.toString().replaceFirst("(?i)\\.shp$", "");
        return Files.exists(Path.of(base + ".dbf")) || Files.exists(Path.of(base + ".DBF"));
    }

    // A virtual table of SpatiaLite can read any file of this machine.
    private static void refuseForeignTables(FeatureFile file, GdalLayer layer) throws IOException {
        List<String> command = List.of("ogr2ogr", "-f", "GeoJSONSeq", "-sql", SCHEMA, "/vsistdout/", layer.source());
        try (GdalRun gdal = Gdal.start(file, command);
                GeoJsonReader tables = new GeoJsonReader(
                        GeoJsonText.madeOf(file, gdal.output()), SourceCrs.LON_LAT, new FileFindings())) {
            for (RawFeature table = tables.next(); table != null; table = tables.next()) {
                String sql = table.properties().path("sql").asText();
                if (VIRTUAL.matcher(sql).matches() && !INDEX.matcher(sql).matches()) {
                    throw new UnreadableFile(
                            "virtual-table",
                            file.location(),
                            sql,
                            "The file has a virtual table, which can read another file. Export the layer to a GeoPackage"
                                    + " of its own.");
                }
            }
        }
    }
}
