package org.redlines.http;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.BrotliOutputStream;
import com.aayushatharva.brotli4j.encoder.Encoder;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufOutputStream;
import io.netty.buffer.Unpooled;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.redlines.http.Representation.Body;

/** A content coding (RFC 9110, 8.4.1) for response bodies, the smallest result first. */
public enum ContentEncoding {
    /** Brotli (RFC 7932), if its native encoder runs on this machine. */
    BROTLI("br", 2, 5, 10),
    /** Gzip (RFC 1952). */
    GZIP("gzip", 1, 6, 9),
    /** No coding. */
    NONE("", 0, 0, 0);

    /** How much time is spent on compression: the more often the result is sent, the more. */
    public enum Effort {
        /** The result is sent once, while it is written. */
        STREAMED,
        /** The result is cached. */
        KEPT,
        /** The result is kept for as long as the version is served. */
        PREPARED
    }

    /** The codings that this machine can write, without NONE. */
    public static final List<ContentEncoding> COMPRESSED =
            Brotli4jLoader.isAvailable() ? List.of(BROTLI, GZIP) : List.of(GZIP);

    private static final Pattern QUALITY = Pattern.compile("\\s*q\\s*=\\s*([01](\\.[0-9]*)?)\\s*");
    private static final int BUFFER = 32 * 1024;

    // Browsers send a few forms of Accept-Encoding. Reading one takes longer than all else in the key of a request.
    private static final int LONGEST_KEPT = 128;
    private static final Cache<String, ContentEncoding> CHOSEN =
            Caffeine.newBuilder().maximumSize(64).executor(Runnable::run).build();

    private final String token;
    private final int[] levels;

    ContentEncoding(String token, int... levels) {
        this.token = token;
        this.levels = levels;
    }

    /** Its name in the headers; empty for NONE. */
    public String token() {
        return token;
    }

    /** Its part of an ETag. It includes the level, because another effort gives other bytes. */
    String tag(Effort effort) {
        return this == NONE ? "" : "-" + token + level(effort);
    }

    /** A stream that compresses what is written to it. Closing it ends the body and closes {@code out}. */
    OutputStream over(OutputStream out, Effort effort) throws IOException {
        return switch (this) {
            case BROTLI -> new BrotliOutputStream(out, new Encoder.Parameters().setQuality(level(effort)), BUFFER);
            case GZIP -> new Gzip(out, level(effort));
            case NONE -> out;
        };
    }

    /** Compresses a whole body. */
    public byte[] compress(byte[] plain, Effort effort) {
        if (this == NONE) {
            return plain;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(plain.length / 4 + 64);
        try (OutputStream out = over(bytes, effort)) {
            out.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * Writes and compresses a whole body. The buffer consists of several arrays: to grow, it adds another one, and
     * copies nothing. It is on the heap, because Vert.x and RESTEasy do not release buffers that they are given.
     */
    ByteBuf write(Body body, Effort effort) {
        ByteBuf buffer = Unpooled.compositeBuffer(Integer.MAX_VALUE).capacity(BUFFER);
        try (OutputStream out = over(new ByteBufOutputStream(buffer), effort)) {
            body.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return buffer;
    }

    private int level(Effort effort) {
        return levels[effort.ordinal()];
    }

    /** A gzip stream with a level, which the JDK's own stream cannot set. */
    private static final class Gzip extends GZIPOutputStream {

        private static final int BUFFER = 32 * 1024;

        Gzip(OutputStream out, int level) throws IOException {
            super(out, BUFFER);
            def.setLevel(level);
        }
    }

    /**
     * The coding with the highest quality in Accept-Encoding; if several have the same, the one that compresses most.
     *
     * <p>If the client accepts none of our codings, the body is sent without coding, as RFC 9110 advises.
     *
     * @param header the value of Accept-Encoding; may be null
     */
    static ContentEncoding choose(String header) {
        if (header == null || header.isEmpty()) {
            return ContentEncoding.NONE;
        }
        return header.length() > LONGEST_KEPT ? read(header) : CHOSEN.get(header, ContentEncoding::read);
    }

    private static ContentEncoding read(String header) {
        ContentEncoding best = ContentEncoding.NONE;
        double bestQuality = 0;
        for (ContentEncoding encoding : ContentEncoding.COMPRESSED) {
            double quality = quality(header, encoding.token(), 0);
            if (quality > bestQuality) {
                best = encoding;
                bestQuality = quality;
            }
        }
        // Identity is always acceptable, but is preferred only if the header says so.
        return header.indexOf(';') >= 0 && quality(header, "identity", 0) > bestQuality ? ContentEncoding.NONE : best;
    }

    private static double quality(String header, String token, double absent) {
        double any = absent;
        for (String part : header.split(",")) {
            int semicolon = part.indexOf(';');
            String name =
                    (semicolon < 0 ? part : part.substring(0, semicolon)).trim().toLowerCase(Locale.ROOT);
            if (name.equals(token) || name.equals("x-" + token)) {
                return weight(part, semicolon);
            }
            if (name.equals("*") && !token.equals("identity")) {
                any = weight(part, semicolon);
            }
        }
        return any;
    }

    // A malformed quality is ignored.
    private static double weight(String part, int semicolon) {
        if (semicolon < 0) {
            return 1;
        }
        Matcher quality = QUALITY.matcher(part.substring(semicolon + 1).toLowerCase(Locale.ROOT));
        return quality.matches() ? Double.parseDouble(quality.group(1)) : 1;
    }
}
