package org.redlines.http;

import io.netty.buffer.Unpooled;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.redlines.http.Representation.Body;
import org.redlines.http.Representation.EntityTag;
import org.redlines.http.ResponseCache.CachedResponse;

/**
 * Sends answers: 304 when the client has it already, made in memory and kept when it is small,
 * streamed with constant memory when it is large.
 */
@Singleton
public class Responses {

    /** Responses that can be larger are streamed. */
    private static final int IN_MEMORY = 16 * 1024 * 1024;

    // A version can be published at any moment: who asks again after that gets it. Until then one answer serves a burst
    // of clients behind a proxy, and a page that asks twice.
    private static final String FOR_A_MOMENT = "public, max-age=10";

    static final String FOR_EVER = "public, max-age=31536000, immutable";

    /**
     * The headers of an answer where the client has it already, beside those of every answer: what may have changed of
     * those that it keeps (RFC 9110, 15.4.5).
     */
    static final Set<String> WHEN_UNCHANGED = Set.of("ETag", "Cache-Control", "Vary", SeenVersion.HEADER);

    private static final int BUFFER = 64 * 1024;

    private static final int ROOM = 2 * 1024 * 1024;

    // Each takes a thread for as long as its client reads, and threads are needed for the small answers.
    private static final int STREAMS = 40;

    private final AtomicInteger streams = new AtomicInteger();
    private final BaseUrl bases;
    private final ResponseCache ready;

    Responses(BaseUrl bases, ResponseCache ready) {
        this.bases = bases;
        this.ready = ready;
    }

    /** Reduces the request to what decides its answer. */
    public RequestKey key(HttpServerRequest request) {
        return RequestKey.of(request, bases);
    }

    /** Sends the answer, or 304 when the request's If-None-Match names it. */
    public Response send(HttpServerRequest request, RequestKey key, Representation answer) {
        return answer.bound() > IN_MEMORY ? stream(request, key, answer) : make(request, key, answer);
    }

    /**
     * An answer that is compressed already, for everybody: kept ready until another snapshot is served.
     *
     * @param path the address that it answers
     * @param queries each query that it answers with the same bytes
     * @param encoding what the body is compressed by, with the effort for what is prepared
     */
    public void prepare(
            String path, List<QueryString> queries, ContentEncoding encoding, Representation answer, byte[] body) {
        CachedResponse first = null;
        for (QueryString query : queries) {
            RequestKey key = new RequestKey("", path, query, "", encoding);
            Map<String, String> headers = headers(answer, key, ContentEncoding.Effort.PREPARED);
            first = first == null
                    ? CachedResponse.of(answer.snapshot(), headers, ByteBuffer.wrap(body))
                    : first.with(headers);
            ready.prepare(key, first);
        }
    }

    private Response make(HttpServerRequest request, RequestKey key, Representation answer) {
        Map<String, String> headers = headers(answer, key, ContentEncoding.Effort.KEPT);
        demandMatch(request, headers);
        // The whole room at once where it is known about: growing copies everything several times.
        int room = (int) Math.min(Math.max(BUFFER, answer.bound()), ROOM);
        byte[] body = key.encoding().write(answer.body(), room, ContentEncoding.Effort.KEPT);
        String tag = headers.get("ETag");
        if (tag != null) {
            ready.put(
                    key, answer.snapshot(), () -> CachedResponse.of(answer.snapshot(), headers, ByteBuffer.wrap(body)));
            if (EntityTag.matches(request.getHeader("If-None-Match"), tag)) {
                return notModified(headers);
            }
        }
        Response.ResponseBuilder response = response(headers).header("Content-Length", body.length);
        if (request.method() != HttpMethod.HEAD) {
            // As it is: from an array Vert.x would make a copy.
            response.entity(Buffer.buffer(Unpooled.wrappedBuffer(body)));
        }
        return response.build();
    }

    private Response stream(HttpServerRequest request, RequestKey key, Representation answer) {
        Map<String, String> headers = headers(answer, key, ContentEncoding.Effort.STREAMED);
        demandMatch(request, headers);
        if (EntityTag.matches(request.getHeader("If-None-Match"), headers.get("ETag"))) {
            return notModified(headers);
        }
        if (streams.get() >= STREAMS) {
            throw Problem.unavailable("As many large answers as this server sends at once are on their way to others."
                    + " Try again in a few seconds.");
        }
        StreamingOutput body = out -> stream(request, answer.body(), key.encoding(), new CloseDelimitedStream(out));
        return response(headers).entity(body).build();
    }

    private void stream(HttpServerRequest request, Body body, ContentEncoding encoding, CloseDelimitedStream out)
            throws IOException {
        streams.incrementAndGet();
        try {
            write(body, encoding, out);
        } catch (IOException | RuntimeException e) {
            breakOff(request);
            throw e;
        } finally {
            streams.decrementAndGet();
        }
    }

    // What is begun cannot become a problem document: the framework would write one behind it, and end the answer well.
    private static void breakOff(HttpServerRequest request) {
        if (request.response().headWritten()) {
            VertxInternals.closeAtSocket(request);
        }
    }

    private static void write(Body body, ContentEncoding encoding, CloseDelimitedStream out) throws IOException {
        try (OutputStream sink = encoding.over(out, ContentEncoding.Effort.STREAMED)) {
            try {
                body.write(sink);
            } catch (IOException | RuntimeException e) {
                out.breakOff();
                throw e;
            }
        }
    }

    /** The headers of an answer, its ETag among them. */
    static Map<String, String> headers(Representation answer, RequestKey key, ContentEncoding.Effort effort) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", answer.format().mediaType());
        headers.put("Vary", "Accept, Accept-Encoding");
        if (answer.snapshot() == null) {
            headers.put("Cache-Control", "no-store");
        } else {
            headers.put("ETag", EntityTag.of(answer.snapshot(), answer.format(), key.encoding(), effort));
            headers.put("Cache-Control", key.isVersioned() ? FOR_EVER : FOR_A_MOMENT);
            headers.put(SeenVersion.HEADER, SeenVersion.of(answer.snapshot()));
        }
        if (key.encoding() != ContentEncoding.NONE) {
            headers.put("Content-Encoding", key.encoding().token());
        }
        headers.putAll(answer.headers());
        return headers;
    }

    /** Refuses what If-Match does not name: 412. */
    static void demandMatch(HttpServerRequest request, Map<String, String> headers) {
        if (!EntityTag.isMatched(request.getHeader("If-Match"), headers.get("ETag"))) {
            throw Problem.of(
                    412, "Precondition failed", "The answer is no longer the one that If-Match names. Ask without it.");
        }
    }

    private static Response notModified(Map<String, String> headers) {
        Map<String, String> kept = new LinkedHashMap<>(headers);
        kept.keySet().retainAll(WHEN_UNCHANGED);
        return response(kept).status(304).build();
    }

    static Response.ResponseBuilder response(Map<String, String> headers) {
        Response.ResponseBuilder response = Response.ok();
        headers.forEach(response::header);
        return response;
    }
}
