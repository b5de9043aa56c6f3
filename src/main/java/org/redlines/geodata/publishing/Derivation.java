package org.redlines.geodata.publishing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.redlines.geodata.Dossier;

/** Makes records that follow from those of the dossier, to be published beside them. Nobody writes these by hand. */
public interface Derivation {

    /**
     * A record that was made.
     *
     * @param kind as in the database; no kind that a file can have
     * @param id unique among those of its kind, and the same in every version in which it follows
     */
    record Derived(String kind, String id, ObjectNode body) {}

    /** What follows from a dossier without errors: the same dossier gives the same records, in the same order. */
    List<Derived> derive(Dossier dossier);
}
