package org.redlines.ownlayer.reading;

import org.redlines.finding.Spot;

/** A fault in one geometry; the next feature can be read. */
final class GeoJsonFault extends Exception {

    private static final long serialVersionUID = 1L;

    private final String rule;
    private final transient Spot spot;
    private final String value;

    GeoJsonFault(String rule, Spot spot, String value, String message) {
        super(message, null, false, false);
        this.rule = rule;
        this.spot = spot;
        this.value = value;
    }

    String rule() {
        return rule;
    }

    Spot spot() {
        return spot;
    }

    String value() {
        return value;
    }
}
