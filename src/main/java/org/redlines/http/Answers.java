package org.redlines.http;

import io.netty.buffer.Unpooled;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;
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

/**
 * Sends answers: 304 when the client has it already, made in memory and kept when it is small,
 * streamed with constant memory when it is large.
 */
@Singleton
public class Answers {

    /** Answers that can be larger are streamed. */
    private static final int IN_MEMORY = 16 * 1024 * 1024;

    // A version can be published at any moment: who asks again after that gets it. Until then one answer serves a burst
    // of clients behind a proxy, and a page that asks twice.
    private static final String FOR_A_MOMENT = "public, max-age=10";

    static final String FOR_EVER = "public, max-age=31536000, immutable";

    /**
     * The headers of an answer where the client has it already, beside those of every answer: what may have changed of
     * those that it keeps (RFC 9110, 15.4.5).
     */
    static final Set<String> WHEN_UNCHANGED = Set.of("ETag", "Cache-Control", "Vary");

    private static final int BUFFER = 64 * 1024;

    private static final int ROOM = 2 * 1024 * 1024;

    // Each takes a thread for as long as its client reads, and threads are needed for the small answers.
    private static final int STREAMS = 40;

    private final AtomicInteger streams = new AtomicInteger();
    private final PublicBase bases;
    private final ReadyAnswers ready;

    Answers(PublicBase bases, ReadyAnswers ready) {
        this.bases = bases;
        this.ready = ready;
    }

    /** Reduces the request to what decides its answer. */
    public Call call(HttpServerRequest request) {
        return Call.of(request, bases);
    }

    /** Sends the answer, or 304 when the request's If-None-Match names it. */
    public Response send(HttpServerRequest request, Call call, Answer answer) {
        return answer.bound() > IN_MEMORY ? stream(request, call, answer) : make(request, call, answer);
    }

    /**
     * An answer that is compressed already, for everybody: kept ready until another edition is served.
     *
     * @param path the address that it answers
     * @param queries each query that it answers with the same bytes
     * @param coding what the body is compressed by, with the effort for what is prepared
     */
    public void prepare(String path, List<QueryString> queries, Coding coding, Answer answer, byte[] body) {
        ReadyAnswer first = null;
        for (QueryString query : queries) {
            Call call = new Call("", path, query, "", coding);
            Map<String, String> headers = headers(answer, call, Coding.Effort.PREPARED);
            first = first == null
                    ? ReadyAnswer.of(answer.edition(), headers, ByteBuffer.wrap(body))
                    : first.with(headers);
            ready.prepare(call, first);
        }
    }

    private Response make(HttpServerRequest request, Call call, Answer answer) {
        Map<String, String> headers = headers(answer, call, Coding.Effort.KEPT);
        // The whole room at once where it is known about: growing copies everything several times.
        int room = (int) Math.min(Math.max(BUFFER, answer.bound()), ROOM);
        byte[] body = call.coding().write(answer.body(), room, Coding.Effort.KEPT);
        String tag = headers.get("ETag");
        if (tag != null) {
            ready.put(call, answer.edition(), () -> ReadyAnswer.of(answer.edition(), headers, ByteBuffer.wrap(body)));
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

    private Response stream(HttpServerRequest request, Call call, Answer answer) {
        Map<String, String> headers = headers(answer, call, Coding.Effort.STREAMED);
        if (EntityTag.matches(request.getHeader("If-None-Match"), headers.get("ETag"))) {
            return notModified(headers);
        }
        if (streams.get() >= STREAMS) {
            throw Problem.unavailable("As many large answers as this server sends at once are on their way to others."
                    + " Try again in a few seconds.");
        }
        StreamingOutput body = out -> stream(request, answer.body(), call.coding(), new EndedByClosing(out));
        return response(headers).entity(body).build();
    }

    private void stream(HttpServerRequest request, Body body, Coding coding, EndedByClosing out) throws IOException {
        streams.incrementAndGet();
        try {
            write(body, coding, out);
        } catch (IOException | RuntimeException e) {
            breakOff(request);
            throw e;
        } finally {
            streams.decrementAndGet();
        }
    }

    // What is begun cannot become a problem document: the framework would write one behind it, and end the answer well.
    // Vert.x' own close lets that pass, when the client is slow: it waits until what lies before has been sent. So the
    // close begins at the socket, below Vert.x' handler.
    private static void breakOff(HttpServerRequest request) {
        if (request.response().headWritten()) {
            ((ConnectionBase) request.connection())
                    .channel()
                    .pipeline()
                    .firstContext()
                    .close();
        }
    }

    private static void write(Body body, Coding coding, EndedByClosing out) throws IOException {
        try (OutputStream sink = coding.over(out, Coding.Effort.STREAMED)) {
            try {
                body.write(sink);
            } catch (IOException | RuntimeException e) {
                out.breakOff();
                throw e;
            }
        }
    }

    private static Map<String, String> headers(Answer answer, Call call, Coding.Effort effort) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", answer.format().mediaType());
        headers.put("Vary", "Accept, Accept-Encoding");
        if (answer.edition() == null) {
            headers.put("Cache-Control", "no-store");
        } else {
            headers.put("ETag", EntityTag.of(answer.edition(), answer.format(), call.coding(), effort));
            headers.put("Cache-Control", call.isVersioned() ? FOR_EVER : FOR_A_MOMENT);
        }
        if (call.coding() != Coding.NONE) {
            headers.put("Content-Encoding", call.coding().token());
        }
        headers.putAll(answer.headers());
        return headers;
    }

    private static Response notModified(Map<String, String> headers) {
        Map<String, String> kept = new LinkedHashMap<>(headers);
        kept.keySet().retainAll(WHEN_UNCHANGED);
        return response(kept).status(304).build();
    }

    private static Response.ResponseBuilder response(Map<String, String> headers) {
        Response.ResponseBuilder response = Response.ok();
        headers.forEach(response::header);
        return response;
    }
}
