package org.redlines.download;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mil.nga.geopackage.GeoPackage;
import mil.nga.geopackage.attributes.AttributesColumn;
import mil.nga.geopackage.attributes.AttributesDao;
import mil.nga.geopackage.attributes.AttributesTableMetadata;
import mil.nga.geopackage.contents.Contents;
import mil.nga.geopackage.db.GeoPackageDataType;
import mil.nga.geopackage.extension.rtree.RTreeIndexExtension;
import mil.nga.geopackage.features.columns.GeometryColumns;
import mil.nga.geopackage.features.user.FeatureColumn;
import mil.nga.geopackage.features.user.FeatureDao;
import mil.nga.geopackage.features.user.FeatureRow;
import mil.nga.geopackage.features.user.FeatureTableMetadata;
import mil.nga.geopackage.geom.GeoPackageGeometryData;
import mil.nga.geopackage.user.UserDao;
import mil.nga.geopackage.user.UserRow;
import mil.nga.proj.ProjectionConstants;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.io.WKBWriter;
import org.redlines.collection.Collection;

/** Writes one layer as a table of a GeoPackage. */
final class GeoPackageTable {

    private static final int WGS_84 = 4326;

    private final GeoPackage database;
    private final Layer layer;
    private final Collection collection;
    private final List<Column> columns;
    private final Map<Column, String> names = new LinkedHashMap<>();
    private final String key;
    private final String geometry;
    private final GeometryKind kind;
    private final Envelope envelope = new Envelope();
    private final WKBWriter wkb = new WKBWriter();

    GeoPackageTable(GeoPackage database, Layer layer) {
        this.database = database;
        this.layer = layer;
        this.collection = layer.collection();
        this.columns = layer.columns();
        columns.forEach(column -> names.put(column, free(column.name())));
        // Not "id": that is a property.
        this.key = free("fid");
        this.geometry = free("geom");
        this.kind = layer.kind();
    }

    // To SQLite, names that differ in capitals only are the same; an own layer may have two such properties.
    // The library puts names between quotation marks as they are, so that one within would end the name.
    private String free(String wanted) {
        String name = wanted.replace('"', '\'');
        String free = name;
        for (int i = 2; names.values().stream().anyMatch(free::equalsIgnoreCase); i++) {
            free = name + "_" + i;
        }
        return free;
    }

    void write() throws IOException {
        try {
            if (layer.isPlaceless()) {
                attributes();
            } else {
                features();
            }
            describe();
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private void attributes() throws IOException {
        List<AttributesColumn> added = columns.stream()
                .map(column -> AttributesColumn.createColumn(names.get(column), type(column)))
                .toList();
        database.createAttributesTable(AttributesTableMetadata.create(collection.id(), key, added));
        AttributesDao table = database.getAttributesDao(collection.id());
        insert(table, row -> {
            var values = table.newRow();
            fill(values, row);
            table.insert(values);
        });
    }

    private void features() throws IOException, SQLException {
        GeometryColumns described = new GeometryColumns();
        described.setTableName(collection.id());
        described.setColumnName(geometry);
        described.setGeometryType(kind.type());
        described.setSrs(database.getSpatialReferenceSystemDao()
                .getOrCreateCode(ProjectionConstants.AUTHORITY_EPSG, (long) WGS_84));
        List<FeatureColumn> added = columns.stream()
                .map(column -> FeatureColumn.createColumn(names.get(column), type(column)))
                .toList();
        database.createFeatureTable(FeatureTableMetadata.create(described, key, added));
        FeatureDao table = database.getFeatureDao(collection.id());
        insert(table, row -> {
            FeatureRow values = table.newRow();
            fill(values, row);
            locate(values, row);
            table.insert(values);
        });
        new RTreeIndexExtension(database).create(table.getTable());
    }

    // One transaction: each on its own would wait for the disk.
    private void insert(UserDao<?, ?, ?, ?> table, RowSink rows) throws IOException {
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
                values.setValue(names.get(column), value(column, value, row));
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
            case TEXT, DATE, JSON -> row.text(column);
        };
    }

    private static GeoPackageDataType type(Column column) {
        return switch (column.kind()) {
            case INTEGER -> GeoPackageDataType.INTEGER;
            case NUMBER -> GeoPackageDataType.REAL;
            case TRUTH -> GeoPackageDataType.BOOLEAN;
            case DATE -> GeoPackageDataType.DATE;
            case TEXT, JSON -> GeoPackageDataType.TEXT;
        };
    }

    private void describe() throws SQLException {
        Contents contents = database.getTableContents(collection.id());
        contents.setIdentifier(collection.title());
        contents.setDescription(About.line(layer.snapshot(), collection));
        // The same bytes each time: dated by the version, not by the clock.
        contents.setLastChange(Date.from(layer.snapshot().version().publishedAt()));
        if (!envelope.isNull()) {
            contents.setMinX(envelope.getMinX());
            contents.setMinY(envelope.getMinY());
            contents.setMaxX(envelope.getMaxX());
            contents.setMaxY(envelope.getMaxY());
        }
        database.getContentsDao().update(contents);
    }
}
