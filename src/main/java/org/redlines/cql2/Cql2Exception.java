package org.redlines.cql2;

/** An expression that cannot be understood: where, and what was expected there. */
public final class Cql2Exception extends RuntimeException {

    private final int position;
    private final String expected;

    /**
     * Makes a fault.
     *
     * @param at index of the character, from 0
     * @param expected what should stand there
     * @param found what stands there
     */
    Cql2Exception(int at, String expected, String found) {
        // No stack trace: a wrong expression is no fault of the program.
        super("At character " + (at + 1) + " it has " + found + "; expected is " + expected + ".", null, false, false);
        this.position = at + 1;
        this.expected = expected;
    }

    /** Place of the character in the expression, from 1. */
    public int position() {
        return position;
    }

    /** What should stand there. */
    public String expected() {
        return expected;
    }
}
