package org.redlines.http;

import com.github.benmanes.caffeine.cache.Interner;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The headers of every response, errors included. Scripts of any origin may read the data. Browsers must not guess
 * content types or send full referrers.
 */
@Singleton
class CommonHeaders {

    static final Map<String, String> EVERYWHERE = Map.of(
            "Access-Control-Allow-Origin", "*",
            "Access-Control-Expose-Headers", "*",
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "strict-origin-when-cross-origin");

    private static final FixedHeaders READY = FixedHeaders.of(EVERYWHERE);

    private static final String NOT_ENCODED = "The address is not URL-encoded UTF-8.";
    private static final String METHODS = "GET, HEAD, OPTIONS";

    // Runs after ResponseCache, which sets these headers itself, and before all other routes.
    private static final int SECOND = Integer.MIN_VALUE + 101;

    private final Connections connections;

    CommonHeaders(Connections connections) {
        this.connections = connections;
    }

    void install(@Observes Router router) {
        // A malformed request never reaches a resource, and the framework's own response would name the exception.
        router.route().order(SECOND).handler(this::handle).failureHandler(CommonHeaders::failed);
        router.errorHandler(400, context -> unreadable(context, NOT_ENCODED));
    }

    private void handle(RoutingContext context) {
        HttpServerResponse response = context.response();
        set(response);
        HttpMethod method = context.request().method();
        if (hasUnknownTransferCoding(context)) {
            // We cannot tell where the body ends, so nothing after it can be read (RFC 9112, 6.1 and 6.3).
            response.putHeader("Connection", "close");
            problem(response, 501, "Not implemented", "This server supports no transfer coding but chunked.");
        } else if (connections.areFull() && !context.request().path().startsWith("/q/")) {
            response.putHeader("Retry-After", String.valueOf(ProblemMapper.SECONDS_TO_WAIT));
            problem(
                    response,
                    503,
                    "Not available",
                    "This server's buffers for slow clients are full. Try again in a few seconds.");
        } else if (method == HttpMethod.GET || method == HttpMethod.HEAD || isForTheFramework(context)) {
            context.next();
        } else if (method == HttpMethod.OPTIONS) {
            preflight(response);
        } else {
            response.putHeader("Allow", METHODS);
            problem(response, 405, "Method not allowed", "This address supports only these methods: " + METHODS + ".");
        }
    }

    private static boolean hasUnknownTransferCoding(RoutingContext context) {
        String encoding = context.request().getHeader(HttpHeaders.TRANSFER_ENCODING);
        return encoding != null && !encoding.equalsIgnoreCase("chunked");
    }

    // The development pages have methods of their own; the health check does not.
    private static boolean isForTheFramework(RoutingContext context) {
        String path = context.request().path();
        return path.startsWith("/q/") && !path.startsWith("/q/health");
    }

    private static void preflight(HttpServerResponse response) {
        response.putHeader("Allow", METHODS)
                .putHeader("Access-Control-Allow-Methods", METHODS)
                .putHeader("Access-Control-Allow-Headers", "*")
                .putHeader("Access-Control-Max-Age", "86400")
                .setStatusCode(204)
                .end();
    }

    private static void failed(RoutingContext context) {
        if (context.statusCode() != 400) {
            context.next();
        } else {
            boolean host = VertxInternals.isValidAuthority(context.request());
            unreadable(context, host ? NOT_ENCODED : "The header Host must be a host and, where needed, its port.");
        }
    }

    private static void unreadable(RoutingContext context, String detail) {
        HttpServerResponse response = context.response();
        if (!response.ended()) {
            set(response);
            problem(response, 400, "Bad request", detail);
        }
    }

    // The texts are constants, so nothing needs escaping.
    static void problem(HttpServerResponse response, int status, String title, String detail) {
        response.setStatusCode(status)
                .putHeader("Content-Type", ProblemMapper.MEDIA_TYPE)
                .putHeader("Cache-Control", "no-store")
                .end("{\"type\":\"about:blank\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\"}"
                        .formatted(title, status, detail));
    }

    static void set(HttpServerResponse response) {
        READY.set(response);
    }

    /** Headers that are hashed and encoded once, not again for each response. */
    static final class FixedHeaders {

        // Thousands of cached responses share most of their headers.
        private static final Interner<Header> SHARED = Interner.newWeakInterner();

        private record Header(CharSequence name, CharSequence value) {}

        private final List<Header> headers = new ArrayList<>();

        private FixedHeaders() {}

        static FixedHeaders of(Map<String, String> all) {
            FixedHeaders ready = new FixedHeaders();
            all.forEach((name, value) -> ready.headers.add(
                    SHARED.intern(new Header(HttpHeaders.createOptimized(name), HttpHeaders.createOptimized(value)))));
            return ready;
        }

        void set(HttpServerResponse response) {
            for (Header header : headers) {
                response.putHeader(header.name, header.value);
            }
        }
    }
}
