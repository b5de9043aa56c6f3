package org.redlines.analysis;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why something is unclear. */
public enum Doubt {
    /** The words cannot be said in the vocabulary. */
    IN_WORDS,
    /** The readings of a disputed word lead to different results. */
    READINGS_DIFFER,
    /** The figure is smaller than its error. */
    GEOMETRY_ERROR,
    /** It depends on something that is not yet so, such as a text that binds nobody. */
    CONDITIONAL,
    /** What is known of it is too old. */
    EVIDENCE_ENDED;

    /** As records and the API write it, such as {@code in-words}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The doubt of that id. */
    static Optional<Doubt> find(String id) {
        return Arrays.stream(values()).filter(doubt -> doubt.id().equals(id)).findFirst();
    }
}
