package org.redlines.dossier.command;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.redlines.dossier.Dossier;
import org.redlines.dossier.Findings;
import org.redlines.dossier.checking.BalanceReport;
import org.redlines.dossier.checking.Check;
import org.redlines.dossier.checking.QuoteReport;
import org.redlines.dossier.reading.DossierReader;

/**
 * {@code check}: lists every finding of the dossier; with {@code --report}, the balance of its evidence first; with {@code
 * --quotes}, how its quotes compare with the excerpts kept.
 */
public final class CheckCommand {

    private CheckCommand() {}

    /** Exit code: 0 when nothing forbids publishing, 1 when something does, or a quote differs. */
    public static int run(Path geodata, PrintStream out, String... args) {
        Findings findings = new Findings();
        Dossier dossier = DossierReader.read(geodata, findings);
        Check.check(dossier, findings);
        if (List.of(args).contains("--report")) {
            out.println(new BalanceReport(dossier).write());
        }
        boolean quotesHold = true;
        if (List.of(args).contains("--quotes")) {
            QuoteReport quotes = new QuoteReport(dossier);
            out.println(quotes.write());
            quotesHold = quotes.isFaultless();
        }
        FindingList.print(out, findings.list(), dossier.listRecords().size());
        return findings.allowPublishing() && quotesHold ? 0 : 1;
    }
}
