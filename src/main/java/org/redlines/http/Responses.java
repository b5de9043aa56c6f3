package org.redlines.http;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.redlines.http.Representation.Body;
import org.redlines.http.Representation.EntityTag;
import org.redlines.http.ResponseCache.CachedResponse;

/**
 * Sends responses: 304 if the client has the representation already; made in memory and cached if it is small; streamed
 * with constant memory if it is large.
 */
@Singleton
public class Responses {

    /** Responses that may have more bytes are streamed. */
    private static final int MAX_IN_MEMORY = 16 * 1024 * 1024;

    // A version can be published at any moment, and the next request after that must see it. Ten seconds are enough for
    // many clients behind a proxy, and for a page that asks twice.
    private static final String FOR_A_MOMENT = "public, max-age=10";

    static final String FOR_EVER = "public, max-age=31536000, immutable";

    /** The headers of a 304 response, beside the common ones (RFC 9110, 15.4.5). */
    static final Set<String> WHEN_UNCHANGED = Set.of("ETag", "Cache-Control", "Vary", SeenVersion.HEADER);

    // The most responses that are streamed at once. Each occupies a thread for as long as its client reads, and small
    // responses need threads too.
    private static final int MAX_STREAMS = 40;

    private final AtomicInteger streams = new AtomicInteger();
    private final BaseUrl bases;
    private final ResponseCache ready;

    Responses(BaseUrl bases, ResponseCache ready) {
        this.bases = bases;
        this.ready = ready;
    }

    /** The key of a request. */
    public RequestKey key(HttpServerRequest request) {
        return RequestKey.of(request, bases);
    }

    /** Sends the representation, or 304 if the request's If-None-Match contains its ETag. */
    public Response send(HttpServerRequest request, RequestKey key, Representation answer) {
        return answer.bound() > MAX_IN_MEMORY ? stream(request, key, answer) : make(request, key, answer);
    }

    /**
     * Keeps a response that is compressed already, until another snapshot becomes current.
     *
     * @param path the path of the request
     * @param queries each query that gets the same bytes
     * @param encoding the body's content coding, with the effort for prepared responses
     */
    public void prepare(
            String path, List<QueryString> queries, ContentEncoding encoding, Representation answer, byte[] body) {
        CachedResponse first = null;
        for (QueryString query : queries) {
            RequestKey key = new RequestKey("", path, query, "", encoding);
            Map<String, String> headers = headers(answer, key, ContentEncoding.Effort.PREPARED);
            first = first == null
                    ? CachedResponse.of(answer.snapshot(), headers, Unpooled.wrappedBuffer(body))
                    : first.with(headers);
            ready.prepare(key, first);
        }
    }

    private Response make(HttpServerRequest request, RequestKey key, Representation answer) {
        Map<String, String> headers = headers(answer, key, ContentEncoding.Effort.KEPT);
        demandMatch(request, headers);
        ByteBuf body = key.encoding().write(answer.body(), ContentEncoding.Effort.KEPT);
        String tag = headers.get("ETag");
        if (tag != null) {
            ready.put(key, answer.snapshot(), () -> CachedResponse.of(answer.snapshot(), headers, body));
            if (EntityTag.matches(request.getHeader("If-None-Match"), tag)) {
                return notModified(headers);
            }
        }
        Response.ResponseBuilder response = response(headers).header("Content-Length", body.readableBytes());
        if (request.method() != HttpMethod.HEAD) {
            response.entity(Buffer.buffer(body));
        }
        return response.build();
    }

    private Response stream(HttpServerRequest request, RequestKey key, Representation answer) {
        Map<String, String> headers = headers(answer, key, ContentEncoding.Effort.STREAMED);
        demandMatch(request, headers);
        if (EntityTag.matches(request.getHeader("If-None-Match"), headers.get("ETag"))) {
            return notModified(headers);
        }
        if (streams.get() >= MAX_STREAMS) {
            throw Problem.unavailable(
                    "This server is sending as many large responses as it can." + " Try again in a few seconds.");
        }
        StreamingOutput body = out -> stream(request, answer.body(), key.encoding(), paced(request, out));
        return response(headers).entity(body).build();
    }

    private static CloseDelimitedStream paced(HttpServerRequest request, OutputStream out) {
        return new CloseDelimitedStream(
                new PacedStream(out, VertxInternals.channel(request).eventLoop()));
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

    // A response that has begun cannot become a problem document: the framework would append one and end the response
    // normally.
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

    /** The headers of a response, including the ETag. */
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

    /** Throws 412 if the request's If-Match does not contain the ETag. */
    static void demandMatch(HttpServerRequest request, Map<String, String> headers) {
        if (!EntityTag.isMatched(request.getHeader("If-Match"), headers.get("ETag"))) {
            throw Problem.of(
                    412,
                    "Precondition failed",
                    "The response has another ETag than If-Match gives. Send the request without If-Match.");
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
