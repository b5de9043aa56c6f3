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
            "DIV", Operator.INTEGER_DIVIDE);

    private final TokenStream tokens;
    private final Supplier<Expression> expression;
    private final TextGeometry geometry;
    private int depth;

    TextValues(TokenStream tokens, Supplier<Expression> expression) {
        this.tokens = tokens;
        this.expression = expression;
        this.geometry = new TextGeometry(tokens);
    }

    Expression sum() {
        return chain(SUM, () -> chain(PRODUCT, this::power));
    }

    private Expression chain(Map<String, Operator> operators, Supplier<Expression> part) {
        Expression left = part.get();
        for (Operator operator = operator(operators); operator != null; operator = operator(operators)) {
            tokens.take();
            left = new Expression.Operation(left.at(), operator, List.of(left, part.get()));
        }
        return left;
    }

    private Operator operator(Map<String, Operator> operators) {
        Token token = tokens.peek();
        return switch (token.kind()) {
            case SYMBOL -> operators.get(token.text());
            case NAME -> operators.get(token.upper());
            default -> null;
        };
    }

    // Exponentiation is right-associative: 2 ^ 3 ^ 2 is 2 ^ 9.
    private Expression power() {
        int before = depth;
        depth = Limits.nextDepth(depth, tokens.peek().at());
        Expression base = signed();
        if (tokens.skip("^")) {
            base = new Expression.Operation(base.at(), Operator.POWER, List.of(base, power()));
        }
        depth = before;
        return base;
    }

    private Expression signed() {
        Token sign = tokens.peek();
        if (!sign.is("-") && !sign.is("+")) {
            return single();
        }
        tokens.take();
        if (tokens.peek().kind() == Token.Kind.NUMBER) {
            Token number = tokens.take();
            return new Expression.Number(sign.at(), Literals.number(sign.at(), sign.text() + number.text()));
        }
        if (sign.is("+")) {
            throw tokens.error("a number");
        }
        Expression zero = new Expression.Number(sign.at(), BigDecimal.ZERO);
        return new Expression.Operation(sign.at(), Operator.SUBTRACT, List.of(zero, single()));
    }

    private Expression single() {
        Token token = tokens.peek();
        switch (token.kind()) {
            case TEXT:
                return new Expression.Text(token.at(), tokens.take().text());
            case NUMBER:
                return new Expression.Number(
                        token.at(), Literals.number(token.at(), tokens.take().text()));
            case QUOTED_NAME:
                return new Expression.Property(token.at(), tokens.take().text());
            case NAME:
                return named(token);
            default:
                if (!tokens.skip("(")) {
                    throw tokens.error(VALUE);
                }
                Expression inner = expression.get();
                if (!tokens.skip(")")) {
                    throw tokens.error("an operator or ')'");
                }
                return inner;
        }
    }

    private Expression named(Token token) {
        if (token.isWord("TRUE") || token.isWord("FALSE")) {
            return new Expression.Boolean(tokens.take().at(), token.isWord("TRUE"));
        }
        if (token.isReserved()) {
            throw tokens.error(VALUE);
        }
        if (geometry.isNext()) {
            return geometry.read();
        }
        tokens.take();
        return tokens.peek().is("(") ? function(token) : new Expression.Property(token.at(), token.text());
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
                .orElseThrow(() -> new Cql2Exception(name.at(), "a function of CQL2", name.forMessage()));
        boolean arrays = operator.family() == Operator.Family.ARRAY;
        List<Expression> arguments = tokens.list(arrays ? this::array : expression);
        return new Expression.Operation(name.at(), operator, arguments);
    }

    private Expression inBrackets(Supplier<Expression> inner) {
        tokens.expect("(");
        Expression result = inner.get();
        tokens.expect(")");
        return result;
    }

    private Expression date(int at) {
        Token text = tokens.takeText(Literals.DATE_FORM);
        return new Expression.Date(at, Literals.date(text.at(), text.text()).value());
    }

    private Expression timestamp(int at) {
        Token text = tokens.takeText(Literals.TIMESTAMP_FORM);
        return new Expression.Timestamp(
                at, Literals.timestamp(text.at(), text.text()).value());
    }

    private Expression interval(int at) {
        tokens.expect("(");
        Expression from = end();
        tokens.expect(",");
        Expression to = end();
        tokens.expect(")");
        return new Expression.Interval(at, from, to);
    }

    private Expression end() {
        Token token = tokens.peek();
        if (token.kind() == Token.Kind.TEXT) {
            return Literals.end(token.at(), tokens.take().text());
        }
        return single();
    }

    private Expression array() {
        int at = tokens.peek().at();
        if (!tokens.peek().is("(")) {
            return expression.get();
        }
        if (tokens.isFollowedBy(")")) {
            tokens.take();
            tokens.take();
            return new Expression.Array(at, List.of());
        }
        int before = depth;
        depth = Limits.nextDepth(depth, at);
        List<Expression> items = new ArrayList<>(tokens.list(this::array));
        depth = before;
        return new Expression.Array(at, items);
    }
}
