package org.redlines.download;

import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import mil.nga.geopackage.GeoPackage;
import mil.nga.geopackage.GeoPackageManager;
import mil.nga.geopackage.contents.Contents;
import org.locationtech.jts.geom.Envelope;
import org.redlines.download.Layer.GeometryKind;
import org.redlines.http.Format;

/**
 * OGC GeoPackage. Each layer is a table with a spatial index. A layer without geometry is a table of attributes. The
 * table {@code layer_styles} has styles for QGIS. SQLite needs a file, so the database is written to a temporary file
 * first.
 */
@Singleton
public class GeoPackageFormat implements LayerFormat {

    private static final Format FORMAT = new Format("gpkg", "application/geopackage+sqlite3", List.of());

    private static final String NO_SYNC = "pragma synchronous = off";

    // Without it, overwritten data would stay in the free space of the file, with the time of writing.
    private static final String SECURE_DELETE = "pragma secure_delete = on";

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
            // The library uses two connections, so each needs the settings. An incomplete file is never used, so writes
            // need not wait for the disk.
            for (String setting : new String[] {NO_SYNC, SECURE_DELETE}) {
                database.execSQL(setting);
                executeOnSecondConnection(database, setting);
            }
            // Version 1.3. The library writes 1.4, of which Debian's GDAL warns; the file uses nothing newer than 1.3.
            database.execSQL("pragma user_version = 10300");
            // GDAL does not open a file with only attributes unless this table exists.
            database.createGeometryColumnsTable();
            for (Layer layer : content.layers()) {
                describe(database, layer, new GeoPackageTable(database, layer).write());
            }
            new Styles(database).write(content.layers());
        }
    }

    private static void describe(GeoPackage database, Layer layer, Envelope box) throws IOException {
        try {
            Contents contents = database.getTableContents(layer.collection().id());
            contents.setIdentifier(layer.collection().title());
            contents.setDescription(Metadata.line(layer.snapshot(), layer.collection()));
            // The date is that of the version, so that the bytes are always the same.
            contents.setLastChange(Date.from(layer.snapshot().version().publishedAt()));
            if (!box.isNull()) {
                contents.setMinX(box.getMinX());
                contents.setMinY(box.getMinY());
                contents.setMaxX(box.getMaxX());
                contents.setMaxY(box.getMaxY());
            }
            database.getContentsDao().update(contents);
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private static void executeOnSecondConnection(GeoPackage database, String setting) throws IOException {
        try {
            database.getContentsDao().executeRawNoArgs(setting);
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    // Cached, because creating its dozen tables takes a transaction each.
    private synchronized byte[] empty() throws IOException {
        if (empty == null) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            disk.writeThrough("empty.gpkg", file -> GeoPackageManager.create(file.toFile()), bytes);
            empty = bytes.toByteArray();
        }
        return empty;
    }

    /**
     * Writes the table {@code layer_styles}, from which QGIS loads the style of a layer (<a
     * href="https://docs.qgis.org/3.22/en/docs/user_manual/working_with_vector/vector_properties.html">QGIS, Save Style
     * in Database</a>). A QGIS style is for one kind of geometry, so a layer with mixed kinds has none.
     */
    private static final class Styles {

        private static final String TABLE = "layer_styles";

        private final GeoPackage database;

        Styles(GeoPackage database) {
            this.database = database;
        }

        /** Writes the styles of the layers that have one. Creates no table if none has. */
        void write(List<Layer> layers) throws IOException {
            List<String> rows = new ArrayList<>();
            for (Layer layer : layers) {
                Optional<ActorStyle> style = ActorStyle.find(layer);
                GeometryKind kind = layer.kind();
                if (style.isPresent() && !kind.isMixed()) {
                    rows.add(row(layer, QgisStyle.of(style.get(), kind)));
                }
            }
            if (!rows.isEmpty()) {
                create(time(layers.get(0)));
                rows.forEach(database::execSQL);
            }
        }

        private void create(String time) {
            database.execSQL(
                    "create table " + TABLE + " (id INTEGER PRIMARY KEY AUTOINCREMENT, f_table_catalog TEXT(256),"
                            + " f_table_schema TEXT(256), f_table_name TEXT(256), f_geometry_column TEXT(256), styleName TEXT(30),"
                            + " styleQML TEXT, styleSLD TEXT, useAsDefault BOOLEAN, description TEXT, owner TEXT(30), ui TEXT(30),"
                            + " update_time DATETIME)");
            database.execSQL("insert into gpkg_contents (table_name, data_type, identifier, description, last_change)"
                    + " values (" + text(TABLE) + ", 'attributes', " + text(TABLE) + ", 'How QGIS draws the layers', "
                    + text(time) + ")");
        }

        private static String row(Layer layer, String qml) {
            return "insert into " + TABLE
                    + " (f_table_catalog, f_table_schema, f_table_name, f_geometry_column, styleName,"
                    + " styleQML, styleSLD, useAsDefault, description, owner, update_time) values ('', '', "
                    + text(layer.collection().id()) + ", 'geom', 'Redlines', " + text(qml)
                    + ", '', 1, 'Actors in their colours, ticks for red lines, hatch for claims', '', "
                    + text(time(layer))
                    + ")";
        }

        // SQLite's format, to the millisecond. The time is that of the version, so that the bytes are always the same.
        private static String time(Layer layer) {
            return DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC)
                    .format(layer.snapshot().version().publishedAt());
        }

        private static String text(String value) {
            return "'" + value.replace("'", "''") + "'";
        }
    }
}
