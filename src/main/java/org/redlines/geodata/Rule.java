package org.redlines.geodata;

import java.util.List;
import org.redlines.finding.Findings;

/** Something that must hold of a dossier. Rules that belong to a subject live in its package. */
public interface Rule {

    /** The names under which this rule reports; geodata/README.md says what each means. */
    List<String> names();

    /** Reports everything in the dossier that breaks this rule. */
    void check(Dossier dossier, Findings findings);
}
