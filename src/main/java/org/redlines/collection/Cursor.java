package org.redlines.collection;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.redlines.http.Problem;

/**
 * Where a page goes on: after a feature of a version. It holds the version, so that the pages of one
 * walk fit together although another version is published meanwhile.
 *
 * <p>In the collection's own order a page begins at a feature's place, which an index finds. Sorted, it
 * begins after a number of features: the order is the same each time, but made anew.
 *
 * @param version identity of the version
 * @param place ordinal of the last feature of the page before; sorted, how many features are before
 * @param sorted whether the pages are sorted
 */
public record Cursor(String version, int ordinal, boolean sorted) {

    /** Its name in a query. */
    static final String PARAMETER = "after";

    private static final Pattern FORM = Pattern.compile("([0-9]{1,9}\\.[0-9a-f]{6})-([0-9]{1,9})(-sorted)?");

    static Cursor read(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw Problem.badParameter(PARAMETER, text, "the value that a 'next' link holds");
        }
        return new Cursor(parts.group(1), Integer.parseInt(parts.group(2)), parts.group(3) != null);
    }

    /**
     * The same where it fits the order of the pages.
     *
     * @throws Problem 400 when it was given for another order
     */
    Cursor in(Sorting sorting) {
        if (sorted != sorting.isGiven()) {
            throw Problem.badParameter(PARAMETER, toString(), "the value that a 'next' link of the same order holds");
        }
        return this;
    }

    @Override
    public String toString() {
        return version + "-" + ordinal + (sorted ? "-sorted" : "");
    }
}
