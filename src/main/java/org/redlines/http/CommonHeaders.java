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
 * The headers that every answer carries, errors too: the data is open to scripts of any origin, and
 * nothing is guessed or leaked by the browser.
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

    // After ResponseCache, which sets the headers itself, and before everything else.
    private static final int SECOND = Integer.MIN_VALUE + 101;

    private final Connections connections;

    CommonHeaders(Connections connections) {
        this.connections = connections;
    }

    void install(@Observes Router router) {
        // What cannot be read never reaches a resource; the framework would answer with the fault's name.
        router.route().order(SECOND).handler(this::handle).failureHandler(CommonHeaders::failed);
        router.errorHandler(400, context -> unreadable(context, NOT_ENCODED));
    }

    private void handle(RoutingContext context) {
        HttpServerResponse response = context.response();
        set(response);
        HttpMethod method = context.request().method();
        if (isCodedOtherwise(context)) {
            // Where its body ends is not known, so nothing after it can be read (RFC 9112, 6.1 and 6.3).
            response.putHeader("Connection", "close");
            problem(response, 501, "Not implemented", "The only transfer coding here is chunked.");
        } else if (connections.areFull() && !context.request().path().startsWith("/q/")) {
            response.putHeader("Retry-After", String.valueOf(ProblemMapper.SECONDS_TO_WAIT));
            problem(
                    response,
                    503,
                    "Not available",
                    "As many bytes as this server keeps for slow clients are waiting to be read. Try again in a few seconds.");
        } else if (method == HttpMethod.GET || method == HttpMethod.HEAD || isForTheFramework(context)) {
            context.next();
        } else if (method == HttpMethod.OPTIONS) {
            preflight(response);
        } else {
            response.putHeader("Allow", METHODS);
            problem(response, 405, "Method not allowed", "This address can only be read: " + METHODS + ".");
        }
    }

    private static boolean isCodedOtherwise(RoutingContext context) {
        String encoding = context.request().getHeader(HttpHeaders.TRANSFER_ENCODING);
        return encoding != null && !encoding.equalsIgnoreCase("chunked");
    }

    // The development pages, which have methods of their own; health has not.
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

    // Only fixed texts come here, so nothing needs escaping.
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

    /** Headers in the form in which they are written: hashed and encoded once, not for each answer. */
    static final class FixedHeaders {

        // Thousands of cached answers share most of their headers.
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
