package org.redlines.cql2;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.redlines.cql2.Expression.Operator;
import org.redlines.cql2.Filter.Limits;

/** Reads the values in CQL2 text: arithmetic, literals, properties and functions. */
final class TextValues {

    private static final String VALUE = "a property, a value, a function or '('";
    private static final Map<String, Operator> SUM = Map.of("+", Operator.ADD, "-", Operator.SUBTRACT);
    private static final Map<String, Operator> PRODUCT = Map.of(
            "*", Operator.MULTIPLY,
            "/", Operator.DIVIDE,
            "%", Operator.MODULO,
            "DIV", Operator.WHOLE_DIVIDE);

    private final TokenStream words;
    private final Supplier<Expression> expression;
    private final TextGeometry geometry;
    private int depth;

    TextValues(TokenStream words, Supplier<Expression> expression) {
        this.words = words;
        this.expression = expression;
        this.geometry = new TextGeometry(words);
    }

    Expression sum() {
        return chain(SUM, () -> chain(PRODUCT, this::power));
    }

    private Expression chain(Map<String, Operator> operators, Supplier<Expression> part) {
        Expression left = part.get();
        for (Operator operator = operator(operators); operator != null; operator = operator(operators)) {
            words.take();
            left = new Expression.Operation(left.at(), operator, List.of(left, part.get()));
        }
        return left;
    }

    private Operator operator(Map<String, Operator> operators) {
        Token token = words.peek();
        return switch (token.kind()) {
            case SYMBOL -> operators.get(token.text());
            case NAME -> operators.get(token.upper());
            default -> null;
        };
    }

    // The power of a power belongs together: 2 ^ 3 ^ 2 is 2 ^ 9.
    private Expression power() {
        int before = depth;
        depth = Limits.deeper(depth, words.peek().at());
        Expression base = signed();
        if (words.skip("^")) {
            base = new Expression.Operation(base.at(), Operator.POWER, List.of(base, power()));
        }
        depth = before;
        return base;
    }

    private Expression signed() {
        Token sign = words.peek();
        if (!sign.is("-") && !sign.is("+")) {
            return single();
        }
        words.take();
        if (words.peek().kind() == Token.Kind.NUMBER) {
            Token number = words.take();
            return new Expression.Number(sign.at(), Literals.number(sign.at(), sign.text() + number.text()));
        }
        if (sign.is("+")) {
            throw words.fault("a number");
        }
        Expression zero = new Expression.Number(sign.at(), BigDecimal.ZERO);
        return new Expression.Operation(sign.at(), Operator.SUBTRACT, List.of(zero, single()));
    }

    private Expression single() {
        Token token = words.peek();
        switch (token.kind()) {
            case TEXT:
                return new Expression.Text(token.at(), words.take().text());
            case NUMBER:
                return new Expression.Number(
                        token.at(), Literals.number(token.at(), words.take().text()));
            case QUOTED_NAME:
                return new Expression.Property(token.at(), words.take().text());
            case NAME:
                return named(token);
            default:
                if (!words.skip("(")) {
                    throw words.fault(VALUE);
                }
                Expression inner = expression.get();
                if (!words.skip(")")) {
                    throw words.fault("an operator or ')'");
                }
                return inner;
        }
    }

    private Expression named(Token token) {
        if (token.isWord("TRUE") || token.isWord("FALSE")) {
            return new Expression.Truth(words.take().at(), token.isWord("TRUE"));
        }
        if (token.isReserved()) {
            throw words.fault(VALUE);
        }
        if (geometry.isNext()) {
            return geometry.read();
        }
        words.take();
        return words.peek().is("(") ? function(token) : new Expression.Property(token.at(), token.text());
    }

    private Expression function(Token name) {
        switch (name.upper()) {
            case "DATE":
                return inBrackets(() -> date(name.at()));
            case "TIMESTAMP":
                return inBrackets(() -> timestamp(name.at()));
            case "INTERVAL":
                return interval(name.at());
            default:
        }
        Operator operator = Operator.findFunction(name.text())
                .orElseThrow(() -> new Cql2Exception(name.at(), "a function of CQL2", name.shown()));
        boolean arrays = operator.family() == Operator.Family.ARRAY;
        List<Expression> arguments = words.list(arrays ? this::array : expression);
        return new Expression.Operation(name.at(), operator, arguments);
    }

    private Expression inBrackets(Supplier<Expression> inner) {
        words.expect("(");
        Expression result = inner.get();
        words.expect(")");
        return result;
    }

    private Expression date(int at) {
        Token text = words.takeText(Literals.DATE_FORM);
        return new Expression.Day(at, Literals.date(text.at(), text.text()).value());
    }

    private Expression timestamp(int at) {
        Token text = words.takeText(Literals.TIMESTAMP_FORM);
        return new Expression.Moment(
                at, Literals.timestamp(text.at(), text.text()).value());
    }

    private Expression interval(int at) {
        words.expect("(");
        Expression from = end();
        words.expect(",");
        Expression to = end();
        words.expect(")");
        return new Expression.Interval(at, from, to);
    }

    private Expression end() {
        Token token = words.peek();
        if (token.kind() == Token.Kind.TEXT) {
            return Literals.end(token.at(), words.take().text());
        }
        return single();
    }

    private Expression array() {
        int at = words.peek().at();
        if (!words.peek().is("(")) {
            return expression.get();
        }
        if (words.isFollowedBy(")")) {
            words.take();
            words.take();
            return new Expression.Items(at, List.of());
        }
        int before = depth;
        depth = Limits.deeper(depth, at);
        List<Expression> items = new ArrayList<>(words.list(this::array));
        depth = before;
        return new Expression.Items(at, items);
    }
}
