package org.redlines.http;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A request that is not answered as asked, as an RFC 9457 problem document says it: status, title,
 * detail, and members that a program can read.
 */
public final class Problem extends RuntimeException {

    private final int status;
    private final String title;
    private final transient Map<String, Object> members = new LinkedHashMap<>();

    private Problem(int status, String title, String detail) {
        // No stack trace: a refused request is no fault of the program.
        super(detail, null, false, false);
        this.status = status;
        this.title = title;
    }

    /** 400: the parameter's value is not of the expected form, which is quoted in the answer. */
    public static Problem badParameter(String name, String value, String expected) {
        return new Problem(400, "Bad parameter", "The parameter '" + name + "' must be " + expected + ".")
                .with("parameter", name)
                .with("value", value)
                .with("expected", expected);
    }

    /** 400: the parameter's value is an expression that is not understood from a character on, counted from 1. */
    public static Problem badExpression(String name, String value, int position, String expected, String detail) {
        return new Problem(400, "Bad parameter", "The parameter '" + name + "' is not understood. " + detail)
                .with("parameter", name)
                .with("value", value)
                .with("position", position)
                .with("expected", expected);
    }

    /** 400: no such parameter here; the answer lists the ones there are. */
    public static Problem unknownParameter(String name, Collection<String> allowed) {
        return new Problem(
                        400,
                        "Unknown parameter",
                        "There is no parameter '" + name + "' here. Known are: " + String.join(", ", allowed) + ".")
                .with("parameter", name)
                .with("allowed", allowed);
    }

    /** 400: the request cannot be read at all. */
    public static Problem badRequest(String detail) {
        return new Problem(400, "Bad request", detail);
    }

    /** 404: nothing is at this address. */
    public static Problem notFound(String detail) {
        return new Problem(404, "Not found", detail);
    }

    /** 406: no representation that the request accepts. */
    public static Problem notAcceptable(Collection<String> offered) {
        return new Problem(406, "Not acceptable", "This address answers only with: " + String.join(", ", offered) + ".")
                .with("offered", offered);
    }

    /** 503: the server cannot answer now, and says what would help. */
    public static Problem unavailable(String detail) {
        return new Problem(503, "Not available", detail);
    }

    /** Any other status that the framework found. */
    public static Problem of(int status, String title, String detail) {
        return new Problem(status, title, detail);
    }

    private Problem with(String member, Object value) {
        members.put(member, value);
        return this;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The document as RFC 9457 orders it. */
    Map<String, Object> document(String path) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("type", "about:blank");
        document.put("title", title);
        document.put("status", status);
        document.put("detail", getMessage());
        document.put("instance", path);
        document.putAll(members);
        return document;
    }
}
