package org.redlines.cql2;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tokens of an expression, read from left to right. */
final class TokenStream {

    private final List<Token> tokens;
    private int next;

    TokenStream(String text) {
        this.tokens = Lexer.read(text);
    }

    /** Returns the next token without reading it. */
    Token peek() {
        return tokens.get(next);
    }

    /** Whether the token after the next one is this symbol. */
    boolean isFollowedBy(String symbol) {
        return next + 1 < tokens.size() && tokens.get(next + 1).is(symbol);
    }

    /** Whether the token after the next one is this keyword. */
    boolean isFollowedByWord(String keyword) {
        return next + 1 < tokens.size() && tokens.get(next + 1).isWord(keyword);
    }

    /** Reads the next token. */
    Token take() {
        Token token = peek();
        if (token.kind() != Token.Kind.END) {
            next++;
        }
        return token;
    }

    /** Reads the next token if it is this symbol. */
    boolean skip(String symbol) {
        boolean is = peek().is(symbol);
        if (is) {
            next++;
        }
        return is;
    }

    /** Reads the next token if it is this keyword. */
    boolean skipWord(String keyword) {
        boolean is = peek().isWord(keyword);
        if (is) {
            next++;
        }
        return is;
    }

    void expect(String symbol) {
        if (!skip(symbol)) {
            throw error("'" + symbol + "'");
        }
    }

    void expectWord(String keyword) {
        if (!skipWord(keyword)) {
            throw error(keyword);
        }
    }

    void expectEnd() {
        if (peek().kind() != Token.Kind.END) {
            throw error("AND, OR or the end");
        }
    }

    /** Reads a string literal. */
    Token takeText(String form) {
        if (peek().kind() != Token.Kind.TEXT) {
            throw error(form + " in single quotes");
        }
        return take();
    }

    /** Reads a list in brackets, separated by commas. */
    <T> List<T> list(Supplier<T> one) {
        expect("(");
        List<T> all = new ArrayList<>();
        all.add(one.get());
        while (skip(",")) {
            all.add(one.get());
        }
        if (!skip(")")) {
            throw error("',' or ')'");
        }
        return all;
    }

    /** Creates an error at the next token. */
    Cql2Exception error(String expected) {
        return new Cql2Exception(peek().at(), expected, peek().forMessage());
    }

    /** Divides CQL2 text into tokens. */
    private static final class Lexer {

        // The quantifiers are possessive, so that no text makes matching slow.
        private static final Pattern NUMBER =
                Pattern.compile("(?:[0-9]++(?:\\.[0-9]*+)?|\\.[0-9]++)(?:[eE][+-]?[0-9]++)?");
        private static final Pattern NAME = Pattern.compile("[\\p{L}_:][\\p{L}\\p{M}\\p{N}_:.]*+");
        private static final Pattern SYMBOL = Pattern.compile("<>|<=|>=|[-=<>+*/%^(),]");

        private final String text;
        private final List<Token> tokens = new ArrayList<>();
        private int at;

        private Lexer(String text) {
            this.text = text;
        }

        /** Returns the tokens. The last one marks the end. */
        static List<Token> read(String text) {
            Lexer lexer = new Lexer(text);
            while (lexer.at < text.length()) {
                lexer.next();
            }
            lexer.tokens.add(new Token(text.length(), Token.Kind.END, ""));
            return lexer.tokens;
        }

        private void next() {
            char first = text.charAt(at);
            if (Character.isWhitespace(first)) {
                at++;
            } else if (first == '\'') {
                quoted('\'', Token.Kind.TEXT);
            } else if (first == '"') {
                quoted('"', Token.Kind.QUOTED_NAME);
            } else if (!take(NUMBER, Token.Kind.NUMBER)
                    && !take(NAME, Token.Kind.NAME)
                    && !take(SYMBOL, Token.Kind.SYMBOL)) {
                String shown = Character.toString(text.codePointAt(at));
                throw new Cql2Exception(at, "a property, a value or an operator", "the character '" + shown + "'");
            }
        }

        private boolean take(Pattern pattern, Token.Kind kind) {
            Matcher matcher = pattern.matcher(text).region(at, text.length());
            if (!matcher.lookingAt()) {
                return false;
            }
            tokens.add(new Token(at, kind, matcher.group()));
            at = matcher.end();
            return true;
        }

        // Inside quotes, a quote is doubled or follows a backslash. Any other backslash stands for itself.
        private void quoted(char quote, Token.Kind kind) {
            int start = at;
            StringBuilder value = new StringBuilder();
            at++;
            while (at < text.length()) {
                char c = text.charAt(at);
                boolean quoteFollows = at + 1 < text.length() && text.charAt(at + 1) == quote;
                if (quoteFollows && (c == quote || (c == '\\' && quote == '\''))) {
                    value.append(quote);
                    at += 2;
                } else if (c == quote) {
                    at++;
                    tokens.add(new Token(start, kind, Literals.storable(start, value.toString())));
                    return;
                } else {
                    value.append(c);
                    at++;
                }
            }
            throw new Cql2Exception(text.length(), "the closing " + quote, "the end");
        }
    }
}
