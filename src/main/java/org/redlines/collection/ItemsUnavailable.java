package org.redlines.collection;

import java.sql.SQLException;

/** The database failed to answer; the cause is for the log, never for the client. */
public final class ItemsUnavailable extends RuntimeException {

    /** With what the database said. */
    public ItemsUnavailable(SQLException cause) {
        super("The features cannot be read from the database.", cause);
    }
}
