package org.redlines.http;

import io.netty.buffer.Unpooled;
import io.vertx.core.buffer.Buffer;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.redlines.http.CommonHeaders.FixedHeaders;

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
