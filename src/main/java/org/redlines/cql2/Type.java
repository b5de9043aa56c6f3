package org.redlines.cql2;

/** What an expression yields. */
public enum Type {
    TEXT("a text"),
    NUMBER("a number"),
    TRUTH("a condition"),
    DAY("a date"),
    MOMENT("a timestamp"),
    INTERVAL("an interval"),
    GEOMETRY("a geometry"),
    LIST("an array");

    private final String words;

    Type(String words) {
        this.words = words;
    }

    boolean isInstant() {
        return this == DAY || this == MOMENT;
    }

    @Override
    public String toString() {
        return words;
    }
}
