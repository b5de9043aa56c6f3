package org.redlines.analysis.border;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * A boundary in short pieces, each with its distance from the line of a route.
 *
 * @param id of the boundary
 * @param between the territories on its two sides
 * @param pieces in no order
 * @param boundaryErrorM how far the boundary may be off
 * @param routeErrorM how far the route's line may be off
 */
public record Border(String id, List<String> between, List<Piece> pieces, double boundaryErrorM, double routeErrorM) {

    /** A piece of the boundary: its length, and its distance from the route, in metres. */
    public record Piece(double lengthM, double distanceM) {}

    /**
     * What a strip of land along the route leaves of the boundary, in kilometres.
     *
     * @param remaining by the lines as they are drawn
     * @param least if both lines are nearer to each other than drawn, by their errors
     * @param most if both are farther apart
     */
    public record Remainder(double total, double remaining, double least, double most) {

        /** A length to the tenth of a kilometre. */
        static BigDecimal km(double length) {
            return BigDecimal.valueOf(length).setScale(1, RoundingMode.HALF_UP);
        }

        /** How much of the boundary the strip takes away. */
        public double taken() {
            return total - remaining;
        }

        /** By how much the remainder may be off, in all. */
        public double spread() {
            return most - least;
        }

        /** Whether what the strip takes away is no more than what the figure may be off. */
        public boolean cannotTell() {
            return spread() > 0 && taken() <= spread();
        }
    }

    /**
     * The remainder beside a strip that lies half on each side of the route. A wider strip never leaves more; one of
     * no width takes nothing.
     *
     * @param widthKm of the whole strip
     */
    public Remainder remainder(double widthKm) {
        if (widthKm == 0) {
            return new Remainder(beyond(-1), beyond(-1), beyond(-1), beyond(-1));
        }
        double reach = widthKm * 500;
        double error = boundaryErrorM + routeErrorM;
        return new Remainder(beyond(-1), beyond(reach), beyond(reach + error), beyond(reach - error));
    }

    private double beyond(double reachM) {
        return pieces.stream()
                        .filter(piece -> reachM < 0 || piece.distanceM() > reachM)
                        .mapToDouble(Piece::lengthM)
                        .sum()
                / 1000;
    }
}
