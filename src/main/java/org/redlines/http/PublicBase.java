package org.redlines.http;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How clients reach this server: {@code redlines.public-url} when it is set, else what the request
 * says.
 *
 * <p>X-Forwarded-Proto, -Host, -Port and -Prefix are honoured only from a proxy on this machine, so
 * that no stranger writes the links of an answer; a proxy elsewhere needs {@code
 * redlines.public-url}.
 */
@Singleton
public class PublicBase {

    private static final Pattern HOST = Pattern.compile("(\\[[0-9A-Fa-f:.]+]|[A-Za-z0-9._-]+)(:[0-9]{1,5})?");
    private static final Pattern PREFIX = Pattern.compile("(/[A-Za-z0-9._~-]+)+/?");
    private static final Pattern PORT = Pattern.compile("[0-9]{1,5}");

    private final String configured;

    PublicBase(@ConfigProperty(name = "redlines.public-url") Optional<String> configured) {
        this.configured = configured.map(PublicBase::withoutSlash).orElse(null);
    }

    String of(HttpServerRequest request) {
        if (configured != null) {
            return configured;
        }
        return isForwarded(request) && isLocal(request) ? forwarded(request) : request.scheme() + "://" + host(request);
    }

    private static boolean isForwarded(HttpServerRequest request) {
        return request.headers().contains("X-Forwarded-Host")
                || request.headers().contains("X-Forwarded-Proto")
                || request.headers().contains("X-Forwarded-Port")
                || request.headers().contains("X-Forwarded-Prefix");
    }

    private static String forwarded(HttpServerRequest request) {
        String scheme = "https".equalsIgnoreCase(first(request, "X-Forwarded-Proto")) ? "https" : request.scheme();
        String host = first(request, "X-Forwarded-Host");
        if (!HOST.matcher(host).matches()) {
            host = host(request);
        }
        String port = first(request, "X-Forwarded-Port");
        boolean standard = port.equals(scheme.equals("https") ? "443" : "80");
        if (PORT.matcher(port).matches() && !standard && host.matches("[^:]+|\\[.*]")) {
            host = host + ":" + port;
        }
        String prefix = first(request, "X-Forwarded-Prefix");
        return scheme + "://" + host + (PREFIX.matcher(prefix).matches() ? withoutSlash(prefix) : "");
    }

    private static String host(HttpServerRequest request) {
        String host = request.getHeader("Host");
        return host != null && HOST.matcher(host).matches()
                ? host
                : "localhost:" + request.localAddress().port();
    }

    private static boolean isLocal(HttpServerRequest request) {
        String address =
                request.remoteAddress() == null ? null : request.remoteAddress().hostAddress();
        return address != null
                && (address.startsWith("127.") || address.equals("::1") || address.equals("0:0:0:0:0:0:0:1"));
    }

    // A chain of proxies appends; the first value is what the client used.
    private static String first(HttpServerRequest request, String header) {
        String value = request.getHeader(header);
        return value == null ? "" : value.split(",", 2)[0].trim();
    }

    private static String withoutSlash(String url) {
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }
}
