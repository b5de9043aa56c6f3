package org.redlines.http;

import io.netty.channel.Channel;
import io.netty.channel.SingleThreadEventLoop;
import io.netty.channel.socket.ServerSocketChannel;
import io.netty.util.concurrent.EventExecutor;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.core.impl.VertxInternal;
import io.vertx.core.net.impl.ConnectionBase;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * All uses of Vert.x beyond its public interfaces. A test names the version of Vert.x that they were written for, so
 * that every upgrade has to check them.
 */
final class VertxInternals {

    private VertxInternals() {}

    /** The Netty channel of a request. */
    static Channel channel(HttpServerRequest request) {
        return ((ConnectionBase) request.connection()).channel();
    }

    /** Runs an action for each client connection of this server, on the connection's own event loop. */
    static void forEachChannel(Vertx vertx, Consumer<Channel> work) {
        for (EventExecutor executor : ((VertxInternal) vertx).getEventLoopGroup()) {
            executor.execute(() -> {
                // A copy of the list, because closing a channel changes the original.
                List<Channel> open = new ArrayList<>();
                ((SingleThreadEventLoop) executor).registeredChannelsIterator().forEachRemaining(open::add);
                open.stream()
                        .filter(channel -> channel.parent() instanceof ServerSocketChannel)
                        .forEach(work);
            });
        }
    }

    /** Whether the request's header Host, or {@code :authority}, is well formed. */
    static boolean isValidAuthority(HttpServerRequest request) {
        return ((HttpServerRequestInternal) request).isValidAuthority();
    }

    /**
     * Closes the connection at the socket. The public close waits until a slow client has read what was sent before,
     * and so ends a failed response as if it were whole.
     */
    static void closeAtSocket(HttpServerRequest request) {
        channel(request).pipeline().firstContext().close();
    }
}
