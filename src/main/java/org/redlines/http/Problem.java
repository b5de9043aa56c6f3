package org.redlines.http;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** An error response: an RFC 9457 problem document with status, title, detail, and members for programs. */
public final class Problem extends RuntimeException {

    private final int status;
    private final String title;
    private final transient Map<String, Object> members = new LinkedHashMap<>();

    private Problem(int status, String title, String detail) {
        // No stack trace: a refused request is not a fault of the program.
        super(detail, null, false, false);
        this.status = status;
        this.title = title;
    }

    /** 400: the parameter's value does not have the expected form. The response says which form that is. */
    public static Problem badParameter(String name, String value, String expected) {
        return new Problem(
                        400,
                        "Bad parameter",
                        "The parameter '" + name + "' must be " + expected + (expected.endsWith(".") ? "" : "."))
                .with("parameter", name)
                .with("value", value)
                .with("expected", expected);
    }

    /**
     * 400: the parameter's value is an expression with a syntax error.
     *
     * @param position index of the first character that is not understood, from 1
     */
    public static Problem badExpression(String name, String value, int position, String expected, String detail) {
        return new Problem(400, "Bad parameter", "The parameter '" + name + "' is not understood. " + detail)
                .with("parameter", name)
                .with("value", value)
                .with("position", position)
                .with("expected", expected);
    }

    /** 400: unknown parameter. The response lists the known ones. */
    public static Problem unknownParameter(String name, Collection<String> allowed) {
        return new Problem(
                        400,
                        "Unknown parameter",
                        "There is no parameter '" + name + "' here. Known are: " + String.join(", ", allowed) + ".")
                .with("parameter", name)
                .with("allowed", allowed);
    }

    /** 400: the request is malformed. */
    public static Problem badRequest(String detail) {
        return new Problem(400, "Bad request", detail);
    }

    /** 404: nothing is at this address. */
    public static Problem notFound(String detail) {
        return new Problem(404, "Not found", detail);
    }

    /** 406: none of the formats fits the request. */
    public static Problem notAcceptable(Collection<String> offered) {
        return new Problem(406, "Not acceptable", "This address answers only with: " + String.join(", ", offered) + ".")
                .with("offered", offered);
    }

    /** 503: the server cannot answer now. The detail says what would help. */
    public static Problem unavailable(String detail) {
        return new Problem(503, "Not available", detail);
    }

    /** A problem with any other status. */
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

    /** The members of the document, in the order of RFC 9457. */
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
