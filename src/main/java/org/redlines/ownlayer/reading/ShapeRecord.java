package org.redlines.ownlayer.reading;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;

/** Reads one record's geometry. Measures (M) are passed over. */
final class ShapeRecord {

    private static final int BOX_BYTES = 32;
    private static final int RANGE_BYTES = 16;
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final ByteBuffer content;

    private ShapeRecord(byte[] content) {
        this.content = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** A geometry that is not made as the format asks. */
    static final class Fault extends Exception {

        private static final long serialVersionUID = 1L;

        Fault(String message) {
            super(message, null, false, false);
        }
    }

    /** The geometry; null for a null shape. */
    static Geometry read(byte[] content) throws Fault {
        try {
            Geometry geometry = new ShapeRecord(content).read();
            return geometry == null || geometry.isEmpty() ? null : geometry;
        } catch (BufferUnderflowException e) {
            throw new Fault("The record is shorter than what it announces.");
        }
    }

    private Geometry read() throws Fault {
        int type = content.getInt();
        return switch (type) {
            case 0 -> null;
            case 1, 21 -> point(false);
            case 11 -> point(true);
            case 8, 28 -> FACTORY.createMultiPoint(points(multiPoint(), false));
            case 18 -> FACTORY.createMultiPoint(points(multiPoint(), true));
            case 3, 23 -> lines(false);
            case 13 -> lines(true);
            case 5, 25 -> ShapePolygons.make(rings(false));
            case 15 -> ShapePolygons.make(rings(true));
            default -> throw new Fault("Shapes of type " + type + " are not read: points, lines and polygons are.");
        };
    }

    private Point point(boolean high) {
        var sequence = new PackedCoordinateSequence.Double(1, high ? 3 : 2, 0);
        for (int i = 0; i < sequence.getDimension(); i++) {
            sequence.setOrdinate(0, i, content.getDouble());
        }
        return FACTORY.createPoint(sequence);
    }

    private int multiPoint() throws Fault {
        skip(BOX_BYTES);
        return count(content.getInt(), 2 * Double.BYTES);
    }

    private Geometry lines(boolean high) throws Fault {
        List<LineString> lines = new ArrayList<>();
        for (CoordinateSequence part : parts(high)) {
            if (part.size() == 1) {
                throw new Fault("A line has at least two positions.");
            }
            lines.add(FACTORY.createLineString(part));
        }
        return lines.size() == 1 ? lines.get(0) : FACTORY.createMultiLineString(lines.toArray(LineString[]::new));
    }

    private List<LinearRing> rings(boolean high) throws Fault {
        List<LinearRing> rings = new ArrayList<>();
        for (CoordinateSequence part : parts(high)) {
            int last = part.size() - 1;
            if (last < 3) {
                throw new Fault("A ring has at least four positions; here are " + (last + 1) + ".");
            }
            if (part.getX(0) != part.getX(last) || part.getY(0) != part.getY(last)) {
                throw new Fault("A ring ends where it begins; the one that begins at " + part.getX(0) + " "
                        + part.getY(0) + " does not.");
            }
            rings.add(FACTORY.createLinearRing(part));
        }
        return rings;
    }

    // Box, number of parts, number of points, first point of each part, points.
    private List<CoordinateSequence> parts(boolean high) throws Fault {
        skip(BOX_BYTES);
        int partCount = count(content.getInt(), Integer.BYTES);
        int pointCount = count(content.getInt(), 2 * Double.BYTES);
        int[] begins = new int[partCount + 1];
        for (int i = 0; i < partCount; i++) {
            begins[i] = content.getInt();
        }
        begins[partCount] = pointCount;
        double[] all = points(pointCount, high).getRawCoordinates();
        int dimension = high ? 3 : 2;
        List<CoordinateSequence> parts = new ArrayList<>();
        for (int i = 0; i < partCount; i++) {
            if (begins[i] < 0 || begins[i] > begins[i + 1] || begins[i + 1] > pointCount) {
                throw new Fault("Part " + (i + 1) + " begins at point " + begins[i] + " of " + pointCount + ".");
            }
            double[] own = Arrays.copyOfRange(all, begins[i] * dimension, begins[i + 1] * dimension);
            parts.add(new PackedCoordinateSequence.Double(own, dimension, 0));
        }
        return parts;
    }

    // Heights follow all points.
    private PackedCoordinateSequence.Double points(int count, boolean high) throws Fault {
        var points = new PackedCoordinateSequence.Double(count, high ? 3 : 2, 0);
        for (int i = 0; i < count; i++) {
            points.setOrdinate(i, 0, content.getDouble());
            points.setOrdinate(i, 1, content.getDouble());
        }
        if (high && count > 0) {
            skip(RANGE_BYTES);
            for (int i = 0; i < count; i++) {
                points.setOrdinate(i, 2, content.getDouble());
            }
        }
        return points;
    }

    private int count(int announced, int bytesEach) throws Fault {
        if (announced < 0 || (long) announced * bytesEach > content.remaining()) {
            throw new Fault("The record announces " + announced + " parts or points, more than it can hold.");
        }
        return announced;
    }

    private void skip(int bytes) {
        if (bytes > content.remaining()) {
            throw new BufferUnderflowException();
        }
        content.position(content.position() + bytes);
    }
}
