package org.redlines.cql2;

import java.util.List;
import java.util.function.Supplier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/** Makes the geometries of literals, and refuses those that are no geometry. */
final class GeometryLiterals {

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final double FARTHEST = 1e9;

    private GeometryLiterals() {}

    /** A position; heights are read and not used. */
    static Coordinate position(int at, List<Double> numbers) {
        if (numbers.size() < 2 || numbers.size() > 3) {
            throw new Cql2Exception(at, "a position of two or three numbers", numbers.size() + " numbers");
        }
        if (numbers.stream().anyMatch(number -> !(Math.abs(number) <= FARTHEST))) {
            throw new Cql2Exception(at, "coordinates between -1e9 and 1e9", "one beyond");
        }
        return new Coordinate(numbers.get(0), numbers.get(1));
    }

    static Point point(Coordinate position) {
        return FACTORY.createPoint(position);
    }

    static LineString line(int at, List<Coordinate> positions) {
        return checked(at, () -> FACTORY.createLineString(positions.toArray(Coordinate[]::new)));
    }

    static Polygon polygon(int at, List<List<Coordinate>> rings) {
        return checked(at, () -> {
            List<LinearRing> all = rings.stream()
                    .map(ring -> FACTORY.createLinearRing(ring.toArray(Coordinate[]::new)))
                    .toList();
            LinearRing[] holes = all.subList(1, all.size()).toArray(LinearRing[]::new);
            return FACTORY.createPolygon(all.get(0), holes);
        });
    }

    static Geometry multiPoint(List<Point> parts) {
        return FACTORY.createMultiPoint(parts.toArray(Point[]::new));
    }

    static Geometry multiLine(List<LineString> parts) {
        return FACTORY.createMultiLineString(parts.toArray(LineString[]::new));
    }

    static Geometry multiPolygon(List<Polygon> parts) {
        return FACTORY.createMultiPolygon(parts.toArray(Polygon[]::new));
    }

    static Geometry collection(List<Geometry> parts) {
        return FACTORY.createGeometryCollection(parts.toArray(Geometry[]::new));
    }

    /** The geometry as an expression, when it is valid. */
    static Expression.Shape valid(int at, Geometry geometry) {
        TopologyValidationError error = new IsValidOp(geometry).getValidationError();
        if (error != null) {
            throw new Cql2Exception(at, "a valid geometry", "one with this fault: " + error.getMessage());
        }
        return new Expression.Shape(at, geometry);
    }

    private static <T> T checked(int at, Supplier<T> geometry) {
        try {
            return geometry.get();
        } catch (IllegalArgumentException e) {
            throw new Cql2Exception(at, "lines of two positions or more, and closed rings of four or more", "others");
        }
    }
}
