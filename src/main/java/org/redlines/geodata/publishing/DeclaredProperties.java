package org.redlines.geodata.publishing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Sees that a collection's query makes no property that its declaration lacks: tables have no column for it. */
final class DeclaredProperties {

    private DeclaredProperties() {}

    /**
     * Looks at every feature of a set.
     *
     * @throws IllegalStateException when one has an undeclared property; publishing then ends without a version
     */
    static void check(Connection connection, CollectionRecipe recipe, int set) throws SQLException {
        String undeclared = "select string_agg(distinct name, ', ') from feature_" + set
                + ", jsonb_object_keys(properties) as name where name <> all (?)";
        try (PreparedStatement statement = connection.prepareStatement(undeclared)) {
            statement.setArray(
                    1, connection.createArrayOf("text", recipe.properties().toArray()));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                if (row.getString(1) != null) {
                    throw new IllegalStateException("collections/" + recipe.id()
                            + ".sql makes properties that collections/" + recipe.id() + ".yaml does not declare: "
                            + row.getString(1) + ".");
                }
            }
        }
    }
}
