package org.redlines.geodata.command;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.redlines.finding.FindingList;
import org.redlines.finding.Findings;
import org.redlines.geodata.Dossier;
import org.redlines.geodata.checking.BalanceReport;
import org.redlines.geodata.checking.Check;
import org.redlines.geodata.reading.DossierReader;

/** {@code check}: lists every finding of the dossier; with {@code --report}, the balance of its evidence first. */
public final class CheckCommand {

    private CheckCommand() {}

    /** Exit code: 0 when nothing forbids publishing, 1 when something does. */
    public static int run(Path geodata, PrintStream out, String... args) {
        Findings findings = new Findings();
        Dossier dossier = DossierReader.read(geodata, findings);
        Check.check(dossier, findings);
        if (List.of(args).contains("--report")) {
            out.println(new BalanceReport(dossier).write());
        }
        FindingList.print(out, findings.list(), dossier.listRecords().size());
        return findings.allowPublishing() ? 0 : 1;
    }
}
