package org.redlines.analysis;

/**
 * Whether a condition holds. Strong Kleene logic, with two kinds of "not known": {@code UNCLEAR}, where what is said can be
 * taken in several ways, and {@code NOT_ADDRESSED}, where nothing is said. Unclear is the stronger of the two. The truth
 * table is {@code docs/truth-table.json}.
 */
public enum Truth {
    TRUE,
    FALSE,
    UNCLEAR,
    NOT_ADDRESSED;

    /** The truth of "this and that". */
    public Truth and(Truth other) {
        if (this == FALSE || other == FALSE) {
            return FALSE;
        }
        return unknown(other, TRUE);
    }

    /** The truth of "this or that". */
    public Truth or(Truth other) {
        if (this == TRUE || other == TRUE) {
            return TRUE;
        }
        return unknown(other, FALSE);
    }

    /** The truth of "not this". */
    public Truth not() {
        return switch (this) {
            case TRUE -> FALSE;
            case FALSE -> TRUE;
            default -> this;
        };
    }

    private Truth unknown(Truth other, Truth known) {
        if (this == UNCLEAR || other == UNCLEAR) {
            return UNCLEAR;
        }
        return this == NOT_ADDRESSED || other == NOT_ADDRESSED ? NOT_ADDRESSED : known;
    }
}
