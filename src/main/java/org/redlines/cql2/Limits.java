package org.redlines.cql2;

/** How large an expression may be; beyond that it costs more than any question is worth. */
public final class Limits {

    /** The most characters of an expression. */
    public static final int CHARACTERS = 10_000;

    /** The most levels of brackets and operators within each other. */
    public static final int DEPTH = 50;

    private Limits() {}

    /** One level deeper. */
    static int deeper(int depth, int at) {
        if (depth >= DEPTH) {
            throw new Cql2Fault(at, "an expression of at most " + DEPTH + " levels", "one more level");
        }
        return depth + 1;
    }
}
