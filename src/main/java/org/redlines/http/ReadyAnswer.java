package org.redlines.http;

import io.netty.buffer.Unpooled;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.impl.headers.HeadersMultiMap;
import java.nio.ByteBuffer;
import java.util.Map;

/** A finished answer, kept in memory to be sent again. */
record ReadyAnswer(String edition, String tag, MultiMap headers, ByteBuffer bytes) {

    static ReadyAnswer of(String edition, Map<String, String> headers, byte[] bytes) {
        // Outside the heap, so that the socket reads them without a copy; the collector frees them.
        ByteBuffer direct = ByteBuffer.allocateDirect(bytes.length).put(bytes).flip();
        MultiMap all = HeadersMultiMap.httpHeaders();
        all.addAll(CommonHeaders.EVERYWHERE).addAll(headers);
        return new ReadyAnswer(edition, headers.get("ETag"), all, direct);
    }

    /** The same body with other headers. */
    ReadyAnswer with(Map<String, String> other) {
        MultiMap all = HeadersMultiMap.httpHeaders();
        all.addAll(CommonHeaders.EVERYWHERE).addAll(other);
        return new ReadyAnswer(edition, tag, all, bytes);
    }

    int length() {
        return bytes.limit();
    }

    /** The body, to be sent once: readers move through a view of their own. */
    Buffer body() {
        return Buffer.buffer(Unpooled.wrappedBuffer(bytes.duplicate()));
    }
}
