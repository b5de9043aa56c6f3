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
 * The area that a query asks for: one or more shapes in longitude and latitude (CRS84, degrees). A feature matches if
 * it meets any of them.
 *
 * @param shapes the shapes, with SRID 4326
 * @param cores for shapes that are boxes in degrees, one slightly smaller box for each; otherwise empty. PostGIS rounds
 *     bounding boxes outward to single precision. So a feature whose rounded box lies in the core certainly lies in the
 *     shape
 */
public record Area(List<Geometry> shapes, List<Geometry> cores) {

    /** The expected form of a bbox, for error messages. */
    public static final String FORM = "4 numbers (west,south,east,north) or 6 (west,south,lowest,east,north,highest)"
            + " separated by commas, with south <= north, in degrees or as bbox-crs says, in its order of axes";

    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    // A straight edge of a projected box is curved on the globe. With this many pieces it is off by a few metres at
    // most.
    private static final int PIECES = 64;

    /**
     * Reads the text of a bbox, whose coordinates and axis order are those of the given system. Empty if it is
     * malformed, or outside the system's domain.
     */
    public static Optional<Area> find(String bbox, Crs crs) {
        return Bbox.find(bbox, crs).flatMap(box -> crs.isInDegrees() ? ofDegrees(box) : ofProjected(box, crs));
    }

    /**
     * The area of a geometry in the given system, in that system's axis order. Empty if it is outside the system's
     * domain.
     */
    public static Optional<Area> of(Geometry geometry, Crs crs) {
        Geometry eastFirst = geometry.copy();
        if (crs.isNorthFirst()) {
            // The copy may be changed in place.
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

    // The box, shrunk by two steps of single precision on each side; null envelope if nothing is left.
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

    // A box without width is a line; without width and height it is a point. Features can meet these too.
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
     * A box in the units of some coordinate reference system. x (east) comes before y (north), whatever the system's
     * axis order is.
     *
     * @param west greater than {@code east} when a box in degrees crosses the 180th meridian
     */
    private record Bbox(double west, double south, double east, double north) {

        // Java's own parser also takes NaN, Infinity, hexadecimals and a trailing d or f.
        private static final Pattern NUMBER =
                Pattern.compile("[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]{1,3})?");

        // The circumference of the earth is 4e7 metres, but a map that is zoomed far out asks for more than that.
        private static final double FARTHEST = 1e9;

        /** Reads the four or six numbers of a bbox in the system's own axis order. Empty if malformed. */
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
                // The heights (third and sixth) must be in order, but are not used: the features have none.
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

        /** This box, or its two parts if it crosses the 180th meridian. */
        List<Bbox> boxes() {
            return west <= east
                    ? List.of(this)
                    : List.of(new Bbox(west, south, 180, north), new Bbox(-180, south, east, north));
        }
    }
}
