package org.redlines.http;

import io.netty.buffer.ByteBuf;
import io.vertx.core.buffer.impl.VertxByteBufAllocator;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.core.net.impl.ConnectionBase;

/**
 * What is used of Vert.x beyond its public interfaces, in one place. A test names the version that it was written for,
 * so that an upgrade looks at each of them.
 */
final class VertxInternals {

    private VertxInternals() {}

    /** A buffer outside the heap, from the pool that Vert.x itself takes them from. Whoever asks for it releases it. */
    static ByteBuf directBuffer(int bytes) {
        return VertxByteBufAllocator.POOLED_ALLOCATOR.directBuffer(bytes);
    }

    /** Whether the request's header Host, or its {@code :authority}, can be read. */
    static boolean isValidAuthority(HttpServerRequest request) {
        return ((HttpServerRequestInternal) request).isValidAuthority();
    }

    /**
     * Closes the connection below Vert.x' own handler, at the socket: its public close waits until a slow client has
     * read what lies before, and so ends a broken response as if it were whole.
     */
    static void closeAtSocket(HttpServerRequest request) {
        ((ConnectionBase) request.connection())
                .channel()
                .pipeline()
                .firstContext()
                .close();
    }
}
