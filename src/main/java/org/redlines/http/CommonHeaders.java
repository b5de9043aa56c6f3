package org.redlines.http;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;

/**
 * The headers that every answer carries, errors too: the data is open to scripts of any origin, and
 * nothing is guessed or leaked by the browser.
 */
@Singleton
class CommonHeaders {

    static final Map<String, String> EVERYWHERE = Map.of(
            "Access-Control-Allow-Origin", "*",
            "Access-Control-Expose-Headers", "Content-Crs, Content-Disposition, ETag, Link",
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "strict-origin-when-cross-origin");

    private static final String METHODS = "GET, HEAD, OPTIONS";

    // After ReadyAnswers, which sets the headers itself, and before everything else.
    private static final int SECOND = Integer.MIN_VALUE + 101;

    void install(@Observes Router router) {
        router.route().order(SECOND).handler(CommonHeaders::handle);
        // A path that is not URL-encoded never reaches a resource.
        router.errorHandler(400, CommonHeaders::unreadable);
    }

    private static void handle(RoutingContext context) {
        HttpServerResponse response = context.response();
        set(response);
        HttpMethod method = context.request().method();
        if (method == HttpMethod.GET || method == HttpMethod.HEAD || isForTheFramework(context)) {
            context.next();
        } else if (method == HttpMethod.OPTIONS) {
            preflight(response);
        } else {
            response.putHeader("Allow", METHODS);
            problem(response, 405, "Method not allowed", "This address can only be read: " + METHODS + ".");
        }
    }

    // Health, metrics, and the development pages, which have methods of their own.
    private static boolean isForTheFramework(RoutingContext context) {
        return context.request().path().startsWith("/q/");
    }

    private static void preflight(HttpServerResponse response) {
        response.putHeader("Allow", METHODS)
                .putHeader("Access-Control-Allow-Methods", METHODS)
                .putHeader("Access-Control-Allow-Headers", "Accept, If-None-Match")
                .putHeader("Access-Control-Max-Age", "86400")
                .setStatusCode(204)
                .end();
    }

    private static void unreadable(RoutingContext context) {
        HttpServerResponse response = context.response();
        if (!response.ended()) {
            set(response);
            problem(response, 400, "Bad request", "The address is not URL-encoded UTF-8.");
        }
    }

    // Only fixed texts come here, so nothing needs escaping.
    private static void problem(HttpServerResponse response, int status, String title, String detail) {
        response.setStatusCode(status)
                .putHeader("Content-Type", ProblemMapper.MEDIA_TYPE)
                .putHeader("Cache-Control", "no-store")
                .end("{\"type\":\"about:blank\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\"}"
                        .formatted(title, status, detail));
    }

    static void set(HttpServerResponse response) {
        EVERYWHERE.forEach(response::putHeader);
    }
}
