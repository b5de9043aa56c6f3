package org.redlines.ownlayer.reading;

/** Where positions can be. */
public final class Ranges {

    /** What is expected of a position in degrees. */
    public static final String EXPECTED =
            "Longitude is from -180 to 180 and comes first, latitude is from -90 to 90. For"
                    + " coordinates of another reference system, name it: --crs EPSG:…";

    private Ranges() {}
}
