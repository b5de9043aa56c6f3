package org.redlines.collection;

import org.redlines.http.Problem;

/**
 * Chooses the generalisation of the geometry by the map's zoom level, as the draft "Geometry
 * Simplification" of OGC API – Features does.
 */
public final class ZoomLevel {

    /** Tolerance in metres of the most exact geometry, which is served when nothing is asked for. */
    public static final int EXACT = 10;

    /** The lowest level, with the coarsest geometry. */
    public static final int LOWEST = 0;

    /** The highest level. */
    public static final int HIGHEST = 20;

    private ZoomLevel() {}

    /** The tolerance in metres that is right for a zoom level from 0 to 20. */
    static int tolerance(String text) {
        if (!text.matches("[0-9]{1,2}") || Integer.parseInt(text) > HIGHEST) {
            throw Problem.badParameter("zoom-level", text, "a whole number from 0 to " + HIGHEST);
        }
        return tolerance(Integer.parseInt(text));
    }

    /** The tolerance in metres that is right for a zoom level from 0 to 20. */
    public static int tolerance(int level) {
        return level <= 5 ? 1000 : level <= 8 ? 250 : level <= 11 ? 50 : EXACT;
    }
}
