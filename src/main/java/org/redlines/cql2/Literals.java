package org.redlines.cql2;

import java.math.BigDecimal;
import java.time.DateTimeException;

/** Literals that CQL2 text and CQL2 JSON share, read strictly. */
final class Literals {

    static final String DATE_FORM = "a date such as 2024-09-06";
    static final String TIMESTAMP_FORM = "a timestamp such as 2024-09-06T12:00:00Z";

    private static final int LONGEST_NUMBER = 200;
    private static final int LARGEST_EXPONENT = 100;

    private Literals() {}

    static Expression.Day date(int at, String text) {
        try {
            return new Expression.Day(at, TimestampText.date(text));
        } catch (DateTimeException e) {
            throw new Cql2Exception(
                    at, DATE_FORM, TimestampText.isDate(text) ? "a date that does not exist" : "another text");
        }
    }

    static Expression.Moment timestamp(int at, String text) {
        try {
            return new Expression.Moment(at, TimestampText.timestamp(text));
        } catch (DateTimeException e) {
            throw new Cql2Exception(
                    at,
                    TIMESTAMP_FORM,
                    TimestampText.isTimestamp(text) ? "a time that does not exist" : "another text");
        }
    }

    /** An end of an interval that is given as text. */
    static Expression end(int at, String text) {
        if (text.equals("..")) {
            return new Expression.Unbounded(at);
        }
        return TimestampText.isDate(text) ? date(at, text) : timestamp(at, text);
    }

    /** The instant that a text is, if it is one, to help those who forget to say so. */
    static boolean isInstant(String text) {
        return TimestampText.isDate(text) || TimestampText.isTimestamp(text);
    }

    static BigDecimal number(int at, String text) {
        if (text.length() <= LONGEST_NUMBER) {
            try {
                BigDecimal number = new BigDecimal(text);
                if (Math.abs((long) number.precision() - number.scale()) <= LARGEST_EXPONENT
                        && Math.abs((long) number.scale()) <= LARGEST_EXPONENT) {
                    return number;
                }
            } catch (NumberFormatException e) {
                throw new Cql2Exception(at, "a number", "something else");
            }
        }
        throw new Cql2Exception(
                at,
                "a number of at most " + LONGEST_NUMBER + " characters and between 1e-" + LARGEST_EXPONENT + " and 1e"
                        + LARGEST_EXPONENT,
                "a number beyond that");
    }

    /** A text that PostgreSQL can hold: whole characters, none of them U+0000. */
    static String storable(int at, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (c == 0 || (Character.isSurrogate(c) && !pair)) {
                throw new Cql2Exception(at, "a text of Unicode characters other than U+0000", "what is none");
            }
            if (pair) {
                i++;
            }
        }
        return text;
    }
}
