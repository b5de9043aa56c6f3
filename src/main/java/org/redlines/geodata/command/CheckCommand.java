package org.redlines.geodata.command;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.redlines.finding.Findings;
import org.redlines.geodata.Dossier;
import org.redlines.geodata.checking.BalanceReport;
import org.redlines.geodata.checking.Check;
import org.redlines.geodata.checking.QuoteReport;
import org.redlines.geodata.reading.DossierReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code check}: lists every finding of the dossier; with {@code --report}, the balance of its evidence first; with {@code
 * --quotes}, how its quotes compare with the excerpts kept.
 */
@Command(name = "check", description = "Lists every finding of the dossier.")
public final class CheckCommand implements Callable<Integer> {

    @Option(names = "--report", description = "Before them, the balance of the dossier's evidence.")
    private boolean report;

    @Option(
            names = "--quotes",
            description = "Before them, how its quotes compare with the excerpts that sources keep.")
    private boolean quotes;

    @Override
    public Integer call() {
        return run(Geodata.folder(), System.out, report, quotes);
    }

    /** Exit code: 0 when nothing forbids publishing, 1 when something does, or a quote differs. */
    static int run(Path geodata, PrintStream out, boolean report, boolean quotes) {
        Findings findings = new Findings();
        Dossier dossier = DossierReader.read(geodata, findings);
        Check.check(dossier, findings);
        if (report) {
            out.println(new BalanceReport(dossier).write());
        }
        boolean quotesHold = true;
        if (quotes) {
            QuoteReport compared = new QuoteReport(dossier);
            out.println(compared.write());
            quotesHold = compared.isFaultless();
        }
        Findings.print(out, findings.list(), dossier.listRecords().size());
        return findings.allowPublishing() && quotesHold ? 0 : 1;
    }
}
