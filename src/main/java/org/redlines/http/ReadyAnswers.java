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
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Answers from memory what was answered before on the same version, on the event loop, before the
 * request reaches a worker thread.
 *
 * <p>What was prepared for the version is all kept; the rest is bounded by bytes, and Caffeine's admission keeps the layers that are asked for often when a
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
    // Beside the bound: they are few, and known before anybody asks.
    private final Map<Key, ReadyAnswer> prepared = new ConcurrentHashMap<>();
    private volatile String edition = "";

    /** What decides an answer that is the same for everybody. */
    private record Key(String path, String query, Coding coding) {

        static Key of(Call call) {
            return new Key(call.path(), call.query(), call.coding());
        }
    }

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
        prepared.clear();
    }

    void put(Call call, ReadyAnswer answer) {
        // An answer begun before the last turn must not outlive it.
        if (answer.edition().equals(edition)) {
            answers.put(call, answer);
        }
    }

    void prepare(Call call, ReadyAnswer answer) {
        if (answer.edition().equals(edition)) {
            prepared.put(Key.of(call), answer);
        }
    }

    private ReadyAnswer find(Call call) {
        ReadyAnswer known = prepared.get(Key.of(call));
        return known != null && known.edition().equals(edition) ? known : answers.getIfPresent(call);
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
        ReadyAnswer ready = find(Call.of(request, bases));
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
