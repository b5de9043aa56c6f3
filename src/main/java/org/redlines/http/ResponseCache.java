package org.redlines.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.netty.buffer.Unpooled;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.redlines.http.CommonHeaders.FixedHeaders;
import org.redlines.http.Representation.EntityTag;

/**
 * Responses from memory what was answered before on the same version, on the event loop, before the
 * request reaches a worker thread.
 *
 * <p>What was prepared for the version is all kept; the rest from the second time that it is asked for, bounded by
 * bytes: Caffeine's admission keeps the layers that are asked for often when a thousand different boxes pass through.
 */
@Singleton
public class ResponseCache {

    // Before every other route: a hit needs none of them.
    private static final int FIRST = Integer.MIN_VALUE + 100;

    // Headers and bookkeeping of one answer, about.
    private static final int OVERHEAD = 1024;

    // So many different calls are remembered, to know which are asked again: by their hashes, for calls can be long.
    private static final int ASKED_LATELY = 4096;

    // What is longer is hardly asked twice, and would take more room than its answer.
    private static final int LONGEST_CALL = 4096;

    private final BaseUrl bases;
    private final Cache<RequestKey, CachedResponse> responses;
    // Beside the bound: they are few, and known before anybody asks.
    private final Map<Key, CachedResponse> prepared = new ConcurrentHashMap<>();
    private final Cache<Integer, String> seen =
            Caffeine.newBuilder().maximumSize(ASKED_LATELY).build();
    private final boolean keeps;
    private volatile String snapshot = "";

    /** What decides an answer that is the same for everybody. */
    private record Key(String path, QueryString query, ContentEncoding encoding) {

        static Key of(RequestKey key) {
            return new Key(key.path(), key.query(), key.encoding());
        }
    }

    ResponseCache(BaseUrl bases, @ConfigProperty(name = "redlines.cache-bytes", defaultValue = "8388608") long bytes) {
        this.bases = bases;
        this.keeps = bytes > 0;
        this.responses = Caffeine.newBuilder()
                .maximumWeight(bytes)
                .weigher((RequestKey key, CachedResponse answer) -> answer.length() + key.length() + OVERHEAD)
                .build();
    }

    /** From now on only answers of this snapshot are given; the others are forgotten. */
    public void turnTo(String newSnapshot) {
        snapshot = newSnapshot;
        responses.invalidateAll();
        prepared.clear();
    }

    /**
     * Keeps the answer, when it has been asked for before: of a thousand different boxes none is asked for again, and
     * copying each for nobody would cost as much as sending it.
     */
    void put(RequestKey key, String madeFrom, Supplier<CachedResponse> answer) {
        boolean asked = key.length() <= LONGEST_CALL && seen.asMap().putIfAbsent(key.hashCode(), madeFrom) != null;
        if (!keeps || !asked) {
            return;
        }
        // An answer begun before the last turn must not outlive it.
        if (madeFrom.equals(snapshot)) {
            responses.put(key, answer.get());
        }
    }

    void prepare(RequestKey key, CachedResponse answer) {
        if (answer.snapshot().equals(snapshot)) {
            prepared.put(Key.of(key), answer);
        }
    }

    private CachedResponse find(RequestKey key) {
        CachedResponse known = prepared.get(Key.of(key));
        return known != null && known.snapshot().equals(snapshot) ? known : responses.getIfPresent(key);
    }

    void install(@Observes Router router) {
        router.route().order(FIRST).handler(this::answer);
    }

    private void answer(RoutingContext context) {
        HttpServerRequest request = context.request();
        boolean head = request.method() == HttpMethod.HEAD;
        boolean plain = !request.headers().contains(HttpHeaders.TRANSFER_ENCODING)
                && !request.headers().contains("Range");
        if (!plain || !head && request.method() != HttpMethod.GET) {
            context.next();
            return;
        }
        CachedResponse ready = find(RequestKey.of(request, bases));
        if (ready == null
                || !ready.snapshot().equals(snapshot)
                || !EntityTag.isMatched(request.getHeader(HttpHeaders.IF_MATCH), ready.tag())) {
            context.next();
            return;
        }
        send(request, ready, head);
    }

    private static void send(HttpServerRequest request, CachedResponse ready, boolean head) {
        HttpServerResponse response = request.response();
        if (EntityTag.matches(request.getHeader(HttpHeaders.IF_NONE_MATCH), ready.tag())) {
            ready.unchanged().set(response);
            response.setStatusCode(304).end();
            return;
        }
        ready.headers().set(response);
        if (head) {
            response.end();
        } else {
            response.end(ready.body());
        }
    }

    /**
     * A finished answer, kept in memory to be sent again.
     *
     * @param snapshot what it was made from
     * @param tag its validator
     * @param headers of the answer
     * @param unchanged the headers where the client has it already
     * @param bytes the body
     */
    record CachedResponse(String snapshot, String tag, FixedHeaders headers, FixedHeaders unchanged, ByteBuffer bytes) {
        /** Copies the bytes. */
        static CachedResponse of(String snapshot, Map<String, String> headers, ByteBuffer bytes) {
            // Outside the heap, so that the socket reads them without a copy; the collector frees them.
            return keep(
                    snapshot,
                    headers,
                    ByteBuffer.allocateDirect(bytes.remaining()).put(bytes).flip());
        }

        private static CachedResponse keep(String snapshot, Map<String, String> headers, ByteBuffer bytes) {
            Map<String, String> unchanged = new LinkedHashMap<>(headers);
            unchanged.keySet().retainAll(Responses.WHEN_UNCHANGED);
            unchanged.putAll(CommonHeaders.EVERYWHERE);
            Map<String, String> all = new LinkedHashMap<>(CommonHeaders.EVERYWHERE);
            all.putAll(headers);
            all.put("Content-Length", String.valueOf(bytes.limit()));
            return new CachedResponse(
                    snapshot, headers.get("ETag"), FixedHeaders.of(all), FixedHeaders.of(unchanged), bytes);
        }

        /** The same body with other headers. */
        CachedResponse with(Map<String, String> other) {
            CachedResponse same = keep(snapshot, other, bytes);
            return new CachedResponse(snapshot, tag, same.headers, same.unchanged, bytes);
        }

        int length() {
            return bytes.limit();
        }

        /** The body, to be sent once: readers move through a view of their own. */
        Buffer body() {
            return Buffer.buffer(Unpooled.wrappedBuffer(bytes.duplicate()));
        }
    }
}
