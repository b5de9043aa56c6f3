package org.redlines.cql2;

import java.util.Locale;
import java.util.Set;

/**
 * A word of CQL2 text.
 *
 * @param at index of its first character
 * @param kind what it is
 * @param text the name, text or number it stands for, or the symbol itself
 */
record Token(int at, Kind kind, String text) {

    private static final int SHOWN = 30;
    private static final Set<String> RESERVED =
            Set.of("AND", "OR", "NOT", "LIKE", "BETWEEN", "IN", "IS", "NULL", "DIV", "TRUE", "FALSE");

    /** What a word is. */
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

    /** Whether it is this keyword, in whatever case. */
    boolean isWord(String keyword) {
        return kind == Kind.NAME && upper().equals(keyword);
    }

    /** Whether it is a keyword that no property can be named by without quotes. */
    boolean isReserved() {
        return kind == Kind.NAME && RESERVED.contains(upper());
    }

    String upper() {
        return text.toUpperCase(Locale.ROOT);
    }

    /** For messages. */
    String shown() {
        String start = text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
        return switch (kind) {
            case END -> "the end";
            case TEXT -> "the text '" + start + "'";
            default -> "'" + start + "'";
        };
    }
}
