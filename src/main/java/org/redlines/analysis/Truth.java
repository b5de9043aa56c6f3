package org.redlines.analysis;

/**
 * The truth value of a condition in strong Kleene logic. There are two kinds of unknown: {@code UNCLEAR} if the answers
 * allow different results, and {@code NOT_ADDRESSED} if there is no answer. Unclear takes precedence. The truth table
 * is {@code docs/truth-table.json}.
 */
public enum Truth {
    TRUE,
    FALSE,
    UNCLEAR,
    NOT_ADDRESSED;

    /** Conjunction. */
    public Truth and(Truth other) {
        if (this == FALSE || other == FALSE) {
            return FALSE;
        }
        return unknown(other, TRUE);
    }

    /** Disjunction. */
    public Truth or(Truth other) {
        if (this == TRUE || other == TRUE) {
            return TRUE;
        }
        return unknown(other, FALSE);
    }

    /** Negation. */
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
