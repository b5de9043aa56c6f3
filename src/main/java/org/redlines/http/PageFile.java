package org.redlines.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A file of the built page, read once.
 *
 * @param mediaType its Content-Type
 * @param bodies its bytes in each coding that saves something, and as they are
 * @param lasting whether its name changes with its content, so that it can be kept for ever
 */
record PageFile(String mediaType, Map<ContentEncoding, Body> bodies, boolean lasting) {

    /** Bytes, and the validator of exactly these. */
    record Body(byte[] bytes, String tag) {

        static Body of(byte[] bytes) {
            return new Body(bytes, '"' + hash(bytes) + '"');
        }
    }

    private static final Map<String, String> MEDIA_TYPES = Map.ofEntries(
            Map.entry("html", "text/html;charset=utf-8"),
            Map.entry("js", "text/javascript;charset=utf-8"),
            Map.entry("css", "text/css;charset=utf-8"),
            Map.entry("json", "application/json"),
            Map.entry("map", "application/json"),
            Map.entry("geojson", "application/geo+json"),
            Map.entry("webmanifest", "application/manifest+json"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("webp", "image/webp"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("woff2", "font/woff2"),
            Map.entry("txt", "text/plain;charset=utf-8"),
            Map.entry("xml", "application/xml"));

    private static final Set<String> COMPRESSED_ALREADY = Set.of("png", "jpg", "webp", "woff2");
    /** Reads a file; {@code name} is its path below the page's folder. */
    static PageFile read(Path file, String name) throws IOException {
        byte[] plain = Files.readAllBytes(file);
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        Map<ContentEncoding, Body> bodies = new EnumMap<>(ContentEncoding.class);
        bodies.put(ContentEncoding.NONE, Body.of(plain));
        if (!COMPRESSED_ALREADY.contains(extension)) {
            for (ContentEncoding encoding : ContentEncoding.COMPRESSED) {
                byte[] body = encoding.compress(plain, ContentEncoding.Effort.PREPARED);
                if (body.length < plain.length) {
                    bodies.put(encoding, Body.of(body));
                }
            }
        }
        return new PageFile(
                MEDIA_TYPES.getOrDefault(extension, "application/octet-stream"), bodies, name.startsWith("assets/"));
    }

    /** The body in this coding, or as it is where that saves nothing; with the coding that it has. */
    Map.Entry<ContentEncoding, Body> in(ContentEncoding asked) {
        ContentEncoding encoding = bodies.containsKey(asked) ? asked : ContentEncoding.NONE;
        return Map.entry(encoding, bodies.get(encoding));
    }

    boolean isPage() {
        return mediaType.startsWith("text/html");
    }

    private static String hash(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
