package org.redlines.dossier.checking;

import java.util.List;
import org.redlines.dossier.Dossier;
import org.redlines.dossier.Findings;
import org.redlines.dossier.Rule;

/** The check: every rule, over the whole dossier. */
public final class Check {

    private static final List<Rule> RULES = List.of();

    private Check() {}

    /** Adds all findings of all rules. */
    public static void check(Dossier dossier, Findings findings) {
        RULES.forEach(rule -> rule.check(dossier, findings));
    }
}
