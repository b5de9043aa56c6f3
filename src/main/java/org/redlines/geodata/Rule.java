package org.redlines.geodata;

import java.util.List;
import org.redlines.finding.Findings;

/** A requirement on a dossier. A rule about one subject is in that subject's package. */
public interface Rule {

    /** The names of this rule's findings. geodata/README.md explains each. */
    List<String> names();

    /** Adds a finding for everything in the dossier that breaks the rule. */
    void check(Dossier dossier, Findings findings);
}
