package org.redlines.download;

import java.util.Set;
import mil.nga.sf.GeometryType;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

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
