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
 * The query of an address, split into its parameters once (WHATWG URL Standard, application/x-www-form-urlencoded).
 *
 * <p>The text stays as the client wrote it, so that two queries are equal when their texts are. The one place where
 * queries are taken apart and put together.
 */
public final class QueryString {

    /** The query without a parameter. */
    public static final QueryString EMPTY = new QueryString("");

    private final String text;
    // Split when it is first needed: a response from the cache needs the text alone.
    private List<Parameter> parameters;

    /**
     * A parameter.
     *
     * @param name decoded
     * @param value decoded; empty when the parameter has none
     * @param written name and value as they stand in the query
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

    /** The query of this text, without a question mark before it; null is no query. */
    public static QueryString of(String text) {
        return text == null || text.isEmpty() ? EMPTY : new QueryString(text);
    }

    /** Whether there is nothing after the question mark. */
    public boolean isEmpty() {
        return text.isEmpty();
    }

    /**
     * The parameters in their order; one that is repeated is there as often as it is written.
     *
     * @throws Problem 400 when the query is not URL-encoded UTF-8
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
     * The value of the first parameter of this name. {@link Parameters} reads them all strictly.
     *
     * @throws Problem 400 when the query is not URL-encoded UTF-8
     */
    public Optional<String> find(String name) {
        return list().stream()
                .filter(parameter -> parameter.name().equals(name))
                .map(Parameter::value)
                .findFirst();
    }

    /** The same without the parameters of these names. */
    public QueryString without(String... names) {
        Set<String> left = Set.of(names);
        StringBuilder kept = new StringBuilder();
        list().stream()
                .filter(parameter -> !left.contains(parameter.name()))
                .forEach(parameter -> kept.append(kept.isEmpty() ? "" : "&").append(parameter.written()));
        return of(kept.toString());
    }

    /** The same with the parameters of these names alone. */
    public QueryString only(Collection<String> names) {
        return of(list().stream()
                .filter(parameter -> names.contains(parameter.name()))
                .map(Parameter::written)
                .collect(Collectors.joining("&")));
    }

    /** The same with this parameter last, in place of any of its name; without it when the value is null. */
    public QueryString with(String name, String value) {
        QueryString others = without(name);
        return value == null
                ? others
                : of(others.text + (others.isEmpty() ? "" : "&") + name + "="
                        + URLEncoder.encode(value, StandardCharsets.UTF_8));
    }

    /** The path with this query behind a question mark, or alone when there is none. */
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
