package org.redlines.cql2;

import java.math.BigDecimal;
import java.time.DateTimeException;
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

/** Reads the literals that CQL2 text and CQL2 JSON share: dates, numbers, strings and geometries. */
final class Literals {

    static final String DATE_FORM = "a date such as 2024-09-06";
    static final String TIMESTAMP_FORM = "a timestamp such as 2024-09-06T12:00:00Z";

    private static final int LONGEST_NUMBER = 200;
    private static final int LARGEST_EXPONENT = 100;
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final double FARTHEST = 1e9;

    private Literals() {}

    static Expression.Date date(int at, String text) {
        try {
            return new Expression.Date(at, TimestampText.date(text));
        } catch (DateTimeException e) {
            throw new Cql2Exception(
                    at, DATE_FORM, TimestampText.isDate(text) ? "a date that does not exist" : "another text");
        }
    }

    static Expression.Timestamp timestamp(int at, String text) {
        try {
            return new Expression.Timestamp(at, TimestampText.timestamp(text));
        } catch (DateTimeException e) {
            throw new Cql2Exception(
                    at,
                    TIMESTAMP_FORM,
                    TimestampText.isTimestamp(text) ? "a time that does not exist" : "another text");
        }
    }

    /** Reads an end of an interval. */
    static Expression end(int at, String text) {
        if (text.equals("..")) {
            return new Expression.Unbounded(at);
        }
        return TimestampText.isDate(text) ? date(at, text) : timestamp(at, text);
    }

    /** Whether a string is an instant, so that the error message can suggest DATE or TIMESTAMP. */
    static boolean isInstant(String text) {
        return TimestampText.isDate(text) || TimestampText.isTimestamp(text);
    }

    static BigDecimal number(int at, String text) {
        if (text.length() <= LONGEST_NUMBER) {
            try {
                BigDecimal number = new BigDecimal(text);
                if (Math.abs((long) number.precision() - number.scale()) <= LARGEST_EXPONENT
                        && Math.abs((long) number.scale()) <= LARGEST_EXPONENT) {
                    return number;
                }
            } catch (NumberFormatException e) {
                throw new Cql2Exception(at, "a number", "something else");
            }
        }
        throw new Cql2Exception(
                at,
                "a number of at most " + LONGEST_NUMBER + " characters and between 1e-" + LARGEST_EXPONENT + " and 1e"
                        + LARGEST_EXPONENT,
                "another number");
    }

    /** Returns a string that PostgreSQL can store: complete characters without U+0000. */
    static String storable(int at, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (c == 0 || (Character.isSurrogate(c) && !pair)) {
                throw new Cql2Exception(at, "a text of Unicode characters other than U+0000", "an invalid character");
            }
            if (pair) {
                i++;
            }
        }
        return text;
    }

    /** Reads a position. The height is ignored. */
    static Coordinate position(int at, List<Double> numbers) {
        if (numbers.size() < 2 || numbers.size() > 3) {
            throw new Cql2Exception(at, "a position of two or three numbers", numbers.size() + " numbers");
        }
        if (numbers.stream().anyMatch(number -> !(Math.abs(number) <= FARTHEST))) {
            throw new Cql2Exception(at, "coordinates between -1e9 and 1e9", "another number");
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

    /** Returns a valid geometry as an expression; an error if it is invalid. */
    static Expression.Shape valid(int at, Geometry geometry) {
        TopologyValidationError error = new IsValidOp(geometry).getValidationError();
        if (error != null) {
            throw new Cql2Exception(at, "a valid geometry", "one with this error: " + error.getMessage());
        }
        return new Expression.Shape(at, geometry);
    }

    private static <T> T checked(int at, Supplier<T> geometry) {
        try {
            return geometry.get();
        } catch (IllegalArgumentException e) {
            throw new Cql2Exception(
                    at,
                    "lines of at least two positions, and closed rings of at least four",
                    "a shorter line, or another ring");
        }
    }
}
