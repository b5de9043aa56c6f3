package org.redlines.analysis.border;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * A boundary in short pieces, each with its distance from the line of a route.
 *
 * @param id id of the boundary
 * @param between ids of the territories on its two sides
 * @param pieces the pieces, in no order
 * @param boundaryErrorM possible error of the boundary, in metres
 * @param routeErrorM possible error of the route's line, in metres
 */
public record Border(String id, List<String> between, List<Piece> pieces, double boundaryErrorM, double routeErrorM) {

    /** A piece of the boundary, with its length and its distance from the route in metres. */
    public record Piece(double lengthM, double distanceM) {}

    /**
     * The part of the boundary that remains beside a strip of land along the route, in kilometres.
     *
     * @param total length of the whole boundary
     * @param remaining by the lines as drawn
     * @param least if both lines are closer to each other than drawn, within their errors
     * @param most if both lines are farther apart than drawn, within their errors
     */
    public record Remainder(double total, double remaining, double least, double most) {

        /** Rounds a length to a tenth of a kilometre. */
        static BigDecimal km(double length) {
            return BigDecimal.valueOf(length).setScale(1, RoundingMode.HALF_UP);
        }

        /** The length of the boundary that the strip takes. */
        public double taken() {
            return total - remaining;
        }

        /** The range of the remainder, from least to most. */
        public double spread() {
            return most - least;
        }

        /** Whether the strip takes no more than the error of the figure. */
        public boolean cannotTell() {
            return spread() > 0 && taken() <= spread();
        }
    }

    /**
     * The remainder beside a strip that lies half on each side of the route. A wider strip never leaves more. A strip
     * of width 0 takes nothing.
     *
     * @param widthKm width of the whole strip
     */
    public Remainder remainder(double widthKm) {
        if (widthKm == 0) {
            return new Remainder(lengthBeyond(-1), lengthBeyond(-1), lengthBeyond(-1), lengthBeyond(-1));
        }
        double reach = widthKm * 500;
        double error = boundaryErrorM + routeErrorM;
        return new Remainder(
                lengthBeyond(-1), lengthBeyond(reach), lengthBeyond(reach + error), lengthBeyond(reach - error));
    }

    private double lengthBeyond(double reachM) {
        return pieces.stream()
                        .filter(piece -> reachM < 0 || piece.distanceM() > reachM)
                        .mapToDouble(Piece::lengthM)
                        .sum()
                / 1000;
    }
}
