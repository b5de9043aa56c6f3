package org.redlines.analysis;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why a verdict is unclear. */
public enum Doubt {
    /** The vocabulary cannot express the words. */
    IN_WORDS,
    /** The readings of a disputed word lead to different results. */
    READINGS_DIFFER,
    /** The figure is smaller than its error. */
    GEOMETRY_ERROR,
    /** The result depends on something that is not in force yet, such as a text that is not binding. */
    CONDITIONAL,
    /** The latest evidence is too old. */
    EVIDENCE_ENDED;

    /** The id in records and in the API, such as {@code in-words}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The doubt with this id. */
    static Optional<Doubt> find(String id) {
        return Arrays.stream(values()).filter(doubt -> doubt.id().equals(id)).findFirst();
    }
}
