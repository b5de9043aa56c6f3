package org.redlines.cql2;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.locationtech.jts.geom.Geometry;

/** A CQL2 expression, however it was written. Each part knows where it stands in the text it was read from. */
public sealed interface Expression {

    /** Index of its first character, from 0. */
    int at();

    /** A text. */
    record Text(int at, String value) implements Expression {}

    /** A number. */
    record Number(int at, BigDecimal value) implements Expression {}

    /** True or false. */
    record Truth(int at, boolean value) implements Expression {}

    /** A date. */
    record Day(int at, LocalDate value) implements Expression {}

    /** An instant more exact than a day. */
    record Moment(int at, OffsetDateTime value) implements Expression {}

    /** The end of an interval that has none: {@code '..'}. */
    record Unbounded(int at) implements Expression {}

    /** The time from an instant to another, both included. */
    record Interval(int at, Expression from, Expression to) implements Expression {}

    /** A geometry, its coordinates as they were written. */
    record Shape(int at, Geometry value) implements Expression {}

    /** A box: its four or six numbers, separated by commas, as they were written. */
    record Box(int at, String numbers) implements Expression {}

    /** An array. */
    record Items(int at, List<Expression> values) implements Expression {}

    /** A property of the feature. */
    record Property(int at, String name) implements Expression {}

    /** An operator or function with its arguments. */
    record Operation(int at, Operator operator, List<Expression> arguments) implements Expression {}
}
