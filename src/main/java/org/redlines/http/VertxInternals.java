package org.redlines.http;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.SingleThreadEventLoop;
import io.netty.channel.socket.ServerSocketChannel;
import io.netty.util.concurrent.EventExecutor;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.impl.VertxByteBufAllocator;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.core.impl.VertxInternal;
import io.vertx.core.net.impl.ConnectionBase;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

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

    /** The connection of a request, as Netty has it. */
    static Channel channel(HttpServerRequest request) {
        return ((ConnectionBase) request.connection()).channel();
    }

    /** Does something with each connection of a client to this server, on the connection's own event loop. */
    static void forEachChannel(Vertx vertx, Consumer<Channel> work) {
        for (EventExecutor executor : ((VertxInternal) vertx).getEventLoopGroup()) {
            executor.execute(() -> {
                // A list of its own: what is closed leaves the one that is gone through.
                List<Channel> open = new ArrayList<>();
                ((SingleThreadEventLoop) executor).registeredChannelsIterator().forEachRemaining(open::add);
                open.stream()
                        .filter(channel -> channel.parent() instanceof ServerSocketChannel)
                        .forEach(work);
            });
        }
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
        channel(request).pipeline().firstContext().close();
    }
}
