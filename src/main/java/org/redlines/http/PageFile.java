package org.redlines.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A file of the built page, read once.
 *
 * @param mediaType its Content-Type
 * @param plain its bytes
 * @param gzip its bytes compressed; null when that saves nothing
 * @param hash of its bytes, for validators
 * @param lasting whether its name changes with its content, so that it can be kept for ever
 */
record PageFile(String mediaType, byte[] plain, byte[] gzip, String hash, boolean lasting) {

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
    private static final int BEST_LEVEL = 9;

    /** Reads a file; {@code name} is its path below the page's folder. */
    static PageFile read(Path file, String name) throws IOException {
        byte[] plain = Files.readAllBytes(file);
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        byte[] gzip = COMPRESSED_ALREADY.contains(extension) ? plain : compress(plain);
        return new PageFile(
                MEDIA_TYPES.getOrDefault(extension, "application/octet-stream"),
                plain,
                gzip.length < plain.length ? gzip : null,
                hash(plain),
                name.startsWith("assets/"));
    }

    boolean isPage() {
        return mediaType.startsWith("text/html");
    }

    private static byte[] compress(byte[] plain) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Gzip gzip = new Gzip(out, BEST_LEVEL)) {
            gzip.write(plain);
        }
        return out.toByteArray();
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
