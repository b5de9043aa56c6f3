package org.redlines.http;

import io.netty.channel.EventLoop;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;

/**
 * A stream that does not run ahead of the event loop. The stream below it waits while the client's queue is full, but
 * only the event loop adds to that queue: until it comes to do so, the stream below believes that nothing waits, and a
 * fast writer fills the memory with pieces that nobody has counted.
 */
final class PacedStream extends FilterOutputStream {

    /** The most bytes that the event loop has yet to add to the queue. */
    static final int AHEAD = 256 * 1024;

    private final EventLoop loop;
    private int ahead;

    PacedStream(OutputStream out, EventLoop loop) {
        super(out);
        this.loop = loop;
    }

    @Override
    public void write(int one) throws IOException {
        out.write(one);
        pace(1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
        pace(length);
    }

    // What the event loop was given before is done when it comes to the task.
    private void pace(int length) throws IOException {
        ahead += length;
        if (ahead < AHEAD || loop.inEventLoop()) {
            return;
        }
        ahead = 0;
        try {
            loop.submit(() -> {}).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("The server is stopping.");
        }
    }
}
