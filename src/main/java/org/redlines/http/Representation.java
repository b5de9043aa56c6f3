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
}
