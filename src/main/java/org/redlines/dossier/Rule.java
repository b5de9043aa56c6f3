package org.redlines.dossier;

/** Something that must hold of a dossier. Rules that belong to a subject live in its package. */
@FunctionalInterface
public interface Rule {

    /** Reports everything in the dossier that breaks this rule. */
    void check(Dossier dossier, Findings findings);
}
