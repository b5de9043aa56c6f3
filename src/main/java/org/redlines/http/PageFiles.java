package org.redlines.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.redlines.http.Representation.Body;

/**
 * The files of the built page, from the folder {@code redlines.frontend}.
 *
 * <p>All files are read into memory, and a request's path is only looked up among them, so it never reaches the file
 * system. They are read again after {@code index.html} has changed, which every build writes.
 */
@Singleton
class PageFiles {

    /**
     * One build of the page.
     *
     * @param pages recently requested pages, by the elements that were added to their head
     */
    private record Build(FileTime made, Map<String, PageFile> files, Cache<String, PageFile> pages) {

        static Build of(FileTime made, Map<String, PageFile> files) {
            return new Build(made, files, Caffeine.newBuilder().maximumSize(200).build());
        }
    }

    private static final String PAGE = "index.html";

    // The default preview, for addresses without a preview of their own.
    private static final Pattern HEAD = Pattern.compile("(?s)<!--preview-->.*?<!--/preview-->");

    private final Path folder;
    private volatile Build build = Build.of(null, Map.of());

    PageFiles(@ConfigProperty(name = "redlines.frontend") String folder) {
        this.folder = Path.of(folder);
    }

    /** The file at this path; empty when there is none. */
    Optional<PageFile> find(String path) {
        Build current = current();
        return Optional.ofNullable(current.files().get(path));
    }

    /** Whether the page has been built. */
    boolean exist() {
        return current().files().containsKey(PAGE);
    }

    /** The page with these elements in its head; if {@code head} is empty, the page as it was built. */
    PageFile page(String head) {
        Build current = current();
        PageFile page = current.files().get(PAGE);
        return head.isEmpty() ? page : current.pages().get(head, any -> filled(page, head));
    }

    private static PageFile filled(PageFile page, String head) {
        String text = new String(page.bodies().get(ContentEncoding.NONE).bytes(), StandardCharsets.UTF_8);
        String filled = HEAD.matcher(text).replaceFirst(Matcher.quoteReplacement(head));
        return PageFile.of(filled.getBytes(StandardCharsets.UTF_8), PAGE);
    }

    private Build current() {
        FileTime made = lastBuilt();
        Build known = build;
        if (Objects.equals(known.made(), made)) {
            return known;
        }
        return build = Build.of(made, made == null ? Map.of() : readAll());
    }

    private FileTime lastBuilt() {
        try {
            return Files.getLastModifiedTime(folder.resolve(PAGE));
        } catch (IOException e) {
            return null;
        }
    }

    private Map<String, PageFile> readAll() {
        Map<String, PageFile> files = new HashMap<>();
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) found.filter(Files::isRegularFile)::iterator) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                files.put(name, PageFile.of(Files.readAllBytes(file), name));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The page's files cannot be read from " + folder, e);
        }
        return Map.copyOf(files);
    }

    /**
     * A file of the built page, in memory.
     *
     * @param mediaType its Content-Type
     * @param bodies its bytes without coding, and in each coding that makes them smaller
     * @param lasting whether its name changes with its content, so that clients may cache it for ever
     */
    record PageFile(String mediaType, Map<ContentEncoding, Body> bodies, boolean lasting) {

        /** A body and its strong ETag. */
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

        /** Makes a file from its bytes. {@code name} is its path below the page's folder. */
        static PageFile of(byte[] plain, String name) {
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
                    MEDIA_TYPES.getOrDefault(extension, "application/octet-stream"),
                    bodies,
                    name.startsWith("assets/"));
        }

        /** The body in this coding, or without coding if that is not larger; with the coding that it has. */
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
}
