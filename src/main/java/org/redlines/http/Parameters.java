package org.redlines.http;

import java.math.BigInteger;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The query parameters of one request. Each must be known, and given only once.
 *
 * <p>OGC API – Features, requirement {@code /req/core/query-param-unknown}: an unknown parameter is an error. If a
 * misspelt filter were ignored, the response would have more than the client asked for.
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
    public static Parameters read(QueryString query, Collection<String> allowed) {
        Map<String, String> values = new LinkedHashMap<>();
        for (QueryString.Parameter parameter : query.list()) {
            if (!allowed.contains(parameter.name())) {
                throw Problem.unknownParameter(parameter.name(), allowed);
            }
            if (values.put(parameter.name(), parameter.value()) != null) {
                throw Problem.badParameter(parameter.name(), parameter.value(), "given once");
            }
        }
        return new Parameters(values);
    }

    /** The decoded value; empty if the parameter is absent. */
    public Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /**
     * Reads a boolean: {@code true}, {@code false}, {@code 1} or {@code 0}, as in XML Schema.
     *
     * @throws Problem 400 for any other text
     */
    public static boolean truth(String name, String text) {
        return switch (text) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw Problem.badParameter(name, text, "true or false");
        };
    }

    /**
     * The value of {@code limit}. A value above the maximum is lowered to it ({@code /req/core/fc-limit-response-1}),
     * not refused.
     *
     * @throws Problem 400 if it is not a whole number from 1
     */
    public int limit(int standard, int maximum) {
        String text = values.getOrDefault("limit", String.valueOf(standard));
        if (!FROM_ONE.matcher(text).matches()) {
            throw Problem.badParameter(
                    "limit", text, "a whole number from 1 (larger numbers than " + maximum + " are lowered to it)");
        }
        return new BigInteger(text).min(BigInteger.valueOf(maximum)).intValue();
    }

    /**
     * The value of {@code offset}; 0 if it is absent.
     *
     * @throws Problem 400 if it is not a whole number from 0 to 999999999
     */
    public int offset() {
        String text = values.getOrDefault("offset", "0");
        if (!FROM_ZERO.matcher(text).matches()) {
            throw Problem.badParameter("offset", text, "a whole number from 0 to 999999999");
        }
        return Integer.parseInt(text);
    }
}
