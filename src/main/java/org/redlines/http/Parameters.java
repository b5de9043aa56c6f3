package org.redlines.http;

import java.math.BigInteger;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The query parameters of one request, read strictly: each is known here and given once.
 *
 * <p>OGC API – Features, requirement {@code /req/core/query-param-unknown}: an unknown parameter is
 * refused rather than ignored, because an ignored filter answers more than was asked.
 */
public final class Parameters {

    private static final Pattern FROM_ONE = Pattern.compile("0*[1-9][0-9]*");
    private static final Pattern FROM_ZERO = Pattern.compile("[0-9]{1,9}");

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

    /**
     * The value of {@code limit}. One above the maximum is lowered to it ({@code
     * /req/core/fc-limit-response-1}), never refused.
     *
     * @throws Problem 400 when it is no whole number from 1
     */
    public int limit(int standard, int maximum) {
        String text = values.getOrDefault("limit", String.valueOf(standard));
        if (!FROM_ONE.matcher(text).matches()) {
            throw Problem.badParameter(
                    "limit", text, "a whole number from 1 (numbers above " + maximum + " are read as that)");
        }
        return new BigInteger(text).min(BigInteger.valueOf(maximum)).intValue();
    }

    /**
     * The value of {@code offset}; 0 when it is absent.
     *
     * @throws Problem 400 when it is no whole number
     */
    public int offset() {
        String text = values.getOrDefault("offset", "0");
        if (!FROM_ZERO.matcher(text).matches()) {
            throw Problem.badParameter("offset", text, "a whole number from 0 to 999999999");
        }
        return Integer.parseInt(text);
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw Problem.badRequest("The query is not URL-encoded: a % must be followed by two hexadecimal digits.");
        }
    }
}
