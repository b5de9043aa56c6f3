package org.redlines.ownlayer.reading;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.locationtech.jts.geom.Geometry;
import org.redlines.finding.Spot;

/** The members of a GeoJSON object as they come, in whatever order. */
final class GeoJsonMembers {

    final Spot spot;
    String type;
    String id;
    ObjectNode properties = JsonNodeFactory.instance.objectNode();
    Geometry geometry;
    boolean faulty;

    /** An object that begins here. */
    GeoJsonMembers(Spot spot) {
        this.spot = spot;
    }
}
