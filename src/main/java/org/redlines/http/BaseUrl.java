package org.redlines.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The base URL under which clients reach this server: {@code redlines.public-url} if it is set, otherwise what the
 * request says.
 *
 * <p>X-Forwarded-Proto, -Host, -Port and -Prefix count only if the request comes from an address in
 * {@code redlines.trusted-proxies}. By default no address is trusted. Many proxies pass on these headers from any
 * client, and then cache the response for everybody, with links that this client chose.
 */
@Singleton
public class BaseUrl {

    private static final CharSequence FORWARDED_HOST = HttpHeaders.createOptimized("X-Forwarded-Host");
    private static final CharSequence FORWARDED_PROTO = HttpHeaders.createOptimized("X-Forwarded-Proto");
    private static final CharSequence FORWARDED_PORT = HttpHeaders.createOptimized("X-Forwarded-Port");
    private static final CharSequence FORWARDED_PREFIX = HttpHeaders.createOptimized("X-Forwarded-Prefix");

    private static final Pattern HOST = Pattern.compile("(\\[[0-9A-Fa-f:.]+]|[A-Za-z0-9._-]+)(:[0-9]{1,5})?");
    private static final Pattern PREFIX = Pattern.compile("(/[A-Za-z0-9._~-]+)+/?");
    private static final Pattern PORT = Pattern.compile("[0-9]{1,5}");

    private final String configured;
    private final Set<String> trusted;
    // Nearly all requests name the same host, and checking it takes longer than comparing it.
    private volatile Direct last = new Direct("", "", "");

    /** The base URL for a scheme and a valid header Host. */
    private record Direct(String scheme, String host, String url) {}

    BaseUrl(
            @ConfigProperty(name = "redlines.public-url") Optional<String> configured,
            @ConfigProperty(name = "redlines.trusted-proxies") Optional<Set<String>> trusted) {
        this.configured = configured.map(BaseUrl::withoutSlash).orElse(null);
        this.trusted = trusted.orElse(Set.of());
    }

    String of(HttpServerRequest request) {
        if (configured != null) {
            return configured;
        }
        return isForwarded(request) && isTrusted(request) ? forwarded(request) : direct(request);
    }

    private String direct(HttpServerRequest request) {
        Direct known = last;
        String scheme = scheme(request);
        String written = request.getHeader(HttpHeaders.HOST);
        if (known.host.equals(written) && known.scheme.equals(scheme)) {
            return known.url;
        }
        String host = host(request);
        String url = scheme + "://" + host;
        if (host.equals(written)) {
            last = new Direct(scheme, host, url);
        }
        return url;
    }

    private static boolean isForwarded(HttpServerRequest request) {
        return request.headers().contains(FORWARDED_HOST)
                || request.headers().contains(FORWARDED_PROTO)
                || request.headers().contains(FORWARDED_PORT)
                || request.headers().contains(FORWARDED_PREFIX);
    }

    private static String forwarded(HttpServerRequest request) {
        String scheme = "https".equalsIgnoreCase(first(request, FORWARDED_PROTO)) ? "https" : scheme(request);
        String host = first(request, FORWARDED_HOST);
        if (!HOST.matcher(host).matches()) {
            host = host(request);
        }
        String port = first(request, FORWARDED_PORT);
        boolean standard = port.equals(scheme.equals("https") ? "443" : "80");
        if (PORT.matcher(port).matches() && !standard && host.matches("[^:]+|\\[.*]")) {
            host = host + ":" + port;
        }
        String prefix = first(request, FORWARDED_PREFIX);
        return scheme + "://" + host + (PREFIX.matcher(prefix).matches() ? withoutSlash(prefix) : "");
    }

    // Not the request's own scheme(), for which Vert.x would build the whole URL.
    private static String scheme(HttpServerRequest request) {
        return request.connection().isSsl() ? "https" : "http";
    }

    private static String host(HttpServerRequest request) {
        String host = request.getHeader(HttpHeaders.HOST);
        return host != null && HOST.matcher(host).matches()
                ? host
                : "localhost:" + request.localAddress().port();
    }

    private boolean isTrusted(HttpServerRequest request) {
        return request.connection().remoteAddress() != null
                && trusted.contains(request.connection().remoteAddress().hostAddress());
    }

    // Each proxy in a chain appends a value; the first is the one that the client used.
    private static String first(HttpServerRequest request, CharSequence header) {
        String value = request.getHeader(header);
        return value == null ? "" : value.split(",", 2)[0].trim();
    }

    private static String withoutSlash(String url) {
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }
}
