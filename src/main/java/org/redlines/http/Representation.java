package org.redlines.http;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is to be sent: a body that is not written yet, and what describes it.
 *
 * @param snapshot identifies the data and program that it is made from: the version's identity, a hyphen, and what
 *     else decides the bytes; null when it must not be cached or validated
 * @param format its representation
 * @param headers further headers
 * @param bound the most bytes that the body can have before compression; decides whether it is made
 *     in memory or streamed
 */
public record Representation(String snapshot, Format format, Map<String, String> headers, long bound, Body body) {

    /** An answer that surely fits into memory. */
    public static Representation small(String snapshot, Format format, Body body) {
        return new Representation(snapshot, format, Map.of(), 0, body);
    }

    /** The same answer with one more header. */
    public Representation with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Representation(snapshot, format, more, bound, body);
    }

    /** Writes the body of an answer. A failure must leave as an exception, never as a shorter body. */
    @FunctionalInterface
    public interface Body {

        void write(OutputStream out) throws IOException;
    }

    /**
     * The strong validator of one representation (RFC 9110, 8.8.3).
     *
     * <p>An address answers the same bytes as long as the data version and the program are the same;
     * so the tag is made of these, the media type and the content coding, and is known before the body.
     */
    static final class EntityTag {

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
}
