package org.redlines.geodata.publishing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.redlines.geodata.Dossier;

/** Derives records from those of the dossier, to be published with them. Nobody writes these by hand. */
public interface Derivation {

    /**
     * A derived record.
     *
     * @param kind its kind in the database, which differs from the kinds of files
     * @param id unique within its kind, and the same in every version
     */
    record Derived(String kind, String id, ObjectNode body) {}

    /** The records derived from a dossier without errors. The same dossier gives the same records in the same order. */
    List<Derived> derive(Dossier dossier);
}
