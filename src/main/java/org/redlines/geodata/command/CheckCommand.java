package org.redlines.geodata.command;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.redlines.finding.FindingList;
import org.redlines.finding.Findings;
import org.redlines.geodata.Dossier;
import org.redlines.geodata.checking.BalanceReport;
import org.redlines.geodata.checking.Check;
import org.redlines.geodata.reading.DossierReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code check}: lists every finding of the dossier; with {@code --report}, the balance of its evidence first. */
@Command(name = "check", description = "Lists every finding of the dossier.")
public final class CheckCommand implements Callable<Integer> {

    @Option(names = "--report", description = "Before them, the balance of the dossier's evidence.")
    private boolean report;

    @Override
    public Integer call() {
        return run(Geodata.folder(), System.out, report);
    }

    /** Exit code: 0 when nothing forbids publishing, 1 when something does. */
    static int run(Path geodata, PrintStream out, boolean report) {
        Findings findings = new Findings();
        Dossier dossier = DossierReader.read(geodata, findings);
        Check.check(dossier, findings);
        if (report) {
            out.println(new BalanceReport(dossier).write());
        }
        FindingList.print(out, findings.list(), dossier.listRecords().size());
        return findings.allowPublishing() ? 0 : 1;
    }
}
