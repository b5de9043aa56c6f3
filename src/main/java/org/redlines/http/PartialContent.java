package org.redlines.http;

import io.netty.buffer.Unpooled;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sends files, or the part of a file that a Range header asks for (RFC 9110, 14). Programs read a file's index that
 * way, and then only the parts that they need. Ranges of a compressed response are not supported.
 */
@Singleton
public class PartialContent {

    // A header with several ranges is ignored, as the RFC allows: the whole file is sent.
    private static final Pattern ONE = Pattern.compile("bytes=([0-9]{0,18})-([0-9]{0,18})");
    private static final long IN_MEMORY = 16L * 1024 * 1024;

    private final Responses responses;

    PartialContent(Responses responses) {
        this.responses = responses;
    }

    private record Range(long first, long last) {}

    /**
     * Sends the file or a part of it.
     *
     * @param whole the whole file as a representation
     * @throws Problem 416 if the file has none of the bytes in the range
     */
    public Response send(HttpServerRequest request, RequestKey key, Representation whole, Path file)
            throws IOException {
        if (key.encoding() != ContentEncoding.NONE) {
            return responses.send(request, key, whole);
        }
        Representation answer = whole.with("Accept-Ranges", "bytes");
        Map<String, String> headers = Responses.headers(answer, key, ContentEncoding.Effort.STREAMED);
        String condition = request.getHeader("If-Range");
        boolean wanted =
                request.method() == HttpMethod.GET && (condition == null || condition.equals(headers.get("ETag")));
        long size = Files.size(file);
        Optional<Range> range = wanted ? find(request.getHeader("Range"), size) : Optional.empty();
        if (range.isEmpty()) {
            return responses.send(request, key, answer);
        }
        Responses.demandMatch(request, headers);
        byte[] bytes = read(file, range.get());
        return Responses.response(headers)
                .status(206)
                .header("Content-Range", "bytes " + range.get().first + "-" + range.get().last + "/" + size)
                .header("Content-Length", bytes.length)
                .entity(Buffer.buffer(Unpooled.wrappedBuffer(bytes)))
                .build();
    }

    private static Optional<Range> find(String header, long size) {
        Matcher one = ONE.matcher(header == null ? "" : header.replace(" ", ""));
        if (!one.matches() || one.group(1).isEmpty() && one.group(2).isEmpty()) {
            return Optional.empty();
        }
        long to = one.group(2).isEmpty() ? size : Long.parseLong(one.group(2));
        Range range = one.group(1).isEmpty()
                ? new Range(Math.max(0, size - to), size - 1)
                : new Range(Long.parseLong(one.group(1)), Math.min(size - 1, to));
        if (range.first > range.last) {
            throw Problem.of(416, "Range not satisfiable", "The file has " + size + " bytes.");
        }
        // A range too large for memory is ignored: the whole file is streamed.
        return Optional.of(range).filter(part -> part.last - part.first < IN_MEMORY);
    }

    private static byte[] read(Path file, Range range) throws IOException {
        byte[] bytes = new byte[(int) (range.last - range.first + 1)];
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            in.seek(range.first);
            in.readFully(bytes);
        }
        return bytes;
    }
}
