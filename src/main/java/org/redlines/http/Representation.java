package org.redlines.http;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A representation (RFC 9110, 3.2): headers, and a body that is written when it is sent.
 *
 * @param snapshot names the data and the program: the version's identity, a hyphen, and whatever else determines the
 *     bytes; null if the response must not be cached or validated
 * @param format its format
 * @param headers further headers
 * @param bound an upper bound for the body's bytes before compression; decides whether it is made in memory or streamed
 */
public record Representation(String snapshot, Format format, Map<String, String> headers, long bound, Body body) {

    /** A representation that is small enough for memory. */
    public static Representation small(String snapshot, Format format, Body body) {
        return new Representation(snapshot, format, Map.of(), 0, body);
    }

    /** A copy with one more header. */
    public Representation with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Representation(snapshot, format, more, bound, body);
    }

    /** Writes a body. On failure it must throw: it must never return after a part of the body. */
    @FunctionalInterface
    public interface Body {

        void write(OutputStream out) throws IOException;
    }

    /**
     * The strong ETag of a representation (RFC 9110, 8.8.3).
     *
     * <p>Data version, program, format and content coding determine the bytes of a response. The ETag consists of
     * these, so it is known before the body is made.
     */
    static final class EntityTag {

        private EntityTag() {}

        static String of(String snapshot, Format format, ContentEncoding encoding, ContentEncoding.Effort effort) {
            return '"' + snapshot + '-' + format.name() + encoding.tag(effort) + '"';
        }

        /** Whether If-None-Match contains the tag, by weak comparison (RFC 9110, 13.1.2). */
        static boolean matches(String ifNoneMatch, String tag) {
            if (ifNoneMatch == null) {
                return false;
            }
            if (ifNoneMatch.equals(tag)) {
                return true;
            }
            for (String candidate : ifNoneMatch.split(",")) {
                String bare = candidate.trim();
                if (bare.equals("*") || (bare.startsWith("W/") ? bare.substring(2) : bare).equals(tag)) {
                    return true;
                }
            }
            return false;
        }

        /** Whether If-Match is absent or contains the tag, by strong comparison (RFC 9110, 13.1.1). */
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
