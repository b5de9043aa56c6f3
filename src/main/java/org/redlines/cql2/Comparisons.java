package org.redlines.cql2;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.redlines.cql2.Expression.Operator;
import org.redlines.cql2.Filter.Limits;
import org.redlines.cql2.Queryable.Type;

/** Translates comparisons of scalar values. */
final class Comparisons {

    private static final Set<Operator> BY_ORDER = Set.of(
            Operator.LESS, Operator.GREATER, Operator.LESS_OR_EQUAL, Operator.GREATER_OR_EQUAL, Operator.BETWEEN);
    private static final Set<Type> SCALARS = Set.of(Type.TEXT, Type.NUMBER, Type.BOOLEAN, Type.DATE, Type.TIMESTAMP);

    private final Translator translator;
    private final Limits limits;

    Comparisons(Translator translator, Limits limits) {
        this.translator = translator;
        this.limits = limits;
    }

    Fragment of(Expression.Operation operation) {
        Operator operator = operation.operator();
        return switch (operator) {
            case IS_NULL ->
                Translator.apply(
                        operator,
                        Type.BOOLEAN,
                        List.of(translator.of(operation.arguments().get(0))));
            case LIKE -> like(operation.arguments());
            case IN -> in(operation.arguments());
            default -> Translator.apply(operator, Type.BOOLEAN, comparable(operation.arguments(), operator));
        };
    }

    // Text is ordered by code point, so that the result is the same on every machine.
    private List<Fragment> comparable(List<Expression> operands, Operator operator) {
        List<Fragment> alike = toCommonType(operands);
        if (alike.get(0).type() != Type.TEXT || !BY_ORDER.contains(operator)) {
            return alike;
        }
        return alike.stream()
                .map(text -> Fragment.compose(Type.TEXT, "$1 collate \"C\"", List.of(text)))
                .toList();
    }

    private List<Fragment> toCommonType(List<Expression> operands) {
        List<Fragment> fragments = new ArrayList<>();
        for (Expression operand : operands) {
            Fragment fragment = translator.of(operand);
            if (!SCALARS.contains(fragment.type())) {
                throw new Cql2Exception(
                        operand.at(),
                        "a text, number, date, timestamp or truth value",
                        fragment.type().toString());
            }
            if (!fragments.isEmpty() && !comparable(fragments.get(0).type(), fragment.type())) {
                throw new Cql2Exception(
                        operand.at(),
                        hint(fragments.get(0).type()),
                        fragment.type().toString());
            }
            fragments.add(fragment);
        }
        return fragments.get(0).type().isInstant() ? Times.toCommonType(fragments) : fragments;
    }

    private static boolean comparable(Type one, Type other) {
        return one == other || (one.isInstant() && other.isInstant());
    }

    private static String hint(Type type) {
        return switch (type) {
            case DATE -> "a date such as DATE('2024-09-06') to compare with";
            case TIMESTAMP -> "a timestamp such as TIMESTAMP('2024-09-06T12:00:00Z') to compare with";
            default -> type + " to compare with";
        };
    }

    private Fragment in(List<Expression> arguments) {
        if (!(arguments.get(1) instanceof Expression.Array items)
                || items.values().isEmpty()) {
            throw new Cql2Exception(arguments.get(1).at(), "an array of values", "something else");
        }
        List<Expression> all = new ArrayList<>(List.of(arguments.get(0)));
        all.addAll(items.values());
        List<Fragment> alike = toCommonType(all);
        Fragment list = Fragment.join(Type.LIST, ", ", alike.subList(1, alike.size()));
        return Fragment.compose(Type.BOOLEAN, "($1 in $2)", List.of(alike.get(0), list));
    }

    private Fragment like(List<Expression> arguments) {
        Expression pattern = arguments.get(1);
        requirePattern(pattern);
        return Translator.apply(
                Operator.LIKE,
                Type.BOOLEAN,
                List.of(translator.of(arguments.get(0), Type.TEXT), translator.of(pattern, Type.TEXT)));
    }

    // A pattern is a literal, possibly inside CASEI and ACCENTI.
    private void requirePattern(Expression expression) {
        Expression inner = expression;
        while (inner instanceof Expression.Operation operation
                && operation.operator().family() == Operator.Family.TEXT
                && operation.arguments().size() == 1) {
            inner = operation.arguments().get(0);
        }
        if (!(inner instanceof Expression.Text text)) {
            throw new Cql2Exception(
                    inner.at(), "a pattern: a text in quotes, with % and _ for any characters", "another value");
        }
        limits.countWildcards(text);
        int backslashes = 0;
        for (int i = text.value().length() - 1; i >= 0 && text.value().charAt(i) == '\\'; i--) {
            backslashes++;
        }
        if (backslashes % 2 == 1) {
            throw new Cql2Exception(
                    text.at(), "a pattern in which a character follows each backslash", "a backslash at its end");
        }
    }
}
