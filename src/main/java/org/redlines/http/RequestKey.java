package org.redlines.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A request reduced to what decides its answer; two equal calls on one version get the same bytes.
 *
 * @param base scheme, host and prefix as the client reaches this server, without a slash at the end
 * @param path the path, encoded as it came
 * @param query the query, as it came
 * @param accept the Accept header in one form; empty when there is none, or the query names the format
 * @param encoding how the body is to be compressed
 */
public record RequestKey(String base, String path, QueryString query, String accept, ContentEncoding encoding) {

    private static final Pattern FORMAT = Pattern.compile("(^|&)f=");
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

    // Where f says the format, nobody reads it; browsers and crawlers send dozens of forms that mean the same. The
    // query's
    // text is asked, which need not be well-formed: refusing it is for who answers.
    private static String accept(HttpServerRequest request, QueryString query) {
        String accept = FORMAT.matcher(query.toString()).find() ? null : request.getHeader(HttpHeaders.ACCEPT);
        return accept == null ? "" : accept.replace(" ", "").toLowerCase(Locale.ROOT);
    }

    /** The same, answered without content coding: for what is compressed already. */
    public RequestKey withoutCoding() {
        return new RequestKey(base, path, query, accept, ContentEncoding.NONE);
    }

    /**
     * Whether it asks for a published version by its identity: then the answer never changes. That the identity is the
     * version's is seen to by who answers; errors are not kept.
     *
     * <p>A number names another version in another database, which may be at the same address tomorrow; and a date that
     * is not over may yet name another.
     */
    public boolean isVersioned() {
        String text = query.toString();
        return text.contains("asOf=") && VERSIONED.matcher(text).find();
    }

    /** How many characters it has. */
    int length() {
        return base.length() + path.length() + query.toString().length() + accept.length();
    }

    /** The absolute address that was asked for. */
    public String self() {
        return query.behind(base + path);
    }

    /** The same with this query parameter set to a value; null takes it away. */
    public RequestKey with(String parameter, String value) {
        return with(query.with(parameter, value));
    }

    /** The same with another query. */
    public RequestKey with(QueryString other) {
        return new RequestKey(base, path, other, accept, encoding);
    }

    /** An absolute address on this server. */
    public String link(String pathAndQuery) {
        return base + pathAndQuery;
    }
}
