package org.redlines.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The parts of a request that determine its response. On one version, equal keys get the same bytes.
 *
 * @param base the base URL of this server as the client sees it, without a slash at the end
 * @param path the path, encoded as the client sent it
 * @param query the query, as the client sent it
 * @param accept the Accept header without spaces, in lower case; empty if it is absent, or if the query has {@code f}
 * @param encoding the content coding of the response
 */
public record RequestKey(String base, String path, QueryString query, String accept, ContentEncoding encoding) {

    private static final Pattern VERSIONED = Pattern.compile("(^|&)asOf=[0-9]+\\.[0-9a-f]{6}(&|$)");

    static RequestKey of(HttpServerRequest request, BaseUrl bases) {
        QueryString query = QueryString.of(request.query());
        return new RequestKey(
                bases.of(request),
                request.path(),
                query,
                accept(request, query),
                ContentEncoding.choose(request.getHeader(HttpHeaders.ACCEPT_ENCODING)));
    }

    // With f, the Accept header has no effect, and browsers send dozens of equivalent forms. We match the query's text,
    // because the query may be malformed; a later step refuses it.
    private static String accept(HttpServerRequest request, QueryString query) {
        String text = query.toString();
        boolean isNamed = text.startsWith("f=") || text.contains("&f=");
        String accept = isNamed ? null : request.getHeader(HttpHeaders.ACCEPT);
        return accept == null ? "" : accept.replace(" ", "").toLowerCase(Locale.ROOT);
    }

    /** A copy without content coding, for content that is compressed already. */
    public RequestKey withoutCoding() {
        return new RequestKey(base, path, query, accept, ContentEncoding.NONE);
    }

    /**
     * Whether the request names a version by its identity, such as {@code asOf=12.3fa9c1}. Its response never changes.
     * The code that responds checks that the version exists; errors are not cached.
     *
     * <p>A number alone is not enough: tomorrow another database, whose version 12 differs, may be at the same address.
     * Nor is a date, because another version may be published on that day.
     */
    public boolean isVersioned() {
        String text = query.toString();
        return text.contains("asOf=") && VERSIONED.matcher(text).find();
    }

    /** The number of characters in it. */
    int length() {
        return base.length() + path.length() + query.toString().length() + accept.length();
    }

    /** The absolute URL of the request. */
    public String self() {
        return query.behind(base + path);
    }

    /** A copy with this query parameter; if the value is null, without it. */
    public RequestKey with(String parameter, String value) {
        return with(query.with(parameter, value));
    }

    /** A copy with another query. */
    public RequestKey with(QueryString other) {
        return new RequestKey(base, path, other, accept, encoding);
    }

    /** An absolute URL on this server. */
    public String link(String pathAndQuery) {
        return base + pathAndQuery;
    }
}
