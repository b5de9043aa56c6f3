package org.redlines.cql2;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.redlines.cql2.Expression.Operator;
import org.redlines.cql2.Filter.Limits;

/** Reads CQL2 text by recursive descent: conditions here, values in {@link TextValues}. */
final class TextParser {

    private static final Map<String, Operator> COMPARISONS = Map.of(
            "=", Operator.EQUAL,
            "<>", Operator.NOT_EQUAL,
            "<", Operator.LESS,
            ">", Operator.GREATER,
            "<=", Operator.LESS_OR_EQUAL,
            ">=", Operator.GREATER_OR_EQUAL);

    private final TokenStream words;
    private final TextValues values;
    private int depth;

    private TextParser(String text) {
        words = new TokenStream(text);
        values = new TextValues(words, this::expression);
    }

    /**
     * Reads an expression.
     *
     * @throws Cql2Exception when it is none
     */
    static Expression read(String text) {
        TextParser parser = new TextParser(text);
        Expression expression = parser.expression();
        parser.words.expectEnd();
        return expression;
    }

    private Expression expression() {
        return deeper(() -> chain("OR", Operator.OR, () -> chain("AND", Operator.AND, this::negation)));
    }

    private Expression deeper(Supplier<Expression> part) {
        int before = depth;
        depth = Limits.deeper(depth, words.peek().at());
        Expression expression = part.get();
        depth = before;
        return expression;
    }

    // Flat, however long: A AND B AND C is one operation of three.
    private Expression chain(String keyword, Operator operator, Supplier<Expression> part) {
        int at = words.peek().at();
        List<Expression> parts = new ArrayList<>();
        parts.add(part.get());
        while (words.skipWord(keyword)) {
            parts.add(part.get());
        }
        return parts.size() == 1 ? parts.get(0) : new Expression.Operation(at, operator, parts);
    }

    private Expression negation() {
        int at = words.peek().at();
        if (words.skipWord("NOT")) {
            return not(at, deeper(this::negation));
        }
        return predicate();
    }

    private Expression predicate() {
        Expression left = values.sum();
        Token token = words.peek();
        if (token.kind() == Token.Kind.SYMBOL && COMPARISONS.containsKey(token.text())) {
            words.take();
            return operation(left, COMPARISONS.get(token.text()), List.of(left, values.sum()));
        }
        if (words.skipWord("IS")) {
            boolean negated = words.skipWord("NOT");
            words.expectWord("NULL");
            return maybeNot(negated, operation(left, Operator.IS_NULL, List.of(left)));
        }
        boolean negated = words.skipWord("NOT");
        if (words.skipWord("LIKE")) {
            return maybeNot(negated, operation(left, Operator.LIKE, List.of(left, values.sum())));
        }
        if (words.skipWord("BETWEEN")) {
            return maybeNot(negated, between(left));
        }
        if (words.peek().isWord("IN")) {
            return maybeNot(negated, in(left));
        }
        if (negated) {
            throw words.fault("LIKE, BETWEEN or IN");
        }
        return left;
    }

    private Expression between(Expression left) {
        Expression low = values.sum();
        words.expectWord("AND");
        return operation(left, Operator.BETWEEN, List.of(left, low, values.sum()));
    }

    private Expression in(Expression left) {
        words.expectWord("IN");
        int at = words.peek().at();
        return operation(left, Operator.IN, List.of(left, new Expression.Items(at, words.list(this::expression))));
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
