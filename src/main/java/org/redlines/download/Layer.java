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
 * The requested features of a collection. They are read from the database each time they are written.
 *
 * @param key the request key; null if the file is for all clients
 */
record Layer(Items items, Snapshot snapshot, Collection collection, ItemQuery query, RequestKey key) {

    /** Writes the features as GeoJSON. */
    Items.Page write(FeatureSink out) throws IOException {
        return items.write(snapshot, collection, query, out);
    }

    /** Writes the features as values of the layer's columns. */
    Items.Page write(Row.Sink out) throws IOException {
        return write(new Row.Reader(collection, out));
    }

    /** Returns this layer without the request. */
    Layer withoutRequest() {
        return new Layer(items, snapshot, collection, query, null);
    }

    List<Column> columns() {
        return Column.of(collection, query.selection());
    }

    /** Whether the request includes the geometry. */
    boolean holdsGeometry() {
        return query.selection().holdsGeometry();
    }

    /** Whether no feature of the layer has geometry. */
    boolean isPlaceless() {
        var summary = snapshot.summary(collection);
        return !holdsGeometry() || summary.features() > 0 && summary.placeless() == summary.features();
    }

    /** The kind of geometry that fits all features. */
    GeometryKind kind() {
        return GeometryKind.of(items.listKinds(snapshot, collection));
    }

    /** The members of the FeatureCollection beside the features. */
    byte[] members(Items.Page page) {
        return key == null
                ? ItemMembers.file(snapshot, collection, page)
                : ItemMembers.layer(key, snapshot, collection, page);
    }

    /** The filter parameters as given; empty for a whole layer. */
    String filter() {
        return key == null ? "" : key.query().toString();
    }

    /**
     * The kind of geometry of a layer. GIS file formats allow one for each layer.
     *
     * @param type the type of all features: a Multi… type if some have several parts, GEOMETRY if kinds are mixed
     */
    record GeometryKind(GeometryType type) {

        /** Returns the kind that fits all these types, which have names such as {@code LINESTRING}. */
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

        /** Whether the layer mixes points, lines and areas. */
        boolean isMixed() {
            return type == GeometryType.GEOMETRY || type == GeometryType.GEOMETRYCOLLECTION;
        }

        /** Converts a geometry to this kind: a single geometry becomes a Multi… with one part. Null stays null. */
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
