package org.redlines.cql2;

/** How large an expression may be; beyond that it costs more than any question is worth. */
public final class Limits {

    /** The most characters of an expression. */
    public static final int CHARACTERS = 10_000;

    /** The most levels of brackets and operators within each other. */
    public static final int DEPTH = 50;

    /** The most conditions, functions and calculations; AND, OR and NOT are not counted. */
    public static final int OPERATIONS = 100;

    /** The most positions of all geometries together. */
    public static final int POSITIONS = 500;

    /** The most wildcards of all patterns together. */
    public static final int WILDCARDS = 20;

    private int operations;
    private int positions;
    private int wildcards;

    /** One level deeper. */
    static int deeper(int depth, int at) {
        if (depth >= DEPTH) {
            throw new Cql2Exception(at, "an expression of at most " + DEPTH + " levels", "one more level");
        }
        return depth + 1;
    }

    /** One operation more. */
    void countOperation(Expression.Operation operation) {
        if (operation.operator().family() != Operator.Family.LOGIC) {
            operations++;
            refuseAbove(operations, OPERATIONS, "conditions, functions and calculations", operation.at());
        }
    }

    /** The positions of one geometry more. */
    void countPositions(Expression.Shape shape) {
        positions += shape.value().getNumPoints();
        refuseAbove(positions, POSITIONS, "positions of geometries", shape.at());
    }

    /** The wildcards of one pattern more. */
    void countWildcards(Expression.Text pattern) {
        boolean escaped = false;
        for (char c : pattern.value().toCharArray()) {
            wildcards += !escaped && (c == '%' || c == '_') ? 1 : 0;
            escaped = !escaped && c == '\\';
        }
        refuseAbove(wildcards, WILDCARDS, "wildcards", pattern.at());
    }

    private static void refuseAbove(int count, int most, String what, int at) {
        if (count > most) {
            throw new Cql2Exception(at, "an expression of at most " + most + " " + what, count + " of them");
        }
    }
}
