package org.redlines.geo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.geometry.jts.JTS;
import org.locationtech.jts.densify.Densifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateFilter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * Where features must be: shapes in longitude and latitude, any of which they may meet.
 *
 * @param shapes the shapes, each with the number of its reference system
 * @param cores where the shapes are boxes of degrees, for each a box that is smaller by a breath: what lies in it by
 *     PostGIS' boxes, which are rounded outward to single precision, lies in the shape; else none
 */
public record Area(List<Geometry> shapes, List<Geometry> cores) {

    /** What is read, for messages. */
    public static final String FORM = "4 numbers (west,south,east,north) or 6 (west,south,lowest,east,north,highest)"
            + " separated by commas, with south <= north, in degrees or as bbox-crs says, in its order of axes";

    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    // A straight edge of a projected box is curved on the globe; so many pieces follow it within metres.
    private static final int PIECES = 64;

    /** Reads the numbers of a bbox in this system. Empty when malformed, or out of the system's domain. */
    public static Optional<Area> find(String bbox, Crs crs) {
        return Bbox.find(bbox, crs).flatMap(box -> crs.isInDegrees() ? ofDegrees(box) : ofProjected(box, crs));
    }

    /** A geometry whose coordinates are in this system, in its order of axes. Empty when out of its domain. */
    public static Optional<Area> of(Geometry geometry, Crs crs) {
        Geometry eastFirst = geometry.copy();
        if (crs.isNorthFirst()) {
            // Turned in place: the copy is nobody else's.
            eastFirst.apply((CoordinateFilter) Area::swap);
        }
        try {
            Geometry lonLat = crs.isInDegrees() ? eastFirst : JTS.transform(eastFirst, crs.toLonLat());
            return lonLat.isValid() ? Optional.of(new Area(List.of(numbered(lonLat)), List.of())) : Optional.empty();
        } catch (TransformException | FactoryException e) {
            return Optional.empty();
        }
    }

    private static Optional<Area> ofDegrees(Bbox box) {
        List<Geometry> shapes = new ArrayList<>();
        List<Geometry> cores = new ArrayList<>();
        for (Bbox one : box.boxes()) {
            shapes.add(numbered(rectangle(one)));
            Envelope core = core(one);
            if (!core.isNull()) {
                cores.add(numbered(GEOMETRY.toGeometry(core)));
            }
        }
        return Optional.of(new Area(shapes, cores.size() == shapes.size() ? cores : List.of()));
    }

    // Two steps of single precision inward; nothing when the box is no wider than that.
    private static Envelope core(Bbox box) {
        double west = Math.nextUp(Math.nextUp((float) box.west()));
        double east = Math.nextDown(Math.nextDown((float) box.east()));
        double south = Math.nextUp(Math.nextUp((float) box.south()));
        double north = Math.nextDown(Math.nextDown((float) box.north()));
        return west < east && south < north ? new Envelope(west, east, south, north) : new Envelope();
    }

    private static Optional<Area> ofProjected(Bbox box, Crs crs) {
        try {
            Geometry shape = rectangle(box);
            double piece = Math.max(box.east() - box.west(), box.north() - box.south()) / PIECES;
            Geometry dense = piece > 0 ? Densifier.densify(shape, piece) : shape;
            Geometry lonLat = JTS.transform(dense, crs.toLonLat());
            return lonLat.isValid() ? Optional.of(new Area(List.of(numbered(lonLat)), List.of())) : Optional.empty();
        } catch (TransformException | FactoryException e) {
            return Optional.empty();
        }
    }

    // A box without width is a line, without width and height a point; features can meet these too.
    private static Geometry rectangle(Bbox box) {
        return GEOMETRY.toGeometry(new Envelope(box.west(), box.east(), box.south(), box.north()));
    }

    private static void swap(Coordinate coordinate) {
        double first = coordinate.x;
        coordinate.x = coordinate.y;
        coordinate.y = first;
    }

    private static Geometry numbered(Geometry shape) {
        shape.setSRID(Crs.CRS84.srid());
        return shape;
    }

    /**
     * A box in the units of some coordinate reference system, x (eastward) before y (northward) whatever
     * the system's own order.
     *
     * @param west greater than {@code east} when a box in degrees crosses the 180th meridian
     */
    private record Bbox(double west, double south, double east, double north) {

        // Java's own parser also takes NaN, Infinity, hexadecimals and a trailing d or f.
        private static final Pattern NUMBER =
                Pattern.compile("[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]{1,3})?");

        // The circumference of the earth in metres is 4e7; maps that are zoomed far out ask for more.
        private static final double FARTHEST = 1e9;

        /** Reads the four or six numbers of a bbox in the system's own order of axes. Empty when malformed. */
        static Optional<Bbox> find(String text, Crs crs) {
            List<Double> numbers = new ArrayList<>();
            for (String part : text.split(",", -1)) {
                String number = part.trim();
                if (!NUMBER.matcher(number).matches() || numbers.size() == 6) {
                    return Optional.empty();
                }
                numbers.add(Double.valueOf(number));
            }
            return switch (numbers.size()) {
                case 4 -> valid(crs, numbers.get(0), numbers.get(1), numbers.get(2), numbers.get(3));
                // The heights, third of each corner, are read and not used: the features have none.
                case 6 ->
                    numbers.get(2) <= numbers.get(5)
                            ? valid(crs, numbers.get(0), numbers.get(1), numbers.get(3), numbers.get(4))
                            : Optional.empty();
                default -> Optional.empty();
            };
        }

        private static Optional<Bbox> valid(Crs crs, double first, double second, double third, double fourth) {
            Bbox box = crs.isNorthFirst()
                    ? new Bbox(second, first, fourth, third)
                    : new Bbox(first, second, third, fourth);
            boolean finite = DoubleStream.of(first, second, third, fourth).allMatch(n -> Math.abs(n) <= FARTHEST);
            boolean ordered = box.south <= box.north && (crs.isInDegrees() || box.west <= box.east);
            return finite && ordered ? Optional.of(box) : Optional.empty();
        }

        /** The box as one box, or two on either side of the 180th meridian. */
        List<Bbox> boxes() {
            return west <= east
                    ? List.of(this)
                    : List.of(new Bbox(west, south, 180, north), new Bbox(-180, south, east, north));
        }
    }
}
