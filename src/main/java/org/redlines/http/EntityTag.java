package org.redlines.http;

/**
 * The strong validator of one representation (RFC 9110, 8.8.3).
 *
 * <p>An address answers the same bytes as long as the data version and the program are the same;
 * so the tag is made of these, the media type and the content coding, and is known before the body.
 */
final class EntityTag {

    private EntityTag() {}

    static String of(String snapshot, Format format, ContentEncoding encoding, ContentEncoding.Effort effort) {
        return '"' + snapshot + '-' + format.name() + encoding.tag(effort) + '"';
    }

    /** Whether If-None-Match names the tag; compared weakly, as RFC 9110, 13.1.2 asks. */
    static boolean matches(String ifNoneMatch, String tag) {
        if (ifNoneMatch == null) {
            return false;
        }
        for (String candidate : ifNoneMatch.split(",")) {
            String bare = candidate.trim();
            if (bare.equals("*") || (bare.startsWith("W/") ? bare.substring(2) : bare).equals(tag)) {
                return true;
            }
        }
        return false;
    }

    /** Whether If-Match, when it is given, names the tag; compared strongly (RFC 9110, 13.1.1). */
    static boolean isMatched(String ifMatch, String tag) {
        if (ifMatch == null || ifMatch.trim().equals("*")) {
            return true;
        }
        for (String candidate : ifMatch.split(",")) {
            if (candidate.trim().equals(tag)) {
                return true;
            }
        }
        return false;
    }
}
