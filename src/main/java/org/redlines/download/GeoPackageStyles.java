package org.redlines.download;

import java.io.IOException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import mil.nga.geopackage.GeoPackage;

/**
 * The table {@code layer_styles}, in which QGIS looks for the style of a layer that it opens
 * (<a href="https://docs.qgis.org/3.22/en/docs/user_manual/working_with_vector/vector_properties.html">QGIS, Save
 * Style in Database</a>). Layers that mix kinds of geometry have none: a style of QGIS is for one kind.
 */
final class GeoPackageStyles {

    private static final String TABLE = "layer_styles";

    private final GeoPackage database;

    GeoPackageStyles(GeoPackage database) {
        this.database = database;
    }

    /** Writes the styles of those layers that have one; no table when none has. */
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
        database.execSQL("create table " + TABLE + " (id integer primary key autoincrement, f_table_catalog text(256),"
                + " f_table_schema text(256), f_table_name text(256), f_geometry_column text(256), styleName text(30),"
                + " styleQML text, styleSLD text, useAsDefault boolean, description text, owner text(30), ui text(30),"
                + " update_time datetime)");
        database.execSQL("insert into gpkg_contents (table_name, data_type, identifier, description, last_change)"
                + " values (" + text(TABLE) + ", 'attributes', " + text(TABLE) + ", 'How QGIS draws the layers', "
                + text(time) + ")");
    }

    private static String row(Layer layer, String qml) {
        return "insert into " + TABLE + " (f_table_catalog, f_table_schema, f_table_name, f_geometry_column, styleName,"
                + " styleQML, styleSLD, useAsDefault, description, owner, update_time) values ('', '', "
                + text(layer.collection().id()) + ", 'geom', 'Redlines', " + text(qml)
                + ", '', 1, 'Actors in their colours, ticks for red lines, hatch for claims', '', " + text(time(layer))
                + ")";
    }

    // As SQLite writes it, to the millisecond; dated by the version, so that the bytes are the same each time.
    private static String time(Layer layer) {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
                .withZone(ZoneOffset.UTC)
                .format(layer.snapshot().version().publishedAt());
    }

    private static String text(String value) {
        return "'" + value.replace("'", "''") + "'";
    }
}
