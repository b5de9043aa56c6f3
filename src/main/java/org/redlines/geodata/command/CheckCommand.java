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
 * {@code check}: lists all findings of the dossier. With {@code --report}, it prints the balance of the evidence first;
 * with {@code --quotes}, a comparison of the quotes with their excerpts.
 */
@Command(name = "check", description = "Lists every finding of the dossier.")
public final class CheckCommand implements Callable<Integer> {

    @Option(names = "--report", description = "First prints the balance of the dossier's evidence.")
    private boolean report;

    @Option(names = "--quotes", description = "First compares the quotes with the excerpts that sources store.")
    private boolean quotes;

    @Override
    public Integer call() {
        return run(Geodata.folder(), System.out, report, quotes);
    }

    /** Returns 0 if the dossier can be published and no quote differs, otherwise 1. */
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
