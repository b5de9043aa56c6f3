package org.redlines.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.netty.buffer.ByteBuf;
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
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.redlines.http.CommonHeaders.FixedHeaders;
import org.redlines.http.Representation.EntityTag;

/**
 * Caches responses in memory, and sends them on the event loop, before a request reaches a worker thread.
 *
 * <p>Responses that were prepared for the version are all kept. Other responses are kept from the second request on,
 * within a limit of bytes. Caffeine's admission policy keeps layers that are often requested, even if many other
 * requests come once each.
 */
@Singleton
public class ResponseCache {

    // Runs before all other routes: a hit needs none of them.
    private static final int FIRST = Integer.MIN_VALUE + 100;

    // Approximate size of a response's headers and bookkeeping, in bytes.
    private static final int OVERHEAD = 1024;

    // How many recent requests are remembered, to recognise a second one: a power of two. Only their hashes are kept,
    // because requests can be long. Each has one place, and takes it from the request before: a cache that drops the
    // oldest one would need a twentieth of the time of an answer.
    private static final int REMEMBERED = 8192;

    // Longer requests are not cached: they are seldom repeated, and their keys would take more memory than their
    // responses.
    private static final int LONGEST_KEY = 4096;

    private final BaseUrl bases;
    private final Cache<RequestKey, CachedResponse> responses;
    // Not limited: they are few, and known before anybody asks.
    private final Map<Key, CachedResponse> prepared = new ConcurrentHashMap<>();
    private final AtomicIntegerArray seen = new AtomicIntegerArray(REMEMBERED);
    private final boolean keeps;
    private volatile String snapshot = "";

    /** The key of a response that does not depend on the client. */
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

    /** Sets the current snapshot; forgets the responses of all others. */
    public void switchTo(String newSnapshot) {
        snapshot = newSnapshot;
        responses.invalidateAll();
        prepared.clear();
    }

    /**
     * Caches a response from the second request on. Most requests for boxes are never repeated, and copying their
     * responses would cost as much as sending them.
     */
    void put(RequestKey key, String madeFrom, Supplier<CachedResponse> answer) {
        if (!keeps || key.length() > LONGEST_KEY || !isRepeated(key.hashCode())) {
            return;
        }
        // A response that was begun before the snapshot changed must not be cached.
        if (madeFrom.equals(snapshot)) {
            responses.put(key, answer.get());
        }
    }

    private boolean isRepeated(int hash) {
        return seen.getAndSet(hash & (REMEMBERED - 1), hash) == hash;
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
     * A response in memory.
     *
     * @param snapshot what it was made from
     * @param tag its ETag
     * @param headers its headers
     * @param unchanged the headers of a 304 response
     * @param bytes the body
     */
    record CachedResponse(String snapshot, String tag, FixedHeaders headers, FixedHeaders unchanged, ByteBuffer bytes) {
        /** Makes a response; copies the bytes. */
        static CachedResponse of(String snapshot, Map<String, String> headers, ByteBuf bytes) {
            // Memory outside the heap is written to the socket without a copy, and is freed by garbage collection.
            ByteBuffer copy = ByteBuffer.allocateDirect(bytes.readableBytes());
            bytes.getBytes(bytes.readerIndex(), copy);
            return keep(snapshot, headers, copy.flip());
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

        /** A copy with the same body and other headers. */
        CachedResponse with(Map<String, String> other) {
            CachedResponse same = keep(snapshot, other, bytes);
            return new CachedResponse(snapshot, tag, same.headers, same.unchanged, bytes);
        }

        int length() {
            return bytes.limit();
        }

        /** The body, to be sent once. Each call returns a view with its own read position. */
        Buffer body() {
            return Buffer.buffer(Unpooled.wrappedBuffer(bytes.duplicate()));
        }
    }
}
