package org.redlines.ownlayer.reading;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;

/**
 * A column of properties.
 *
 * @param index in the row, from 1
 * @param type as declared; SQLite lets any value be in any column
 */
record GeoPackageColumn(int index, String name, String type) {

    /** Reads its value in the current row into the properties; false when it is binary. */
    boolean read(ResultSet rows, ObjectNode into) throws SQLException {
        Object value = rows.getObject(index);
        if (value instanceof byte[]) {
            return false;
        }
        if (value instanceof Number number && type.toUpperCase(Locale.ROOT).startsWith("BOOL")) {
            into.put(name, number.longValue() != 0);
        } else if (value instanceof Integer || value instanceof Long) {
            into.put(name, ((Number) value).longValue());
        } else if (value instanceof Number number) {
            into.put(name, number.doubleValue());
        } else {
            into.put(name, value == null ? null : value.toString());
        }
        return true;
    }
}
