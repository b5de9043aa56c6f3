package org.redlines.geo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;

/**
 * A box in longitude and latitude, degrees, CRS84.
 *
 * @param west greater than {@code east} when the box crosses the 180th meridian
 */
public record Bbox(double west, double south, double east, double north) {

    // Java's own parser also takes NaN, Infinity, hexadecimals and a trailing d or f.
    private static final Pattern NUMBER = Pattern.compile("[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]{1,3})?");

    /** What {@link #find} reads, for messages. */
    public static final String FORM = "4 numbers (west,south,east,north) or 6 (west,south,lowest,east,north,highest)"
            + " in degrees, separated by commas, with south <= north";

    /** Reads the four or six numbers of a bbox; heights are read and not used. Empty when malformed. */
    public static Optional<Bbox> find(String text) {
        List<Double> numbers = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            String number = part.trim();
            if (!NUMBER.matcher(number).matches() || numbers.size() == 6) {
                return Optional.empty();
            }
            numbers.add(Double.valueOf(number));
        }
        return switch (numbers.size()) {
            case 4 -> valid(numbers.get(0), numbers.get(1), numbers.get(2), numbers.get(3));
            case 6 ->
                numbers.get(2) <= numbers.get(5)
                        ? valid(numbers.get(0), numbers.get(1), numbers.get(3), numbers.get(4))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<Bbox> valid(double west, double south, double east, double north) {
        // Beyond the globe is allowed: maps that are zoomed far out ask for it.
        boolean finite = DoubleStream.of(west, south, east, north).allMatch(n -> Math.abs(n) <= 1e6);
        return finite && south <= north ? Optional.of(new Bbox(west, south, east, north)) : Optional.empty();
    }

    /** The box as one box, or two on either side of the 180th meridian. */
    public List<Bbox> boxes() {
        return west <= east
                ? List.of(this)
                : List.of(new Bbox(west, south, 180, north), new Bbox(-180, south, east, north));
    }
}
