package org.redlines.imported.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import org.locationtech.jts.geom.Geometry;
import org.redlines.finding.Location;

/** The members of a GeoJSON feature, in the order in which they are read. */
final class GeoJsonMembers {

    final Location location;
    String type;
    String id;
    ObjectNode properties = JsonNodeFactory.instance.objectNode();
    Geometry geometry;
    boolean faulty;

    /** Begins an object at this location. */
    GeoJsonMembers(Location location) {
        this.location = location;
    }

    /** Sets the id, a text or a number. A number is written in its shortest form, so that 40001.0 becomes 40001. */
    void setId(JsonNode name) {
        if (name.isFloatingPointNumber() && Double.isFinite(name.doubleValue())) {
            id = BigDecimal.valueOf(name.doubleValue()).stripTrailingZeros().toPlainString();
        } else {
            id = name.isTextual() || name.isIntegralNumber() ? name.asText() : null;
        }
    }
}
