package org.redlines.collection;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.redlines.http.Problem;

/**
 * Where a page goes on: after a feature of a version. It holds the version, so that the pages of one
 * walk fit together although another version is published meanwhile.
 *
 * @param version number of the version
 * @param ordinal place of the last feature of the page before
 */
public record Cursor(int version, int ordinal) {

    /** Its name in a query. */
    static final String PARAMETER = "after";

    private static final Pattern FORM = Pattern.compile("([0-9]{1,9})-([0-9]{1,9})");

    static Cursor read(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw Problem.badParameter(PARAMETER, text, "the value that a 'next' link holds");
        }
        return new Cursor(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)));
    }

    @Override
    public String toString() {
        return version + "-" + ordinal;
    }
}
