package org.redlines.http;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * The headers that every answer carries, errors too: the data is open to scripts of any origin, and
 * nothing is guessed or leaked by the browser.
 */
@Singleton
class CommonHeaders {

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
        if (context.request().method() == HttpMethod.OPTIONS) {
            response.putHeader("Allow", "GET, HEAD, OPTIONS")
                    .putHeader("Access-Control-Allow-Methods", "GET, HEAD, OPTIONS")
                    .putHeader("Access-Control-Allow-Headers", "Accept, If-None-Match")
                    .putHeader("Access-Control-Max-Age", "86400")
                    .setStatusCode(204)
                    .end();
        } else {
            context.next();
        }
    }

    private static void unreadable(RoutingContext context) {
        HttpServerResponse response = context.response();
        if (!response.ended()) {
            set(response);
            response.setStatusCode(400)
                    .putHeader("Content-Type", ProblemMapper.MEDIA_TYPE)
                    .end("{\"type\":\"about:blank\",\"title\":\"Bad request\",\"status\":400,"
                            + "\"detail\":\"The address is not URL-encoded.\"}");
        }
    }

    static void set(HttpServerResponse response) {
        response.putHeader("Access-Control-Allow-Origin", "*")
                .putHeader("Access-Control-Expose-Headers", "Content-Crs, Content-Disposition, ETag, Link")
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Referrer-Policy", "strict-origin-when-cross-origin");
    }
}
