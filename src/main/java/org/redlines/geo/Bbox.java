package org.redlines.geo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;

/**
 * A box in the units of some coordinate reference system, x (eastward) before y (northward) whatever
 * the system's own order.
 *
 * @param west greater than {@code east} when a box in degrees crosses the 180th meridian
 */
public record Bbox(double west, double south, double east, double north) {

    // Java's own parser also takes NaN, Infinity, hexadecimals and a trailing d or f.
    private static final Pattern NUMBER = Pattern.compile("[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]{1,3})?");

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
        Bbox box = crs.isNorthFirst() ? new Bbox(second, first, fourth, third) : new Bbox(first, second, third, fourth);
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
