package org.redlines;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
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

    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    Redlines() {}

    /** Runs the command that the arguments name. */
    public static void main(String... args) {
        // Without words there is nothing for picocli to read, and loading it takes a tenth of the server's start.
        if (args.length == 0) {
            new Redlines().serve();
            return;
        }
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
}
