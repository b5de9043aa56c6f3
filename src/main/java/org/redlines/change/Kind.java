package org.redlines.change;

import java.util.Locale;

/** How something differs from the version before. */
public enum Kind {
    ADDED,
    CHANGED,
    REMOVED;

    /** Its name in answers. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Kind of(boolean was, boolean is) {
        return !was ? ADDED : is ? CHANGED : REMOVED;
    }
}
