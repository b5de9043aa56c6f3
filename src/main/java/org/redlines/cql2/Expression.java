package org.redlines.cql2;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Geometry;

/** A CQL2 expression, read from text or JSON. Each part knows its position in the source. */
public sealed interface Expression {

    /** Index of its first character, from 0. */
    int at();

    /** A character string. */
    record Text(int at, String value) implements Expression {}

    /** A number. */
    record Number(int at, BigDecimal value) implements Expression {}

    /** A truth value. */
    record Boolean(int at, boolean value) implements Expression {}

    /** A date. */
    record Date(int at, LocalDate value) implements Expression {}

    /** A timestamp: a date with a time of day. */
    record Timestamp(int at, OffsetDateTime value) implements Expression {}

    /** An open end of an interval: {@code '..'}. */
    record Unbounded(int at) implements Expression {}

    /** An interval between two instants, both inclusive. */
    record Interval(int at, Expression from, Expression to) implements Expression {}

    /** A geometry, with coordinates in the axis order of filter-crs. */
    record Shape(int at, Geometry value) implements Expression {}

    /** A bounding box: four or six numbers separated by commas, in the axis order of filter-crs. */
    record Box(int at, String numbers) implements Expression {}

    /** An array. */
    record Array(int at, List<Expression> values) implements Expression {}

    /** A property of the feature. */
    record Property(int at, String name) implements Expression {}

    /** An operator or function with its arguments. */
    record Operation(int at, Operator operator, List<Expression> arguments) implements Expression {}

    /**
     * An operator or function with its SQL. {@code $1}, {@code $2} ... stand for the arguments. In temporal functions
     * {@code $1} and {@code $2} are the start and end of the first argument, {@code $3} and {@code $4} those of the
     * second. In spatial functions {@code $1} and {@code $2} are the arguments for the spatial index, {@code $3} and
     * {@code $4} the same arguments as valid geometries.
     */
    enum Operator {
        AND("and", Family.LOGIC, 2, ""),
        OR("or", Family.LOGIC, 2, ""),
        NOT("not", Family.LOGIC, 1, "not ($1)"),

        EQUAL("=", Family.COMPARISON, 2, "$1 = $2"),
        NOT_EQUAL("<>", Family.COMPARISON, 2, "$1 <> $2"),
        LESS("<", Family.COMPARISON, 2, "$1 < $2"),
        GREATER(">", Family.COMPARISON, 2, "$1 > $2"),
        LESS_OR_EQUAL("<=", Family.COMPARISON, 2, "$1 <= $2"),
        GREATER_OR_EQUAL(">=", Family.COMPARISON, 2, "$1 >= $2"),
        BETWEEN("between", Family.COMPARISON, 3, "$1 between $2 and $3"),
        IN("in", Family.COMPARISON, 2, ""),
        LIKE("like", Family.COMPARISON, 2, "$1 like $2"),
        IS_NULL("isNull", Family.COMPARISON, 1, "$1 is null"),

        CASEI("casei", Family.TEXT, 1, "cql2_casei($1)"),
        ACCENTI("accenti", Family.TEXT, 1, "cql2_accenti($1)"),

        ADD("+", Family.ARITHMETIC, 2, "cql2_arithmetic('+', $1, $2)"),
        SUBTRACT("-", Family.ARITHMETIC, 2, "cql2_arithmetic('-', $1, $2)"),
        MULTIPLY("*", Family.ARITHMETIC, 2, "cql2_arithmetic('*', $1, $2)"),
        DIVIDE("/", Family.ARITHMETIC, 2, "cql2_arithmetic('/', $1, $2)"),
        MODULO("%", Family.ARITHMETIC, 2, "cql2_arithmetic('%', $1, $2)"),
        INTEGER_DIVIDE("div", Family.ARITHMETIC, 2, "cql2_arithmetic('div', $1, $2)"),
        POWER("^", Family.ARITHMETIC, 2, "cql2_arithmetic('^', $1, $2)"),

        S_INTERSECTS(Family.SPATIAL, "$1 && $2 and st_intersects($3, $4)"),
        S_DISJOINT(Family.SPATIAL, "st_disjoint($3, $4)"),
        S_EQUALS(Family.SPATIAL, "$1 && $2 and st_equals($3, $4)"),
        S_TOUCHES(Family.SPATIAL, "$1 && $2 and st_touches($3, $4)"),
        S_WITHIN(Family.SPATIAL, "$1 && $2 and st_within($3, $4)"),
        S_CONTAINS(Family.SPATIAL, "$1 && $2 and st_contains($3, $4)"),
        S_OVERLAPS(Family.SPATIAL, "$1 && $2 and st_overlaps($3, $4)"),
        S_CROSSES(Family.SPATIAL, "$1 && $2 and st_crosses($3, $4)"),

