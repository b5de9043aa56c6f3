package org.redlines.download;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import org.locationtech.jts.geom.Geometry;

/**
 * A feature as values.
 *
 * @param properties by name of the column
 * @param geometry longitude and latitude; null when it has none
 */
record Row(String id, JsonNode properties, Geometry geometry) {

    /** The column's value; null when it has none. */
    JsonNode value(Column column) {
        JsonNode value = properties.get(column.name());
        if (value == null && column.name().equals(Column.ID)) {
            return TextNode.valueOf(id);
        }
        return value == null || value.isNull() ? null : value;
    }

    /** The column's value as text, nested values as JSON; null when it has none. */
    String text(Column column) {
        JsonNode value = value(column);
        if (value == null) {
            return null;
        }
        // Not 1E+2: tables are read by programs that know no exponents.
        return value.isNumber()
                ? value.decimalValue().toPlainString()
                : value.isTextual() ? value.textValue() : value.toString();
    }
}
