package org.redlines.collection;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;

/**
 * What a collection holds in one version, counted once when the version begins to be served.
 *
 * @param features number of features
 * @param placeless how many of them have no geometry
 * @param bytes length of all their texts together
 * @param longest length of the longest text
 * @param box west, south, east, north of all geometry, rounded outward; null when there is none
 * @param dated how many hold for a time
 * @param from first day of all; null when open or when none is dated
 * @param to last day of all, inclusive; null when open or when none is dated
 */
public record Summary(
        long features,
        long placeless,
        long bytes,
        long longest,
        List<BigDecimal> box,
        long dated,
        LocalDate from,
        LocalDate to) {

    static final Summary EMPTY = new Summary(0, 0, 0, 0, null, 0, null, null);

    // Coordinates are published with at most 7 decimals. A digit more on each side: a point at the edge is still inside
    // when a client has transformed it there and back.
    private static final int DECIMALS = 7;
    private static final BigDecimal MARGIN = BigDecimal.ONE.movePointLeft(DECIMALS);
    private static final BigDecimal HALF_TURN = BigDecimal.valueOf(180);
    private static final BigDecimal POLE = BigDecimal.valueOf(90);

    static List<BigDecimal> outward(double west, double south, double east, double north) {
        return List.of(down(west, HALF_TURN), down(south, POLE), up(east, HALF_TURN), up(north, POLE));
    }

    private static BigDecimal down(double degrees, BigDecimal limit) {
        return up(-degrees, limit).negate();
    }

    private static BigDecimal up(double degrees, BigDecimal limit) {
        BigDecimal rounded = new BigDecimal(Double.toString(degrees)).setScale(DECIMALS, RoundingMode.CEILING);
        BigDecimal wider = rounded.add(MARGIN);
        return wider.compareTo(limit) > 0 ? rounded.max(limit) : wider;
    }
}
