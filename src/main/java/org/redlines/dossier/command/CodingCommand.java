package org.redlines.dossier.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import org.redlines.dossier.Dossier;
import org.redlines.dossier.Findings;
import org.redlines.dossier.coding.BlindSheet;
import org.redlines.dossier.coding.CoderAgreement;
import org.redlines.dossier.reading.DossierReader;

/**
 * {@code coding}: {@code --sheet N} prints a blind sheet of that many positions; {@code --compare FILE} prints how far a
 * sheet that was filled in agrees with the dossier.
 */
public final class CodingCommand {

    private CodingCommand() {}

    /**
     * Exit code 0.
     *
     * @throws IllegalArgumentException when the options or the sheet are of another form, with a message for the caller
     */
    public static int run(Path geodata, PrintStream out, String... args) {
        if (args.length != 2) {
            throw new IllegalArgumentException("coding needs --sheet NUMBER or --compare FILE.");
        }
        Dossier dossier = DossierReader.read(geodata, new Findings());
        switch (args[0]) {
            case "--sheet" -> out.print(new BlindSheet(dossier).write(count(args[1])));
            case "--compare" -> out.print(compare(dossier, Path.of(args[1])));
            default ->
                throw new IllegalArgumentException(
                        "there is no option '" + args[0] + "' here; there is --sheet, --compare.");
        }
        return 0;
    }

    private static int count(String text) {
        try {
            return Integer.parseUnsignedInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("--sheet: a number of positions was expected, not '" + text + "'.", e);
        }
    }

    private static String compare(Dossier dossier, Path sheet) {
        try {
            return new CoderAgreement(dossier, sheet).write();
        } catch (IOException e) {
            throw new IllegalArgumentException("The sheet " + sheet + " cannot be read: " + e.getMessage(), e);
        }
    }
}
