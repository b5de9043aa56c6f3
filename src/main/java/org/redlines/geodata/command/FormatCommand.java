package org.redlines.geodata.command;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.redlines.finding.Findings;
import org.redlines.geodata.Dossier;
import org.redlines.geodata.DossierRecord;
import org.redlines.geodata.format.CanonicalYaml;
import org.redlines.geodata.reading.DossierReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code format}: rewrites every record in the canonical format. With {@code --check}, it only lists the records that
 * differ.
 */
@Command(name = "format", description = "Rewrites every record in the canonical format.")
public final class FormatCommand implements Callable<Integer> {

    @Option(names = "--check", description = "Only lists the records that differ.")
    private boolean onlyCheck;

    @Override
    public Integer call() {
        return run(Geodata.folder(), System.out, onlyCheck);
    }

    /** Returns 0 if every file is now in the canonical format, 1 if one is not or cannot be read. */
    static int run(Path geodata, PrintStream out, boolean onlyCheck) {
        Findings findings = new Findings();
        Dossier dossier = DossierReader.read(geodata, findings);
        List<DossierRecord> differing = dossier.listRecords().stream()
                .filter(record -> !CanonicalYaml.write(record, dossier).equals(record.text()))
                .toList();
        differing.forEach(record -> out.println((onlyCheck ? "not formatted: " : "formatted: ") + record.file()));
        if (!onlyCheck) {
            differing.forEach(record -> rewrite(record, dossier));
        }
        findings.list().forEach(finding -> finding.print(out));
        out.println(differing.size() + " of " + dossier.listRecords().size() + " files "
                + (onlyCheck ? "are not in the canonical format." : "rewritten."));
        boolean done = findings.allowPublishing() && (differing.isEmpty() || !onlyCheck);
        return done ? 0 : 1;
    }

    private static void rewrite(DossierRecord record, Dossier dossier) {
        try {
            Files.writeString(Path.of(record.file()), CanonicalYaml.write(record, dossier));
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + record.file() + " cannot be written.", e);
        }
    }
}
