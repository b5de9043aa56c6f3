package org.redlines;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.Arrays;
import java.util.List;
import org.redlines.dossier.command.CheckCommand;
import org.redlines.dossier.command.CodingCommand;
import org.redlines.dossier.command.FormatCommand;
import org.redlines.dossier.command.Geodata;
import org.redlines.dossier.command.PublishCommand;
import org.redlines.ownlayer.ImportCommand;
import org.redlines.ownlayer.RemoveCommand;

/** The program: the first word is a command; without one it serves the page and the API. */
@QuarkusMain
public final class Redlines {

    private static final int MISUSED = 2;

    Redlines() {}

    /** Runs the command and ends with its exit code: 0 done, 1 findings, 2 misused. */
    public static void main(String... args) {
        String command = args.length == 0 ? "serve" : args[0];
        String[] rest = args.length == 0 ? args : Arrays.copyOfRange(args, 1, args.length);
        try {
            run(command, rest);
        } catch (IllegalArgumentException e) {
            System.err.println("redlines: " + e.getMessage());
            System.exit(MISUSED);
        }
    }

    private static void run(String command, String... args) {
        switch (command) {
            case "serve" -> serve(args);
            case "check" ->
                System.exit(CheckCommand.run(Geodata.folder(), System.out, allow(args, "--report", "--quotes")));
            case "coding" -> System.exit(CodingCommand.run(Geodata.folder(), System.out, args));
            case "format" -> System.exit(FormatCommand.run(Geodata.folder(), System.out, allow(args, "--check")));
            case "publish" -> publish(allow(args));
            case "import" -> runInQuarkus(ImportCommand.class, args);
            case "remove" -> runInQuarkus(RemoveCommand.class, args);
            default ->
                throw new IllegalArgumentException(
                        "there is no command '" + command
                                + "'. There are: serve, check [--report] [--quotes], coding --sheet NUMBER | --compare FILE, format [--check], publish, import, remove.");
        }
    }

    private static String[] allow(String[] args, String... known) {
        for (String arg : args) {
            if (!List.of(known).contains(arg)) {
                throw new IllegalArgumentException("there is no option '" + arg + "' here"
                        + (known.length == 0 ? "." : "; there is " + String.join(", ", known) + "."));
            }
        }
        return args;
    }

    private static void serve(String... args) {
        // Unreadable addresses are to be refused by a problem document, not by the framework's empty answer.
        System.setProperty("vertx.disableURIValidation", "true");
        // The server asks the same few questions again and again: planning each anew takes longer than answering it.
        System.setProperty("quarkus.datasource.jdbc.additional-jdbc-properties.prepareThreshold", "1");
        System.setProperty(
                "quarkus.datasource.jdbc.additional-jdbc-properties.options", "-c plan_cache_mode=force_generic_plan");
        Quarkus.run(args);
    }

    private static void publish(String... args) {
        Geodata.folder(); // to say at once that there is none
        runInQuarkus(PublishCommand.class, args);
    }

    private static void runInQuarkus(Class<? extends QuarkusApplication> command, String... args) {
        // A command opens no port and says only what it does.
        System.setProperty("quarkus.http.host-enabled", "false");
        System.setProperty("quarkus.banner.enabled", "false");
        // The server does this, which has the time.
        System.setProperty("redlines.prepare", "false");
        System.setProperty("quarkus.log.level", "WARN");
        Quarkus.run(command, (code, error) -> System.exit(code), args);
    }
}
