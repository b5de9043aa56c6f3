package org.redlines;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import org.redlines.geodata.command.CheckCommand;
import org.redlines.geodata.command.CodingCommand;
import org.redlines.geodata.command.FormatCommand;
import org.redlines.geodata.command.Geodata;
import org.redlines.geodata.command.PublishCommand;
import org.redlines.imported.ImportCommand;
import org.redlines.imported.RemoveCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * The program: the first word is a command; without one it serves the page and the API.
 *
 * <p>Ends with 0 when done, 1 when there are findings, 2 when misused. picocli reads the command line before Quarkus is
 * begun: {@code check}, {@code coding} and {@code format} need neither Quarkus nor a database.
 */
@QuarkusMain
@Command(
        name = "redlines",
        description = "Without a command, serves the page and the API.",
        subcommands = {CheckCommand.class, CodingCommand.class, FormatCommand.class})
public final class Redlines implements Runnable {

    private static final int MISUSED = 2;

    Redlines() {}

    /** Runs the command that the arguments name. */
    public static void main(String... args) {
        int code = commandLine().execute(args);
        // The server's end is Quarkus' own affair.
        if (code != 0) {
            System.exit(code);
        }
    }

    /** Every command with its options. */
    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new Redlines());
        // Everything after these words is theirs.
        for (String word : new String[] {"import", "remove"}) {
            line.getSubcommands().get(word).setUnmatchedOptionsArePositionalParams(true);
        }
        return line.setExecutionExceptionHandler((fault, used, parsed) -> {
            if (fault instanceof IllegalArgumentException) {
                used.getErr().println("redlines: " + fault.getMessage());
                return MISUSED;
            }
            throw fault;
        });
    }

    @Override
    public void run() {
        serve();
    }

    @Command(description = "Serves the page and the API.")
    void serve() {
        // Unreadable addresses are to be refused by a problem document, not by the framework's empty answer.
        System.setProperty("vertx.disableURIValidation", "true");
        // The server asks the same few questions again and again: planning each anew takes longer than answering it.
        System.setProperty("quarkus.datasource.jdbc.additional-jdbc-properties.prepareThreshold", "1");
        System.setProperty(
                "quarkus.datasource.jdbc.additional-jdbc-properties.options", "-c plan_cache_mode=force_generic_plan");
        Quarkus.run();
    }

    @Command(description = "Checks the dossier and publishes it as a new version.")
    void publish() {
        Geodata.folder(); // to say at once that there is none
        runInQuarkus(PublishCommand.class);
    }

    // Imported layers read their own options, within Quarkus.
    @Command(name = "import", description = "Publishes a layer of your own.")
    void importLayer(@Parameters(arity = "0..*") String[] args) {
        runInQuarkus(ImportCommand.class, args);
    }

    @Command(description = "Takes a layer of your own away.")
    void remove(@Parameters(arity = "0..*") String[] args) {
        runInQuarkus(RemoveCommand.class, args);
    }

    private static void runInQuarkus(Class<? extends QuarkusApplication> command, String... args) {
        // A command opens no port and says only what it does.
        System.setProperty("quarkus.http.host-enabled", "false");
        System.setProperty("quarkus.banner.enabled", "false");
        // The server does this, which has the time.
        System.setProperty("redlines.prepare", "false");
        // A command serves no version, and so waits for none.
        System.setProperty("redlines.listen", "false");
        System.setProperty("quarkus.log.level", "WARN");
        Quarkus.run(command, Redlines::end, args == null ? new String[0] : args);
    }

    private static void end(int code, Throwable failure) {
        if (failure != null) {
            System.err.println("redlines: " + CommandFailure.describe(failure));
            if (CommandFailure.isFault(failure)) {
                failure.printStackTrace();
            }
        }
        System.exit(code);
    }

    /** What is said of a command that failed: the cause in a sentence, and what to do about it. */
    static final class CommandFailure {

        private static final String DATABASE = "./redlines db start starts the private PostGIS; another one is named by"
                + " QUARKUS_DATASOURCE_JDBC_URL, with QUARKUS_DATASOURCE_USERNAME and QUARKUS_DATASOURCE_PASSWORD.";

        private CommandFailure() {}

        /** The sentence, and the remedy where one is known. */
        static String describe(Throwable failure) {
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                if (cause instanceof SQLException sql) {
                    return describe(sql);
                }
                if (cause instanceof FileSystemException file) {
                    return "the file " + file.getFile() + " cannot be read or written: " + reason(file) + ".";
                }
            }
            return "the command failed: " + root(failure) + ".";
        }

        /** Whether the cause is none that somebody can mend outside the program. */
        static boolean isFault(Throwable failure) {
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                if (cause instanceof SQLException sql) {
                    return remedy(sql).isEmpty();
                }
                if (cause instanceof FileSystemException) {
                    return false;
                }
            }
            return true;
        }

        private static String describe(SQLException failure) {
            String said = failure.getMessage() == null
                    ? failure.toString()
                    : failure.getMessage().strip();
            String remedy = remedy(failure);
            return "the database could not do this: " + said + (said.endsWith(".") ? "" : ".")
                    + (remedy.isEmpty() ? "" : " " + remedy);
        }

        // By SQLSTATE (PostgreSQL, appendix A). Agroal reports a pool that nobody can fill as an exception without one.
        private static String remedy(SQLException failure) {
            String state = failure.getSQLState() == null ? "08" : failure.getSQLState();
            if (state.equals("53300")) {
                return "No connection was left: stop another program that uses the database, or raise its max_connections.";
            } else if (state.equals("53100")) {
                return "The disk of the database is full: make room there, then run the command again.";
            } else if (state.equals("25006")) {
                return "The database only lets itself be read, as a replica does: name the primary in"
                        + " QUARKUS_DATASOURCE_JDBC_URL.";
            } else if (state.equals("42501")) {
                return "The database's user may not do this: QUARKUS_DATASOURCE_USERNAME must own the database.";
            } else if (state.startsWith("57P") || state.startsWith("58")) {
                return "The database is being stopped or has a fault of its own, which its log tells.";
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
}
