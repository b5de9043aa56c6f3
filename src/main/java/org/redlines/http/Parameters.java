package org.redlines.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The query parameters of one request, read strictly: each is known here and given once.
 *
 * <p>OGC API – Features, requirement {@code /req/core/query-param-unknown}: an unknown parameter is
 * refused rather than ignored, because an ignored filter answers more than was asked.
 */
public final class Parameters {

    private final Map<String, String> values;

    private Parameters(Map<String, String> values) {
        this.values = values;
    }

    /**
     * Reads a query string.
     *
     * @throws Problem 400 for an unknown or repeated parameter, or one that is not URL-encoded UTF-8
     */
    public static Parameters read(String query, Collection<String> allowed) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String pair : query.split("&")) {
            if (pair.isEmpty()) {
                continue;
            }
            int equals = pair.indexOf('=');
            String name = decode(equals < 0 ? pair : pair.substring(0, equals));
            if (!allowed.contains(name)) {
                throw Problem.unknownParameter(name, allowed);
            }
            String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
            if (values.put(name, value) != null) {
                throw Problem.badParameter(name, value, "given once");
            }
        }
        return new Parameters(values);
    }

    /**
     * One parameter's value before the others can be read: which they are may depend on it. It is read
     * strictly with them afterwards.
     *
     * @throws Problem 400 when it is not URL-encoded UTF-8
     */
    public static Optional<String> peek(String query, String name) {
        for (String pair : query.split("&")) {
            if (pair.startsWith(name + "=")) {
                return Optional.of(decode(pair.substring(name.length() + 1)));
            }
        }
        return Optional.empty();
    }

    /** The value, decoded; empty when the parameter is absent. */
    public Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name));
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw Problem.badRequest("The query is not URL-encoded: a % must be followed by two hexadecimal digits.");
        }
    }
}
