package org.redlines.collection;

import java.sql.SQLException;

/** Thrown when the database fails to answer. The cause is logged and never sent to the client. */
public final class ItemsUnavailable extends RuntimeException {

    /** Wraps the database's error. */
    public ItemsUnavailable(SQLException cause) {
        super("The features cannot be read from the database.", cause);
    }
}
