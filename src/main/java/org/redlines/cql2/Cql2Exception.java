package org.redlines.cql2;

/** Reports an error in an expression: its position, and what was expected there. */
public final class Cql2Exception extends RuntimeException {

    private final int position;
    private final String expected;

    /**
     * Creates the exception.
     *
     * @param at index of the character, from 0
     * @param expected description of what should be there
     * @param found description of what is there
     */
    Cql2Exception(int at, String expected, String found) {
        // Without a stack trace, because the error is in the request and not in the program.
        super("At character " + (at + 1) + ": expected " + expected + ", found " + found + ".", null, false, false);
        this.position = at + 1;
        this.expected = expected;
    }

    /** Position of the character in the expression, from 1. */
    public int position() {
        return position;
    }

    /** Description of what should be there. */
    public String expected() {
        return expected;
    }
}
