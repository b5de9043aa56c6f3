package org.redlines.cql2;

import java.util.List;
import org.redlines.cql2.Expression.Operator;
import org.redlines.cql2.Queryable.Type;

/**
 * Translates temporal predicates. An instant counts as an interval with equal start and end. In a comparison with a
 * date, a timestamp counts as its date in UTC, because features are valid for whole days.
 */
final class Times {

    private final Translator translator;

    Times(Translator translator) {
        this.translator = translator;
    }

    /** Translates a predicate with two temporal arguments. */
    Fragment relation(Operator operator, List<Expression> arguments, boolean intervalsOnly) {
        Ends first = ends(arguments.get(0), intervalsOnly);
        Ends second = ends(arguments.get(1), intervalsOnly);
        List<Fragment> alike = toCommonType(List.of(first.from, first.to, second.from, second.to));
        return Translator.apply(operator, Type.BOOLEAN, alike);
    }

    /** Converts all instants to dates if one of them is a date. */
    static List<Fragment> toCommonType(List<Fragment> instants) {
        if (instants.stream().noneMatch(instant -> instant.type() == Type.DATE)) {
            return instants;
        }
        return instants.stream().map(Times::day).toList();
    }

    private static Fragment day(Fragment instant) {
        return instant.type() == Type.DATE
                ? instant
                : Fragment.compose(Type.DATE, "($1 at time zone 'UTC')::date", List.of(instant));
    }

    private Ends ends(Expression expression, boolean intervalsOnly) {
        if (expression instanceof Expression.Interval interval) {
            requireOrder(interval);
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
                ? Fragment.of(Type.TIMESTAMP, unbounded)
                : instant(end, "a date, a timestamp or '..'");
    }

    private Fragment instant(Expression expression, String expected) {
        Fragment instant = translator.of(expression);
        if (!instant.type().isInstant()) {
            throw new Cql2Exception(expression.at(), expected, instant.type().toString());
        }
        return instant;
    }

    private static void requireOrder(Expression.Interval interval) {
        boolean reversed = interval.from() instanceof Expression.Date from
                        && interval.to() instanceof Expression.Date to
                        && from.value().isAfter(to.value())
                || interval.from() instanceof Expression.Timestamp start
                        && interval.to() instanceof Expression.Timestamp end
                        && start.value().isAfter(end.value());
        if (reversed) {
            throw new Cql2Exception(interval.at(), "an interval whose end is not before its start", "another interval");
        }
    }

    private record Ends(Fragment from, Fragment to) {}
}
