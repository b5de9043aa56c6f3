package org.redlines.cql2;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.redlines.cql2.Expression.Operator;
import org.redlines.cql2.Filter.Limits;

/** Reads CQL2 text by recursive descent. This class reads conditions; {@link TextValues} reads values. */
final class TextParser {

    private static final Map<String, Operator> COMPARISONS = Map.of(
            "=", Operator.EQUAL,
            "<>", Operator.NOT_EQUAL,
            "<", Operator.LESS,
            ">", Operator.GREATER,
            "<=", Operator.LESS_OR_EQUAL,
            ">=", Operator.GREATER_OR_EQUAL);

    private final TokenStream tokens;
    private final TextValues values;
    private int depth;

    private TextParser(String text) {
        tokens = new TokenStream(text);
        values = new TextValues(tokens, this::expression);
    }

    /**
     * Reads an expression.
     *
     * @throws Cql2Exception if it is malformed
     */
    static Expression read(String text) {
        TextParser parser = new TextParser(text);
        Expression expression = parser.expression();
        parser.tokens.expectEnd();
        return expression;
    }

    private Expression expression() {
        return deeper(() -> chain("OR", Operator.OR, () -> chain("AND", Operator.AND, this::negation)));
    }

    private Expression deeper(Supplier<Expression> part) {
        int before = depth;
        depth = Limits.nextDepth(depth, tokens.peek().at());
        Expression expression = part.get();
        depth = before;
        return expression;
    }

    // Not nested: A AND B AND C is one operation with three arguments.
    private Expression chain(String keyword, Operator operator, Supplier<Expression> part) {
        int at = tokens.peek().at();
        List<Expression> parts = new ArrayList<>();
        parts.add(part.get());
        while (tokens.skipWord(keyword)) {
            parts.add(part.get());
        }
        return parts.size() == 1 ? parts.get(0) : new Expression.Operation(at, operator, parts);
    }

    private Expression negation() {
        int at = tokens.peek().at();
        if (tokens.skipWord("NOT")) {
            return not(at, deeper(this::negation));
        }
        return predicate();
    }

    private Expression predicate() {
        Expression left = values.sum();
        Token token = tokens.peek();
        if (token.kind() == Token.Kind.SYMBOL && COMPARISONS.containsKey(token.text())) {
            tokens.take();
            return operation(left, COMPARISONS.get(token.text()), List.of(left, values.sum()));
        }
        if (tokens.skipWord("IS")) {
            boolean negated = tokens.skipWord("NOT");
            tokens.expectWord("NULL");
            return maybeNot(negated, operation(left, Operator.IS_NULL, List.of(left)));
        }
        boolean negated = tokens.skipWord("NOT");
        if (tokens.skipWord("LIKE")) {
            return maybeNot(negated, operation(left, Operator.LIKE, List.of(left, values.sum())));
        }
        if (tokens.skipWord("BETWEEN")) {
            return maybeNot(negated, between(left));
        }
        if (tokens.peek().isWord("IN")) {
            return maybeNot(negated, in(left));
        }
        if (negated) {
            throw tokens.error("LIKE, BETWEEN or IN");
        }
        return left;
    }

    private Expression between(Expression left) {
        Expression low = values.sum();
        tokens.expectWord("AND");
        return operation(left, Operator.BETWEEN, List.of(left, low, values.sum()));
    }

    private Expression in(Expression left) {
        tokens.expectWord("IN");
        int at = tokens.peek().at();
        return operation(left, Operator.IN, List.of(left, new Expression.Array(at, tokens.list(this::expression))));
    }

    private static Expression operation(Expression left, Operator operator, List<Expression> arguments) {
        return new Expression.Operation(left.at(), operator, arguments);
    }

    private static Expression maybeNot(boolean negated, Expression expression) {
        return negated ? not(expression.at(), expression) : expression;
    }

    private static Expression not(int at, Expression expression) {
        return new Expression.Operation(at, Operator.NOT, List.of(expression));
    }
}
