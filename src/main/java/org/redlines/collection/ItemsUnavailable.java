package org.redlines.collection;

import java.sql.SQLException;

/** The database failed to answer; the cause is for the log, never for the client. */
final class ItemsUnavailable extends RuntimeException {

    ItemsUnavailable(SQLException cause) {
        super("The features cannot be read from the database.", cause);
    }
}
