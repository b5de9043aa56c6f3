package org.redlines.http;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.channel.ChannelPromise;
import io.netty.util.AttributeKey;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Limits for slow clients. A client must send a whole request within a time, and read its response at a minimum rate.
 * The bytes that wait for all clients together are limited; beyond the limit, only cached responses are sent.
 *
 * <p>The server's idle timeout closes a connection on which nothing is sent.
 */
@Singleton
class Connections {

    private static final Logger LOG = Logger.getLogger(Connections.class);
    private static final AttributeKey<Watched> WATCHED = AttributeKey.valueOf(Connections.class, "watched");
    private static final int FIRST = Integer.MIN_VALUE;
    private static final int CHECK_MILLIS = 1000;

    private final Vertx vertx;
    private final long headerNanos;
    private final long readNanos;
    private final long leastRate;
    private final long bufferBytes;
    private final Set<Watched> open = ConcurrentHashMap.newKeySet();

    Connections(
            Vertx vertx,
            @ConfigProperty(name = "redlines.header-seconds") long headerSeconds,
            @ConfigProperty(name = "redlines.read-seconds") long readSeconds,
            @ConfigProperty(name = "redlines.least-rate") long leastRate,
            @ConfigProperty(name = "redlines.buffer-bytes") long bufferBytes) {
        this.vertx = vertx;
        this.headerNanos = TimeUnit.SECONDS.toNanos(headerSeconds);
        this.readNanos = TimeUnit.SECONDS.toNanos(readSeconds);
        this.leastRate = leastRate * readSeconds;
        this.bufferBytes = bufferBytes;
    }

    void start(@Observes StartupEvent event) {
        vertx.setPeriodic(CHECK_MILLIS, any -> check(System.nanoTime()));
    }

    void install(@Observes Router router) {
        router.route().order(FIRST).handler(context -> {
            watched(VertxInternals.channel(context.request())).requestIsWhole();
            context.next();
        });
    }

    /** Whether the buffers for slow clients are full. */
    boolean areFull() {
        return waitingBytes() >= bufferBytes;
    }

    /** The number of bytes that all clients together have yet to read. */
    long waitingBytes() {
        return open.stream().mapToLong(Watched::waiting).sum();
    }

    /**
     * Closes connections that are too slow.
     *
     * @param now the time by {@link System#nanoTime}
     */
    void check(long now) {
        VertxInternals.forEachChannel(vertx, channel -> watched(channel).check(now));
    }

    /** The handler that watches a channel; must be called on the channel's own event loop. */
    private Watched watched(Channel channel) {
        Watched known = channel.attr(WATCHED).get();
        if (known != null) {
            return known;
        }
        Watched watched = new Watched(channel);
        channel.attr(WATCHED).set(watched);
        // The handler is next to the socket, where it sees the bytes that are really sent.
        channel.pipeline().addFirst(watched);
        open.add(watched);
        channel.closeFuture().addListener(closed -> open.remove(watched));
        return watched;
    }

    /** Watches one connection. All methods but {@link #waiting} run on its event loop. */
    private final class Watched extends ChannelDuplexHandler {

        private final Channel channel;
        private boolean receiving = true;
        private long receivingSince = System.nanoTime();
        private long written;
        private long readAt;
        private long readSince = System.nanoTime();

        Watched(Channel channel) {
            this.channel = channel;
        }

        void requestIsWhole() {
            receiving = false;
        }

        long waiting() {
            ChannelOutboundBuffer buffer = channel.unsafe().outboundBuffer();
            return buffer == null ? 0 : buffer.totalPendingWriteBytes();
        }

        void check(long now) {
            if (receiving && now - receivingSince > headerNanos) {
                close("has not sent a whole request in time");
            } else if (waiting() == 0) {
                markRead(now);
            } else if (now - readSince >= readNanos) {
                if (written - waiting() - readAt < leastRate) {
                    close("reads too slowly");
                } else {
                    markRead(now);
                }
            }
        }

        private void markRead(long now) {
            readSince = now;
            readAt = written - waiting();
        }

        private void close(String why) {
            LOG.debugf("The client %s %s.", channel.remoteAddress(), why);
            channel.pipeline().context(this).close();
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            if (!receiving) {
                receiving = true;
                receivingSince = System.nanoTime();
            }
            context.fireChannelRead(message);
        }

        @Override
        public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
            written += message instanceof ByteBuf bytes ? bytes.readableBytes() : 0;
            context.write(message, promise);
        }
    }
}
