package org.redlines.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netty.channel.DefaultEventLoop;
import io.netty.channel.EventLoop;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A fast writer waits for a slow event loop. */
class PacedStreamTest {

    private static final int PIECE = 64 * 1024;
    private static final int PIECES = 64;

    @Test
    void littleWaitsForTheEventLoop() throws Exception {
        EventLoop loop = new DefaultEventLoop();
        AtomicInteger waiting = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        OutputStream queue = new OutputStream() {
            @Override
            public void write(int one) {
                write(new byte[1], 0, 1);
            }

            @Override
            public void write(byte[] bytes, int from, int length) {
                most.accumulateAndGet(waiting.addAndGet(length), Math::max);
                loop.execute(() -> take(waiting, length));
            }
        };
        try (OutputStream out = new PacedStream(queue, loop)) {
            writeAll(out);
        } finally {
            loop.shutdownGracefully(0, 1, TimeUnit.SECONDS).await();
        }
        assertEquals(0, waiting.get());
        assertTrue(most.get() <= PacedStream.AHEAD, "waiting: " + most);
    }

    private static void writeAll(OutputStream out) throws IOException {
        for (int i = 0; i < PIECES; i++) {
            out.write(new byte[PIECE]);
        }
    }

    private static void take(AtomicInteger waiting, int length) {
        try {
            Thread.sleep(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        waiting.addAndGet(-length);
    }
}
