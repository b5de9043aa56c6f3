package org.redlines.http;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.BrotliOutputStream;
import com.aayushatharva.brotli4j.encoder.Encoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufOutputStream;
import io.netty.buffer.ByteBufUtil;
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

/** A content coding (RFC 9110, 8.4.1) in which a body can be sent; the better first. */
public enum ContentEncoding {
    /** Brotli (RFC 7932), where its native encoder runs. */
    BROTLI("br", 2, 5, 10),
    /** Gzip (RFC 1952). */
    GZIP("gzip", 1, 6, 9),
    /** None: the body as it is. */
    NONE("", 0, 0, 0);

    /** How hard a body is compressed: by how often the result is sent. */
    public enum Effort {
        /** Once: while it is written. */
        STREAMED,
        /** For as long as the answer is kept. */
        KEPT,
        /** For as long as the version is served. */
        PREPARED
    }

    /** The codings that this machine can write. */
    public static final List<ContentEncoding> COMPRESSED =
            Brotli4jLoader.isAvailable() ? List.of(BROTLI, GZIP) : List.of(GZIP);

    private static final Pattern QUALITY = Pattern.compile("\\s*q\\s*=\\s*([01](\\.[0-9]*)?)\\s*");
    private static final int BUFFER = 32 * 1024;

    private final String token;
    private final int[] levels;

    ContentEncoding(String token, int... levels) {
        this.token = token;
        this.levels = levels;
    }

    /** Its name in the headers; empty for none. */
    public String token() {
        return token;
    }

    /** Names the bytes that come of it, for validators: another effort gives other bytes. */
    String tag(Effort effort) {
        return this == NONE ? "" : "-" + token + level(effort);
    }

    /** Compresses what is written to the stream; closing it ends the body and closes the one below. */
    OutputStream over(OutputStream out, Effort effort) throws IOException {
        return switch (this) {
            case BROTLI -> new BrotliOutputStream(out, new Encoder.Parameters().setQuality(level(effort)), BUFFER);
            case GZIP -> new Gzip(out, level(effort));
            case NONE -> out;
        };
    }

    /** The whole body, compressed. */
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
     * The whole body as it is sent, in the heap. It is written to a buffer from Netty's pool, which grows without the
     * collector's help, and which no code but this ever sees: Vert.x and RESTEasy release no buffer that they are given.
     *
     * @param room bytes to begin with
     */
    byte[] write(Body body, int room, Effort effort) {
        ByteBuf buffer = VertxInternals.directBuffer(room);
        try {
            try (OutputStream out = over(new ByteBufOutputStream(buffer), effort)) {
                body.write(out);
            }
            return ByteBufUtil.getBytes(buffer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            buffer.release();
        }
    }

    private int level(Effort effort) {
        return levels[effort.ordinal()];
    }

    /** Gzip with a chosen level, which the JDK's stream does not let one choose. */
    private static final class Gzip extends GZIPOutputStream {

        private static final int BUFFER = 32 * 1024;

        Gzip(OutputStream out, int level) throws IOException {
            super(out, BUFFER);
            def.setLevel(level);
        }
    }

    /**
     * The coding that the client likes best; of those that it likes alike, the one that is smaller.
     *
     * <p>When it takes none that is offered, the body is sent as it is, as the RFC advises.
     */
    static ContentEncoding choose(String header) {
        if (header == null || header.isEmpty()) {
            return ContentEncoding.NONE;
        }
        ContentEncoding best = ContentEncoding.NONE;
        double bestQuality = 0;
        for (ContentEncoding encoding : ContentEncoding.COMPRESSED) {
            double quality = quality(header, encoding.token(), 0);
            if (quality > bestQuality) {
                best = encoding;
                bestQuality = quality;
            }
        }
        // Not compressed is always a choice, but only liked better when it says so.
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

    // What cannot be read is read as if it were not there.
    private static double weight(String part, int semicolon) {
        if (semicolon < 0) {
            return 1;
        }
        Matcher quality = QUALITY.matcher(part.substring(semicolon + 1).toLowerCase(Locale.ROOT));
        return quality.matches() ? Double.parseDouble(quality.group(1)) : 1;
    }
}
