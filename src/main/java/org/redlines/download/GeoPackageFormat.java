package org.redlines.download;

import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import mil.nga.geopackage.GeoPackage;
import mil.nga.geopackage.GeoPackageManager;
import org.redlines.http.Format;

/**
 * OGC GeoPackage: a table a layer, its geometry indexed; layers without any geometry are tables of
 * attributes; and a table of styles, which QGIS reads. A database has to be a file while it is written.
 */
@Singleton
public class GeoPackageFormat implements LayerFormat {

    private static final Format FORMAT = new Format("gpkg", "application/geopackage+sqlite3", List.of());

    private static final String HASTE = "pragma synchronous = off";

    // What is overwritten would else stay in the file's free space, with the time at which it was written.
    private static final String CLEAN = "pragma secure_delete = on";

    private final DiskSpace disk;
    private byte[] empty;

    GeoPackageFormat(DiskSpace disk) {
        this.disk = disk;
    }

    @Override
    public String extension() {
        return "gpkg";
    }

    @Override
    public String title() {
        return "GeoPackage";
    }

    @Override
    public Format format() {
        return FORMAT;
    }

    @Override
    public boolean holdsEveryLayer() {
        return true;
    }

    @Override
    public void write(Content content, OutputStream out) throws IOException {
        disk.writeThrough(content.fileName() + ".gpkg", file -> write(content, file), out);
    }

    private void write(Content content, Path file) throws IOException {
        Files.write(file, empty());
        try (GeoPackage database = GeoPackageManager.open(true, file.toFile())) {
            // Two connections in the library, so twice: a file that is never used half need not wait for the disk.
            for (String setting : new String[] {HASTE, CLEAN}) {
                database.execSQL(setting);
                executeOnSecondConnection(database, setting);
            }
            // 1.3: the library says 1.4, which Debian's GDAL warns of; nothing here is newer.
            database.execSQL("pragma user_version = 10300");
            // Without it GDAL opens no file that has attributes only.
            database.createGeometryColumnsTable();
            for (Layer layer : content.layers()) {
                new GeoPackageTable(database, layer).write();
            }
            new GeoPackageStyles(database).write(content.layers());
        }
    }

    private static void executeOnSecondConnection(GeoPackage database, String setting) throws IOException {
        try {
            database.getContentsDao().executeRawNoArgs(setting);
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    // Made once: its dozen tables are a transaction each.
    private synchronized byte[] empty() throws IOException {
        if (empty == null) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            disk.writeThrough("empty.gpkg", file -> GeoPackageManager.create(file.toFile()), bytes);
            empty = bytes.toByteArray();
        }
        return empty;
    }
}
