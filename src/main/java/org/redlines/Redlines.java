package org.redlines;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.Arrays;
import org.redlines.dossier.command.CheckCommand;
import org.redlines.dossier.command.FormatCommand;
import org.redlines.dossier.command.Geodata;
import org.redlines.dossier.command.PublishCommand;

/** The program: the first word is a command; without one it serves the page and the API. */
@QuarkusMain
public final class Redlines {

    private static final int MISUSED = 2;

    Redlines() {}

    /** Runs the command and ends with its exit code: 0 done, 1 findings, 2 misused. */
    public static void main(String... args) {
        String command = args.length == 0 ? "serve" : args[0];
        String[] rest = args.length == 0 ? args : Arrays.copyOfRange(args, 1, args.length);
        switch (command) {
            case "serve" -> serve(rest);
            case "check" -> System.exit(CheckCommand.run(Geodata.folder(), System.out, rest));
            case "format" -> System.exit(FormatCommand.run(Geodata.folder(), System.out, rest));
            case "publish" -> publish(rest);
            default -> {
                System.err.println("redlines: there is no command '" + command
                        + "'. There are: serve, check [--report]," + " format [--check], publish.");
                System.exit(MISUSED);
            }
        }
    }

    private static void serve(String... args) {
        // Unreadable addresses are to be refused by a problem document, not by the framework's empty answer.
        System.setProperty("vertx.disableURIValidation", "true");
        Quarkus.run(args);
    }

    private static void publish(String... args) {
        // A command opens no port and says only what it does.
        System.setProperty("quarkus.http.host-enabled", "false");
        System.setProperty("quarkus.banner.enabled", "false");
        System.setProperty("quarkus.log.level", "WARN");
        Quarkus.run(PublishCommand.class, (code, error) -> System.exit(code), args);
    }
}