        T_AFTER(Family.TEMPORAL, "$1 > $4"),
        T_BEFORE(Family.TEMPORAL, "$2 < $3"),
        T_DISJOINT(Family.TEMPORAL, "($2 < $3 or $1 > $4)"),
        T_EQUALS(Family.TEMPORAL, "($1 = $3 and $2 = $4)"),
        T_INTERSECTS(Family.TEMPORAL, "($1 <= $4 and $2 >= $3)"),
        T_CONTAINS(Family.INTERVAL_RELATION, "($1 < $3 and $2 > $4)"),
        T_DURING(Family.INTERVAL_RELATION, "($1 > $3 and $2 < $4)"),
        T_FINISHES(Family.INTERVAL_RELATION, "($1 > $3 and $2 = $4)"),
        T_FINISHEDBY("t_finishedBy", Family.INTERVAL_RELATION, 2, "($1 < $3 and $2 = $4)"),
        T_MEETS(Family.INTERVAL_RELATION, "$2 = $3"),
        T_METBY("t_metBy", Family.INTERVAL_RELATION, 2, "$1 = $4"),
        T_OVERLAPS(Family.INTERVAL_RELATION, "($1 < $3 and $2 > $3 and $2 < $4)"),
        T_OVERLAPPEDBY("t_overlappedBy", Family.INTERVAL_RELATION, 2, "($1 > $3 and $1 < $4 and $2 > $4)"),
        T_STARTS(Family.INTERVAL_RELATION, "($1 = $3 and $2 < $4)"),
        T_STARTEDBY("t_startedBy", Family.INTERVAL_RELATION, 2, "($1 = $3 and $2 > $4)"),

        A_EQUALS(Family.ARRAY, "cql2_equals($1, $2)"),
        A_CONTAINS(Family.ARRAY, "cql2_contains($1, $2)"),
        A_CONTAINEDBY("a_containedBy", Family.ARRAY, 2, "cql2_contains($2, $1)"),
        A_OVERLAPS(Family.ARRAY, "cql2_overlaps($1, $2)");

        private static final Map<String, Operator> BY_NAME =
                Stream.of(values()).collect(Collectors.toMap(Operator::text, Function.identity()));
        private static final Map<String, Operator> FUNCTIONS = Stream.of(values())
                .filter(Operator::isFunction)
                .collect(Collectors.toMap(function -> function.text.toLowerCase(Locale.ROOT), Function.identity()));

        /** The kinds of operators, by their arguments. */
        enum Family {
            LOGIC,
            COMPARISON,
            TEXT,
            ARITHMETIC,
            SPATIAL,
            TEMPORAL,
            INTERVAL_RELATION,
            ARRAY
        }

        private final String text;
        private final Family family;
        private final int arity;
        private final String sql;

        Operator(Family family, String sql) {
            this.text = name().toLowerCase(Locale.ROOT);
            this.family = family;
            this.arity = 2;
            this.sql = sql;
        }

        Operator(String text, Family family, int arity, String sql) {
            this.text = text;
            this.family = family;
            this.arity = arity;
            this.sql = sql;
        }

        /**
         * Finds an operator by its name in CQL2 JSON. A function may be in lower case, as in drafts of the standard.
         */
        static Optional<Operator> find(String name) {
            return Optional.ofNullable(BY_NAME.getOrDefault(name, FUNCTIONS.get(name)));
        }

        /** Finds a function by its name in CQL2 text, in upper or lower case. */
        static Optional<Operator> findFunction(String name) {
            return Optional.ofNullable(FUNCTIONS.get(name.toLowerCase(Locale.ROOT)));
        }

        /** The name in CQL2 JSON. */
        String text() {
            return text;
        }

        Family family() {
            return family;
        }

        /** The number of arguments; for AND and OR, the minimum. */
        int arity() {
            return arity;
        }

        String sql() {
            return sql;
        }

        private boolean isFunction() {
            return switch (family) {
                case LOGIC, COMPARISON, ARITHMETIC -> false;
                default -> true;
            };
        }
    }
}
