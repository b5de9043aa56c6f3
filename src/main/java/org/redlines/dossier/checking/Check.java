package org.redlines.dossier.checking;

import java.util.List;
import org.redlines.actor.Principals;
import org.redlines.agreement.Readings;
import org.redlines.dossier.Dossier;
import org.redlines.dossier.Findings;
import org.redlines.dossier.Rule;
import org.redlines.position.Coding;
import org.redlines.position.Evidence;
import org.redlines.position.Gaps;
import org.redlines.position.Lines;
import org.redlines.position.Overlaps;
import org.redlines.relation.States;
import org.redlines.route.Alignments;
import org.redlines.route.StatusHistory;
import org.redlines.route.Territories;
import org.redlines.source.Addresses;
import org.redlines.source.Mirrors;
import org.redlines.statement.Offices;
import org.redlines.statement.Quotes;
import org.redlines.statement.SourceDates;
import org.redlines.statement.Speakers;

/** The check: every rule, over the whole dossier. */
public final class Check {

    private static final List<Rule> RULES = List.of(
            new OneDossier(),
            new SchemaRule(),
            new FileNames(),
            new ImpossibleDates(),
            new ReversedIntervals(),
            new AfterLastEvidence(),
            new DanglingReferences(),
            new UnusedRecords(),
            new Unsourced(),
            new LanguageTags(),
            new LoadedWords(),
            new MissingNames(),
            new BaseLevels(),
            new Canonical(),
            new Principals(),
            new Addresses(),
            new Mirrors(),
            new Speakers(),
            new Offices(),
            new Quotes(),
            new SourceDates(),
            new Coding(),
            new Overlaps(),
            new Lines(),
            new Evidence(),
            new Gaps(),
            new States(),
            new Alignments(),
            new StatusHistory(),
            new Territories(),
            new Readings());

    private Check() {}

    /** Adds all findings of all rules. */
    public static void check(Dossier dossier, Findings findings) {
        RULES.forEach(rule -> rule.check(dossier, findings));
    }

    /** The names of everything that a check may report. */
    public static List<String> listRules() {
        return RULES.stream().flatMap(rule -> rule.names().stream()).toList();
    }
}
