package org.redlines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;

/** The error message of a failed command: the cause in one sentence, and what to do about it. */
final class CommandFailure {

    private static final String DATABASE = "./redlines db start starts the private PostGIS; another one is named by"
            + " QUARKUS_DATASOURCE_JDBC_URL, with QUARKUS_DATASOURCE_USERNAME and QUARKUS_DATASOURCE_PASSWORD.";

    private CommandFailure() {}

    /** Describes the cause of a failure, with the remedy where one is known. */
    static String describe(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return describe(sql);
            }
            if (cause instanceof FileSystemException file) {
                return "the file " + file.getFile() + " cannot be read or written: " + reason(file) + ".";
            }
            if (cause instanceof UncheckedIOException && isOurs(cause.getCause())) {
                return cause.getCause().getMessage() + ".";
            }
        }
        return "the command failed: " + root(failure) + ".";
    }

    // A plain IOException is one that this program threw, so its message is for the user. Subclasses come from the
    // system.
    private static boolean isOurs(Throwable cause) {
        return cause.getClass() == IOException.class && cause.getMessage() != null;
    }

    /**
     * Whether the failure is a fault of the program, not one that the user can mend in the database or the file system.
     */
    static boolean isFault(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return remedy(sql).isEmpty();
            }
            if (cause instanceof FileSystemException || cause instanceof UncheckedIOException) {
                return false;
            }
        }
        return true;
    }

    private static String describe(SQLException failure) {
        String message = failure.getMessage() == null
                ? failure.toString()
                : failure.getMessage().strip();
        String remedy = remedy(failure);
        return "the database reports an error: " + message + (message.endsWith(".") ? "" : ".")
                + (remedy.isEmpty() ? "" : " " + remedy);
    }

    // By SQLSTATE (PostgreSQL, appendix A). Agroal throws an exception without SQLSTATE when its pool has no
    // connection.
    private static String remedy(SQLException failure) {
        String state = failure.getSQLState() == null ? "08" : failure.getSQLState();
        if (state.equals("53300")) {
            return "No connection was left: stop another program that uses the database, or raise its max_connections.";
        } else if (state.equals("53100")) {
            return "The disk of the database is full: make room there, then run the command again.";
        } else if (state.equals("25006")) {
            return "The database is read-only, as a replica is: name the primary in" + " QUARKUS_DATASOURCE_JDBC_URL.";
        } else if (state.equals("42501")) {
            return "The database's user may not do this: QUARKUS_DATASOURCE_USERNAME must own the database.";
        } else if (state.startsWith("57P") || state.startsWith("58")) {
            return "The database is stopping or has failed; its log gives the reason.";
        } else if (state.startsWith("08") || state.startsWith("28") || state.equals("3D000")) {
            return DATABASE;
        }
        return "";
    }

    private static String reason(FileSystemException file) {
        return file.getReason() == null ? file.getClass().getSimpleName() : file.getReason();
    }

    private static String root(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getMessage() == null ? root.toString() : root.getMessage();
    }
}
