package org.redlines.collection;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.redlines.http.Problem;

/**
 * The point at which the next page begins. It contains the version, so that all pages come from the same version
 * although another may be published meanwhile.
 *
 * <p>In the collection's own order, a page begins after a feature's ordinal, which an index finds. In a sorted
 * response, it begins after a number of features, because the features are sorted again for each page.
 *
 * @param version identity of the version
 * @param ordinal ordinal of the last feature on the page before; if sorted, the number of features on all pages before
 * @param sorted whether the response is sorted
 */
public record Cursor(String version, int ordinal, boolean sorted) {

    /** Name of the query parameter. */
    static final String PARAMETER = "after";

    private static final Pattern FORM = Pattern.compile("([0-9]{1,9}\\.[0-9a-f]{6})-([0-9]{1,9})(-sorted)?");

    static Cursor read(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw Problem.badParameter(PARAMETER, text, "the value from a 'next' link");
        }
        return new Cursor(parts.group(1), Integer.parseInt(parts.group(2)), parts.group(3) != null);
    }

    /**
     * Returns this cursor if it fits the order of the response.
     *
     * @throws Problem 400 if it comes from a response in another order
     */
    Cursor requireOrder(Sorting sorting) {
        if (sorted != sorting.isGiven()) {
            throw Problem.badParameter(PARAMETER, toString(), "the value from a 'next' link of the same order");
        }
        return this;
    }

    @Override
    public String toString() {
        return version + "-" + ordinal + (sorted ? "-sorted" : "");
    }
}
