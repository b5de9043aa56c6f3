package org.redlines.cql2;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The words of an expression, read one after the other. */
final class TokenStream {

    private final List<Token> tokens;
    private int next;

    TokenStream(String text) {
        this.tokens = Lexer.read(text);
    }

    /** The word that is next. */
    Token peek() {
        return tokens.get(next);
    }

    /** Whether the word after the next one is this symbol. */
    boolean isFollowedBy(String symbol) {
        return next + 1 < tokens.size() && tokens.get(next + 1).is(symbol);
    }

    /** Whether the word after the next one is this keyword. */
    boolean isFollowedByWord(String keyword) {
        return next + 1 < tokens.size() && tokens.get(next + 1).isWord(keyword);
    }

    /** Reads the next word. */
    Token take() {
        Token token = peek();
        if (token.kind() != Token.Kind.END) {
            next++;
        }
        return token;
    }

    /** Reads the next word if it is this symbol. */
    boolean skip(String symbol) {
        boolean is = peek().is(symbol);
        if (is) {
            next++;
        }
        return is;
    }

    /** Reads the next word if it is this keyword. */
    boolean skipWord(String keyword) {
        boolean is = peek().isWord(keyword);
        if (is) {
            next++;
        }
        return is;
    }

    void expect(String symbol) {
        if (!skip(symbol)) {
            throw fault("'" + symbol + "'");
        }
    }

    void expectWord(String keyword) {
        if (!skipWord(keyword)) {
            throw fault(keyword);
        }
    }

    void expectEnd() {
        if (peek().kind() != Token.Kind.END) {
            throw fault("AND, OR or the end");
        }
    }

    /** Reads a text. */
    Token takeText(String form) {
        if (peek().kind() != Token.Kind.TEXT) {
            throw fault(form + " in single quotes");
        }
        return take();
    }

    /** Reads what stands in brackets, separated by commas. */
    <T> List<T> list(Supplier<T> one) {
        expect("(");
        List<T> all = new ArrayList<>();
        all.add(one.get());
        while (skip(",")) {
            all.add(one.get());
        }
        if (!skip(")")) {
            throw fault("',' or ')'");
        }
        return all;
    }

    /** A fault at the next word. */
    Cql2Exception fault(String expected) {
        return new Cql2Exception(peek().at(), expected, peek().shown());
    }
}
