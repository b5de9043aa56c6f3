package org.redlines.download;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import mil.nga.geopackage.GeoPackage;
import mil.nga.geopackage.attributes.AttributesColumn;
import mil.nga.geopackage.attributes.AttributesDao;
import mil.nga.geopackage.attributes.AttributesTableMetadata;
import mil.nga.geopackage.db.GeoPackageDataType;
import mil.nga.geopackage.extension.rtree.RTreeIndexExtension;
import mil.nga.geopackage.features.columns.GeometryColumns;
import mil.nga.geopackage.features.user.FeatureColumn;
import mil.nga.geopackage.features.user.FeatureDao;
import mil.nga.geopackage.features.user.FeatureRow;
import mil.nga.geopackage.features.user.FeatureTable;
import mil.nga.geopackage.features.user.FeatureTableMetadata;
import mil.nga.geopackage.geom.GeoPackageGeometryData;
import mil.nga.geopackage.user.UserDao;
import mil.nga.geopackage.user.UserRow;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.io.WKBWriter;
import org.redlines.download.Row.Column;

/** Writes one layer as a table of a GeoPackage. Geometry is in longitude, latitude. */
final class GeoPackageTable {

    private static final int WGS_84 = 4326;

    // The library writes only plain names correctly. SQLite accepts any text, so columns are renamed afterwards.
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final DateTimeFormatter UTC =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter(Locale.ROOT);

    private final GeoPackage database;
    private final Layer layer;
    private final String id;
    private final List<Column> columns;
    private final Map<Column, String> names;
    private final Map<Column, String> temporaryNames = new LinkedHashMap<>();
    private final String key;
    private final String geometry;
    private final Layer.GeometryKind kind;
    private final Envelope envelope = new Envelope();
    private final WKBWriter wkb = new WKBWriter();

    GeoPackageTable(GeoPackage database, Layer layer) {
        this.database = database;
        this.layer = layer;
        this.id = layer.collection().id();
        this.columns = layer.columns();
        this.names = Column.distinctNames(columns, Set.of());
        Set<String> taken = new HashSet<>();
        names.values().forEach(name -> Column.distinct(name, taken));
        // The name "id" is a property.
        this.key = Column.distinct("fid", taken);
        this.geometry = Column.distinct("geom", taken);
        names.forEach((column, name) ->
                temporaryNames.put(column, PLAIN.matcher(name).matches() ? name : Column.distinct("column", taken)));
        this.kind = layer.kind();
    }

    /** Writes the table and returns the bounding box of its geometry; an empty box if it has none. */
    Envelope write() throws IOException {
        try {
            if (layer.isPlaceless()) {
                attributes();
            } else {
                features();
            }
            return envelope;
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private void attributes() throws IOException {
        List<AttributesColumn> added = columns.stream()
                .map(column -> AttributesColumn.createColumn(temporaryNames.get(column), type(column)))
                .toList();
        database.createAttributesTable(AttributesTableMetadata.create(id, key, added));
        AttributesDao table = database.getAttributesDao(id);
        insert(table, row -> {
            var values = table.newRow();
            fill(values, row);
            table.insert(values);
        });
        rename();
    }

    private void features() throws IOException, SQLException {
        GeometryColumns described = new GeometryColumns();
        described.setTableName(id);
        described.setColumnName(geometry);
        described.setGeometryType(kind.type());
        described.setSrs(database.getSpatialReferenceSystemDao().getOrCreateCode("EPSG", (long) WGS_84));
        List<FeatureColumn> added = columns.stream()
                .map(column -> FeatureColumn.createColumn(temporaryNames.get(column), type(column)))
                .toList();
        database.createFeatureTable(FeatureTableMetadata.create(described, key, added));
        FeatureDao table = database.getFeatureDao(id);
        insert(table, row -> {
            FeatureRow values = table.newRow();
            fill(values, row);
            locate(values, row);
            table.insert(values);
        });
        rename();
        index(table.getTable());
    }

    private void rename() {
        temporaryNames.forEach((column, name) -> {
            String finalName = names.get(column);
            if (!finalName.equals(name)) {
                database.execSQL(
                        "alter table %s rename column %s to %s".formatted(quoted(id), quoted(name), quoted(finalName)));
            }
        });
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    // The triggers of GeoPackage 1.3. The library would create those of 1.4.
    private void index(FeatureTable table) {
        RTreeIndexExtension index = new RTreeIndexExtension(database);
        index.getOrCreate(table);
        index.createAllFunctions();
        index.createRTreeIndex(table);
        index.loadRTreeIndex(table);
        index.createInsertTrigger(id, geometry, key);
        index.createUpdate1Trigger(id, geometry, key);
        index.createUpdate2Trigger(id, geometry, key);
        index.createUpdate3Trigger(id, geometry, key);
        index.createUpdate4Trigger(id, geometry, key);
        index.createDeleteTrigger(id, geometry, key);
    }

    // One transaction for all rows, because each transaction waits for the disk.
    private void insert(UserDao<?, ?, ?, ?> table, Row.Sink rows) throws IOException {
        table.beginTransaction();
        boolean whole = false;
        try {
            layer.write(rows);
            whole = true;
        } finally {
            table.endTransaction(whole);
        }
    }

    private void fill(UserRow<?, ?> values, Row row) {
        for (Column column : columns) {
            JsonNode value = row.value(column);
            if (value != null) {
                values.setValue(temporaryNames.get(column), value(column, value, row));
            }
        }
    }

    private void locate(FeatureRow values, Row row) throws IOException {
        if (row.geometry() != null) {
            envelope.expandToInclude(row.geometry().getEnvelopeInternal());
            values.setGeometry(
                    GeoPackageGeometryData.createFromWkbAndBuildEnvelope(WGS_84, wkb.write(kind.fit(row.geometry()))));
        }
    }

    private static Object value(Column column, JsonNode value, Row row) {
        return switch (column.kind()) {
            case INTEGER -> value.longValue();
            case NUMBER -> value.doubleValue();
            case TRUTH -> value.booleanValue();
            case DATE_TIME -> UTC.format(OffsetDateTime.parse(row.text(column)));
            case TEXT, DATE, JSON -> row.text(column);
        };
    }

    private static GeoPackageDataType type(Column column) {
        return switch (column.kind()) {
            case INTEGER -> GeoPackageDataType.INTEGER;
            case NUMBER -> GeoPackageDataType.REAL;
            case TRUTH -> GeoPackageDataType.BOOLEAN;
            case DATE -> GeoPackageDataType.DATE;
            case DATE_TIME -> GeoPackageDataType.DATETIME;
            case TEXT, JSON -> GeoPackageDataType.TEXT;
        };
    }
}
