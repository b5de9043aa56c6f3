package org.redlines.http;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The query of a URL and its parameters (WHATWG URL Standard, application/x-www-form-urlencoded).
 *
 * <p>The text stays as the client wrote it. Two queries are equal if their texts are. Only this class parses and builds
 * queries.
 */
public final class QueryString {

    /** The empty query. */
    public static final QueryString EMPTY = new QueryString("");

    private final String text;
    // Parsed on first use: a response from the cache needs only the text.
    private List<Parameter> parameters;

    /**
     * A parameter.
     *
     * @param name decoded
     * @param value decoded; empty if the parameter has none
     * @param written name and value as the client wrote them
     */
    public record Parameter(String name, String value, String written) {

        private static Parameter read(String written) {
            int equals = written.indexOf('=');
            return equals < 0
                    ? new Parameter(decode(written), "", written)
                    : new Parameter(
                            decode(written.substring(0, equals)), decode(written.substring(equals + 1)), written);
        }
    }

    private QueryString(String text) {
        this.text = text;
    }

    /** Makes a query from its text, without the question mark; null is the empty query. */
    public static QueryString of(String text) {
        return text == null || text.isEmpty() ? EMPTY : new QueryString(text);
    }

    /** Whether the text is empty. */
    public boolean isEmpty() {
        return text.isEmpty();
    }

    /**
     * The parameters in order. A repeated parameter is repeated here.
     *
     * @throws Problem 400 if the query is not URL-encoded UTF-8
     */
    public List<Parameter> list() {
        if (parameters == null) {
            List<Parameter> read = new ArrayList<>();
            for (String written : text.split("&")) {
                if (!written.isEmpty()) {
                    read.add(Parameter.read(written));
                }
            }
            parameters = List.copyOf(read);
        }
        return parameters;
    }

    /**
     * The value of the first parameter with this name. {@link Parameters} reads them strictly.
     *
     * @throws Problem 400 if the query is not URL-encoded UTF-8
     */
    public Optional<String> find(String name) {
        return list().stream()
                .filter(parameter -> parameter.name().equals(name))
                .map(Parameter::value)
                .findFirst();
    }

    /** A copy without the parameters of these names. */
    public QueryString without(String... names) {
        Set<String> left = Set.of(names);
        StringBuilder kept = new StringBuilder();
        list().stream()
                .filter(parameter -> !left.contains(parameter.name()))
                .forEach(parameter -> kept.append(kept.isEmpty() ? "" : "&").append(parameter.written()));
        return of(kept.toString());
    }

    /** A copy with only the parameters of these names. */
    public QueryString only(Collection<String> names) {
        return of(list().stream()
                .filter(parameter -> names.contains(parameter.name()))
                .map(Parameter::written)
                .collect(Collectors.joining("&")));
    }

    /** A copy with this parameter at the end, in place of all with that name; if the value is null, without any. */
    public QueryString with(String name, String value) {
        QueryString others = without(name);
        return value == null
                ? others
                : of(others.text + (others.isEmpty() ? "" : "&") + name + "="
                        + URLEncoder.encode(value, StandardCharsets.UTF_8));
    }

    /** The path, a question mark and this query; only the path if the query is empty. */
    public String behind(String path) {
        return isEmpty() ? path : path + "?" + text;
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw Problem.badRequest("The query is not URL-encoded: a % must be followed by two hexadecimal digits.");
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof QueryString query && query.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** The text, without a question mark. */
    @Override
    public String toString() {
        return text;
    }
}
