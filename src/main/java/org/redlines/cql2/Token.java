package org.redlines.cql2;

import java.util.Locale;
import java.util.Set;

/**
 * A token of CQL2 text.
 *
 * @param at index of its first character, from 0
 * @param kind its kind
 * @param text the name, string or number that it stands for, or the symbol
 */
record Token(int at, Kind kind, String text) {

    private static final int MAX_SHOWN_LENGTH = 30;
    private static final Set<String> RESERVED =
            Set.of("AND", "OR", "NOT", "LIKE", "BETWEEN", "IN", "IS", "NULL", "DIV", "TRUE", "FALSE");

    /** The kinds of tokens. */
    enum Kind {
        NAME,
        QUOTED_NAME,
        TEXT,
        NUMBER,
        SYMBOL,
        END
    }

    /** Whether it is this symbol. */
    boolean is(String symbol) {
        return kind == Kind.SYMBOL && text.equals(symbol);
    }

    /** Whether it is this keyword, in upper or lower case. */
    boolean isWord(String keyword) {
        return kind == Kind.NAME && upper().equals(keyword);
    }

    /** Whether it is a reserved keyword. A property with such a name needs quotes. */
    boolean isReserved() {
        return kind == Kind.NAME && RESERVED.contains(upper());
    }

    String upper() {
        return text.toUpperCase(Locale.ROOT);
    }

    /** Describes the token in error messages. */
    String forMessage() {
        String start = text.length() > MAX_SHOWN_LENGTH ? text.substring(0, MAX_SHOWN_LENGTH) + "…" : text;
        return switch (kind) {
            case END -> "the end";
            case TEXT -> "the text '" + start + "'";
            default -> "'" + start + "'";
        };
    }
}
