package org.redlines.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Answers from memory what was answered before on the same version, on the event loop, before the
 * request reaches a worker thread.
 *
 * <p>Bounded by bytes; Caffeine's admission keeps the layers that are asked for often when a
 * thousand different boxes pass through.
 */
@Singleton
public class ReadyAnswers {

    // Before every other route: a hit needs none of them.
    private static final int FIRST = Integer.MIN_VALUE + 100;

    // Headers and bookkeeping of one answer, about.
    private static final int OVERHEAD = 1024;

    private final PublicBase bases;
    private final Cache<Call, ReadyAnswer> answers;
    private volatile String edition = "";

    ReadyAnswers(
            PublicBase bases, @ConfigProperty(name = "redlines.cache-bytes", defaultValue = "67108864") long bytes) {
        this.bases = bases;
        this.answers = Caffeine.newBuilder()
                .maximumWeight(bytes)
                .weigher((Call call, ReadyAnswer answer) -> answer.length() + OVERHEAD)
                .build();
    }

    /** From now on only answers of this edition are given; the others are forgotten. */
    public void turnTo(String newEdition) {
        edition = newEdition;
        answers.invalidateAll();
    }

    void put(Call call, ReadyAnswer answer) {
        // An answer begun before the last turn must not outlive it.
        if (answer.edition().equals(edition)) {
            answers.put(call, answer);
        }
    }

    void install(@Observes Router router) {
        router.route().order(FIRST).handler(this::answer);
    }

    private void answer(RoutingContext context) {
        HttpServerRequest request = context.request();
        boolean head = request.method() == HttpMethod.HEAD;
        if (!head && request.method() != HttpMethod.GET) {
            context.next();
            return;
        }
        ReadyAnswer ready = answers.getIfPresent(Call.of(request, bases));
        if (ready == null || !ready.edition().equals(edition)) {
            context.next();
            return;
        }
        send(request, ready, head);
    }

    private static void send(HttpServerRequest request, ReadyAnswer ready, boolean head) {
        HttpServerResponse response = request.response();
        response.headers().setAll(ready.headers());
        if (EntityTag.matches(request.getHeader("If-None-Match"), ready.tag())) {
            response.headers().remove("Content-Type").remove("Content-Encoding");
            response.setStatusCode(304).end();
        } else if (head) {
            response.putHeader("Content-Length", String.valueOf(ready.length()));
            response.end();
        } else {
            response.end(ready.body());
        }
    }
}
