package org.redlines.collection;

import org.redlines.http.Problem;

/**
 * Chooses the generalisation of geometry by the map's zoom level, as in OGC API – Features, draft "Geometry
 * Simplification".
 */
public final class ZoomLevel {

    /** Tolerance of the most exact geometry, in metres. It is the default. */
    public static final int EXACT = 10;

    /** The lowest level, with the coarsest geometry. */
    public static final int LOWEST = 0;

    /** The highest level, with the most exact geometry. */
    public static final int HIGHEST = 20;

    private ZoomLevel() {}

    /** Reads a zoom level from 0 to 20 and returns its tolerance in metres. */
    static int tolerance(String text) {
        if (!text.matches("[0-9]{1,2}") || Integer.parseInt(text) > HIGHEST) {
            throw Problem.badParameter("zoom-level", text, "a whole number from 0 to " + HIGHEST);
        }
        return tolerance(Integer.parseInt(text));
    }

    /** The tolerance in metres for a zoom level from 0 to 20. */
    public static int tolerance(int level) {
        return level <= 5 ? 1000 : level <= 8 ? 250 : level <= 11 ? 50 : EXACT;
    }
}
