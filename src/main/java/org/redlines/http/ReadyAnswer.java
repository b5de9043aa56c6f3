package org.redlines.http;

import io.netty.buffer.Unpooled;
import io.vertx.core.buffer.Buffer;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A finished answer, kept in memory to be sent again.
 *
 * @param edition what it was made from
 * @param tag its validator
 * @param headers of the answer
 * @param unchanged the headers where the client has it already
 * @param bytes the body
 */
record ReadyAnswer(String edition, String tag, ReadyHeaders headers, ReadyHeaders unchanged, ByteBuffer bytes) {

    /** Copies the bytes. */
    static ReadyAnswer of(String edition, Map<String, String> headers, ByteBuffer bytes) {
        // Outside the heap, so that the socket reads them without a copy; the collector frees them.
        return keep(
                edition,
                headers,
                ByteBuffer.allocateDirect(bytes.remaining()).put(bytes).flip());
    }

    private static ReadyAnswer keep(String edition, Map<String, String> headers, ByteBuffer bytes) {
        Map<String, String> unchanged = new LinkedHashMap<>(headers);
        unchanged.keySet().retainAll(Answers.WHEN_UNCHANGED);
        unchanged.putAll(CommonHeaders.EVERYWHERE);
        Map<String, String> all = new LinkedHashMap<>(CommonHeaders.EVERYWHERE);
        all.putAll(headers);
        all.put("Content-Length", String.valueOf(bytes.limit()));
        return new ReadyAnswer(edition, headers.get("ETag"), ReadyHeaders.of(all), ReadyHeaders.of(unchanged), bytes);
    }

    /** The same body with other headers. */
    ReadyAnswer with(Map<String, String> other) {
        ReadyAnswer same = keep(edition, other, bytes);
        return new ReadyAnswer(edition, tag, same.headers, same.unchanged, bytes);
    }

    int length() {
        return bytes.limit();
    }

    /** The body, to be sent once: readers move through a view of their own. */
    Buffer body() {
        return Buffer.buffer(Unpooled.wrappedBuffer(bytes.duplicate()));
    }
}
