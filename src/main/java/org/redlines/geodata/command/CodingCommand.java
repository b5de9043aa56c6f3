package org.redlines.geodata.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.redlines.finding.Findings;
import org.redlines.geodata.Dossier;
import org.redlines.geodata.coding.BlindSheet;
import org.redlines.geodata.coding.CoderAgreement;
import org.redlines.geodata.coding.ConditionAgreement;
import org.redlines.geodata.coding.ConditionSheet;
import org.redlines.geodata.reading.DossierReader;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code coding}: material for a second coder, and the comparison of two codings.
 *
 * <p>{@code --sheet N} prints a blind sheet of N positions, after those that {@code --skip} leaves out.
 * {@code --compare FILE} compares a sheet that was filled in with the dossier. For conditions,
 * {@code --condition-sheet} and {@code --code-book} print the material, and {@code --compare-conditions FILE} compares
 * the answers.
 */
@Command(name = "coding", description = "Prints a blind sheet for a second coder, or compares one that was filled in.")
public final class CodingCommand implements Callable<Integer> {

    @ArgGroup(multiplicity = "1")
    private Task task;

    @Option(
            names = "--skip",
            paramLabel = "NUMBER",
            defaultValue = "0",
            description = "With --sheet: skips this many positions, such as those of earlier sheets.")
    private int skipped;

    /** The task: exactly one of these options. */
    static final class Task {

        @Option(names = "--sheet", paramLabel = "NUMBER", description = "A sheet of that many positions.")
        private Integer size;

        @Option(names = "--compare", paramLabel = "FILE", description = "Compares this sheet with the dossier.")
        private Path filled;

        @Option(names = "--condition-sheet", description = "A sheet of all claims and red lines, for their conditions.")
        private boolean conditionSheet;

        @Option(names = "--code-book", description = "The rules and the vocabulary of conditions.")
        private boolean codeBook;

        @Option(
                names = "--compare-conditions",
                paramLabel = "FILE",
                description = "Compares these answers to the condition sheet with the dossier.")
        private Path conditions;
    }

    @Override
    public Integer call() {
        Path geodata = Geodata.folder();
        if (task.conditionSheet) {
            System.out.print(new ConditionSheet(read(geodata)).write());
            return 0;
        }
        if (task.codeBook) {
            System.out.print(new ConditionSheet(read(geodata)).codeBook());
            return 0;
        }
        if (task.conditions != null) {
            return compareConditions(geodata, System.out, task.conditions);
        }
        return task.size == null
                ? compare(geodata, System.out, task.filled)
                : sheet(geodata, System.out, task.size, skipped);
    }

    /** Prints the sheet; returns 0. */
    public static int sheet(Path geodata, PrintStream out, int size, int skipped) {
        out.print(new BlindSheet(read(geodata)).write(size, skipped));
        return 0;
    }

    /**
     * Prints the comparison; returns 0.
     *
     * @throws IllegalArgumentException if the file is not a sheet of this dossier, with a message for the user
     */
    public static int compare(Path geodata, PrintStream out, Path filled) {
        try {
            out.print(new CoderAgreement(read(geodata), filled).write());
            return 0;
        } catch (IOException e) {
            throw new IllegalArgumentException("The sheet " + filled + " cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * Prints the comparison of conditions; returns 0.
     *
     * @throws IllegalArgumentException if the file has no answers to the sheet of this dossier, with a message for the
     *     user
     */
    public static int compareConditions(Path geodata, PrintStream out, Path answers) {
        try {
            out.print(new ConditionAgreement(read(geodata), answers).write());
            return 0;
        } catch (IOException e) {
            throw new IllegalArgumentException("The answers " + answers + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static Dossier read(Path geodata) {
        return DossierReader.read(geodata, new Findings());
    }
}
