package org.redlines.http;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The files of the built page, from the folder {@code redlines.frontend}.
 *
 * <p>All are read into memory, and a request only looks its path up among them: no path of a request
 * ever reaches the file system. They are read again when {@code index.html}, which every build
 * writes anew, has changed.
 */
@Singleton
class PageFiles {

    private record Build(FileTime made, Map<String, PageFile> files) {}

    private final Path folder;
    private volatile Build build = new Build(null, Map.of());

    PageFiles(@ConfigProperty(name = "redlines.frontend") String folder) {
        this.folder = Path.of(folder);
    }

    /** The file at this path; the page itself has the empty path. Empty when there is none. */
    Optional<PageFile> find(String path) {
        Build current = current();
        return Optional.ofNullable(current.files().get(path.isEmpty() ? "index.html" : path));
    }

    /** Whether the page has been built. */
    boolean exist() {
        return current().files().containsKey("index.html");
    }

    private Build current() {
        FileTime made = lastBuilt();
        Build known = build;
        if (Objects.equals(known.made(), made)) {
            return known;
        }
        return build = new Build(made, made == null ? Map.of() : readAll());
    }

    private FileTime lastBuilt() {
        try {
            return Files.getLastModifiedTime(folder.resolve("index.html"));
        } catch (IOException e) {
            return null;
        }
    }

    private Map<String, PageFile> readAll() {
        Map<String, PageFile> files = new HashMap<>();
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) found.filter(Files::isRegularFile)::iterator) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                files.put(name, PageFile.read(file, name));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The page's files cannot be read from " + folder, e);
        }
        return Map.copyOf(files);
    }
}
