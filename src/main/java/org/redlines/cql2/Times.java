package org.redlines.cql2;

import java.util.List;
import org.redlines.cql2.Expression.Operator;
import org.redlines.cql2.Queryable.Type;

/**
 * Instants and intervals. An instant is an interval that begins and ends at once. Where a date meets a
 * timestamp the timestamp counts as the day it falls in, in UTC: features hold for whole days.
 */
final class Times {

    private final Translator translator;

    Times(Translator translator) {
        this.translator = translator;
    }

    /** A relation of two temporal arguments. */
    Fragment relation(Operator operator, List<Expression> arguments, boolean intervalsOnly) {
        Ends first = ends(arguments.get(0), intervalsOnly);
        Ends second = ends(arguments.get(1), intervalsOnly);
        List<Fragment> alike = alike(List.of(first.from, first.to, second.from, second.to));
        return Translator.key(operator, Type.TRUTH, alike);
    }

    /** The instants as dates if one of them is a date, else as timestamps. */
    static List<Fragment> alike(List<Fragment> instants) {
        if (instants.stream().noneMatch(instant -> instant.type() == Type.DAY)) {
            return instants;
        }
        return instants.stream().map(Times::day).toList();
    }

    private static Fragment day(Fragment instant) {
        return instant.type() == Type.DAY
                ? instant
                : Fragment.compose(Type.DAY, "($1 at time zone 'UTC')::date", List.of(instant));
    }

    private Ends ends(Expression expression, boolean intervalsOnly) {
        if (expression instanceof Expression.Interval interval) {
            ordered(interval);
            return new Ends(
                    end(interval.from(), "'-infinity'::timestamptz"), end(interval.to(), "'infinity'::timestamptz"));
        }
        if (intervalsOnly) {
            throw new Cql2Exception(expression.at(), "an interval", "another value");
        }
        Fragment instant = instant(expression, "a date, a timestamp or an interval");
        return new Ends(instant, instant);
    }

    private Fragment end(Expression end, String unbounded) {
        return end instanceof Expression.Unbounded
                ? Fragment.of(Type.MOMENT, unbounded)
                : instant(end, "a date, a timestamp or '..'");
    }

    private Fragment instant(Expression expression, String expected) {
        Fragment instant = translator.of(expression);
        if (!instant.type().isInstant()) {
            throw new Cql2Exception(expression.at(), expected, instant.type().toString());
        }
        return instant;
    }

    private static void ordered(Expression.Interval interval) {
        boolean reversed = interval.from() instanceof Expression.Day from
                        && interval.to() instanceof Expression.Day to
                        && from.value().isAfter(to.value())
                || interval.from() instanceof Expression.Moment start
                        && interval.to() instanceof Expression.Moment end
                        && start.value().isAfter(end.value());
        if (reversed) {
            throw new Cql2Exception(interval.at(), "an interval that does not end before it begins", "one that does");
        }
    }

    private record Ends(Fragment from, Fragment to) {}
}
