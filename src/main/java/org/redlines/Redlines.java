package org.redlines;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import org.redlines.collection.Collections;
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
 * The program. The first argument is a command; without one, the program serves the page and the API.
 *
 * <p>The exit code is 0 for success, 1 for findings or a failure, 2 for wrong usage. picocli reads the command line
 * before Quarkus starts, because {@code check}, {@code coding} and {@code format} need neither Quarkus nor a database.
 */
@QuarkusMain
@Command(
        name = "redlines",
        description = "Without a command, serves the page and the API.",
        subcommands = {CheckCommand.class, CodingCommand.class, FormatCommand.class})
public final class Redlines implements Runnable {

    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    Redlines() {}

    /** Runs the command that the arguments name. */
    public static void main(String... args) {
        // picocli is not loaded when there are no arguments: loading it takes a tenth of the server's start time.
        if (args.length == 0) {
            new Redlines().serve();
            return;
        }
        int code = commandLine().execute(args);
        // Quarkus ends the process when the server stops.
        if (code != 0) {
            System.exit(code);
        }
    }

    /** The command line: all commands with their options. */
    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new Redlines());
        // These commands parse their own options.
        for (String word : new String[] {"import", "remove"}) {
            line.getSubcommands().get(word).setUnmatchedOptionsArePositionalParams(true);
        }
        return line.setExecutionExceptionHandler((fault, used, parsed) -> {
            if (fault instanceof IllegalArgumentException) {
                used.getErr().println("redlines: " + fault.getMessage());
                return MISUSED;
            }
            if (!CommandFailure.isFault(fault)) {
                used.getErr().println("redlines: " + CommandFailure.describe(fault));
                return FAILED;
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
        // Vert.x answers a malformed address with an empty response. We answer it with a problem document instead.
        System.setProperty("vertx.disableURIValidation", "true");
        // The server repeats a few queries. Planning each one again takes longer than running it.
        System.setProperty("quarkus.datasource.jdbc.additional-jdbc-properties.prepareThreshold", "1");
        System.setProperty(
                "quarkus.datasource.jdbc.additional-jdbc-properties.options", "-c plan_cache_mode=force_generic_plan");
        Collections.readInBackground();
        Quarkus.run();
    }

    @Command(description = "Checks the dossier and publishes it as a new version.")
    void publish() {
        Geodata.folder(); // fails early when there is no such folder
        runInQuarkus(PublishCommand.class);
    }

    // ImportCommand parses its own options, inside Quarkus.
    @Command(name = "import", description = "Publishes a layer of your own.")
    void importLayer(@Parameters(arity = "0..*") String[] args) {
        runInQuarkus(ImportCommand.class, args);
    }

    @Command(description = "Removes a layer of your own.")
    void remove(@Parameters(arity = "0..*") String[] args) {
        runInQuarkus(RemoveCommand.class, args);
    }

    private static void runInQuarkus(Class<? extends QuarkusApplication> command, String... args) {
        // A command opens no port and prints no banner.
        System.setProperty("quarkus.http.host-enabled", "false");
        System.setProperty("quarkus.banner.enabled", "false");
        // Only the server prepares responses.
        System.setProperty("redlines.prepare", "false");
        // A command does not serve data, so it does not wait for new versions.
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
}
