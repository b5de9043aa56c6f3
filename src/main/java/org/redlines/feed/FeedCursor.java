package org.redlines.feed;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.redlines.http.Problem;

/**
 * Where a page of a feed begins.
 *
 * @param version identity of the version whose entries are next
 * @param passed how many of them are on the pages before
 */
record FeedCursor(String version, int passed) {

    static final String PARAMETER = "after";

    private static final Pattern FORM = Pattern.compile("([0-9]{1,9}\\.[0-9a-f]{6})-([0-9]{1,9})");

    static FeedCursor read(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw Problem.badParameter(PARAMETER, text, "the value that a 'next' link holds");
        }
        return new FeedCursor(parts.group(1), Integer.parseInt(parts.group(2)));
    }

    @Override
    public String toString() {
        return version + "-" + passed;
    }
}
