package org.redlines.imported.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import org.locationtech.jts.geom.Geometry;
import org.redlines.finding.Location;

/** The members of a GeoJSON object as they come, in whatever order. */
final class GeoJsonMembers {

    final Location location;
    String type;
    String id;
    ObjectNode properties = JsonNodeFactory.instance.objectNode();
    Geometry geometry;
    boolean faulty;

    /** An object that begins here. */
    GeoJsonMembers(Location location) {
        this.location = location;
    }

    /** Takes the id: a text or a number, whichever way that is written, so that 40001.0 is 40001. */
    void nameBy(JsonNode name) {
        if (name.isFloatingPointNumber() && Double.isFinite(name.doubleValue())) {
            id = BigDecimal.valueOf(name.doubleValue()).stripTrailingZeros().toPlainString();
        } else {
            id = name.isTextual() || name.isIntegralNumber() ? name.asText() : null;
        }
    }
}
