package org.redlines.download;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import mil.nga.sf.GeometryType;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.redlines.collection.Collection;
import org.redlines.collection.ItemMembers;
import org.redlines.collection.ItemQuery;
import org.redlines.collection.Items;
import org.redlines.collection.Snapshot;
import org.redlines.download.Row.Column;
import org.redlines.geojson.FeatureSink;
import org.redlines.http.RequestKey;

/**
 * The features of a collection that are asked for; read from the database each time they are written.
 *
 * @param key how it was asked for; null when the file is kept for everybody
 */
record Layer(Items items, Snapshot snapshot, Collection collection, ItemQuery query, RequestKey key) {

    /** Gives the features as their finished text. */
    Items.Page write(FeatureSink out) throws IOException {
        return items.write(snapshot, collection, query, out);
    }

    /** Gives the features as values of the layer's columns. */
    Items.Page write(Row.Sink out) throws IOException {
        return write(new Row.Reader(collection, out));
    }

    /** The same without a trace of the request. */
    Layer forEverybody() {
        return new Layer(items, snapshot, collection, query, null);
    }

    List<Column> columns() {
        return Column.of(collection, query.selection());
    }

    /** Whether the geometry is asked for. */
    boolean holdsGeometry() {
        return query.selection().holdsGeometry();
    }

    /** Whether no feature of the layer has geometry. */
    boolean isPlaceless() {
        var summary = snapshot.summary(collection);
        return !holdsGeometry() || summary.features() > 0 && summary.placeless() == summary.features();
    }

    /** The kind of geometry of all its features. */
    GeometryKind kind() {
        return GeometryKind.of(items.listKinds(snapshot, collection));
    }

    /** The members of its FeatureCollection beside the features. */
    byte[] members(Items.Page page) {
        return key == null
                ? ItemMembers.file(snapshot, collection, page)
                : ItemMembers.layer(key, snapshot, collection, page);
    }

    /** The filter parameters as they were given; empty for the whole layer. */
    String filter() {
        return key == null ? "" : key.query().toString();
    }

    /**
     * The one kind of geometry of a layer, as files of geographic information systems have it.
     *
     * @param type that all features have, the multiple one where some have several parts; GEOMETRY where kinds are mixed
     */
    record GeometryKind(GeometryType type) {

        /** The kind that holds all of these, which are names such as {@code LINESTRING}. */
        static GeometryKind of(Set<String> kinds) {
            GeometryType type =
                    kinds.size() == 1 ? GeometryType.findName(kinds.iterator().next()) : several(kinds);
            return new GeometryKind(type == null ? GeometryType.GEOMETRY : type);
        }

        private static GeometryType several(Set<String> kinds) {
            for (String kind : Set.of("POINT", "LINESTRING", "POLYGON")) {
                if (kinds.equals(Set.of(kind, "MULTI" + kind))) {
                    return GeometryType.findName("MULTI" + kind);
                }
            }
            return GeometryType.GEOMETRY;
        }

        /** Whether a layer of this kind holds points, lines and areas beside each other. */
        boolean isMixed() {
            return type == GeometryType.GEOMETRY || type == GeometryType.GEOMETRYCOLLECTION;
        }

        /** The geometry as this kind: a single one becomes a multiple one of one part. Null stays null. */
        Geometry fit(Geometry geometry) {
            if (geometry == null) {
                return null;
            }
            GeometryFactory factory = geometry.getFactory();
            if (type == GeometryType.MULTIPOINT && geometry instanceof Point point) {
                return factory.createMultiPoint(new Point[] {point});
            }
            if (type == GeometryType.MULTILINESTRING && geometry instanceof LineString line) {
                return factory.createMultiLineString(new LineString[] {line});
            }
            if (type == GeometryType.MULTIPOLYGON && geometry instanceof Polygon polygon) {
                return factory.createMultiPolygon(new Polygon[] {polygon});
            }
            return geometry;
        }
    }
}
