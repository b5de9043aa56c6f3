package org.redlines.download;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * This process' own folder for files that do not outlive it; made when it is first needed.
 *
 * <p>Not shared with another process nor with the next one: a program that was built anew may write
 * the same version differently.
 */
@Singleton
class DiskSpace {

    private final Path all;
    private Path own;

    DiskSpace(@ConfigProperty(name = "redlines.downloads") Path all) {
        this.all = all.toAbsolutePath();
    }

    /** Writes a file; it is deleted afterwards, however that ends. */
    interface Work {

        void with(Path file) throws IOException;
    }

    /** The folder. */
    synchronized Path folder() throws IOException {
        if (own == null) {
            Files.createDirectories(all);
            deleteLeftBehind();
            own = Files.createDirectories(
                    all.resolve(String.valueOf(ProcessHandle.current().pid())));
        }
        return own;
    }

    /** Lets a file be written that does not exist yet, and copies it. */
    void writeThrough(String name, Work work, OutputStream out) throws IOException {
        Path folder = Files.createTempDirectory(folder(), "work-");
        try {
            Path file = folder.resolve(name);
            work.with(file);
            Files.copy(file, out);
        } finally {
            delete(folder);
        }
    }

    synchronized void stop(@Observes ShutdownEvent event) throws IOException {
        if (own != null) {
            delete(own);
        }
    }

    // Processes that were killed did not clean up.
    private void deleteLeftBehind() throws IOException {
        List<Path> folders;
        try (Stream<Path> listed = Files.list(all)) {
            folders = listed.toList();
        }
        for (Path folder : folders) {
            String name = folder.getFileName().toString();
            boolean runs = name.matches("[0-9]{1,9}")
                    && ProcessHandle.of(Long.parseLong(name)).isPresent();
            if (!runs || name.equals(String.valueOf(ProcessHandle.current().pid()))) {
                delete(folder);
            }
        }
    }

    /** Deletes the folder with everything in it; nothing happens when it is not there. */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> inside = Files.walk(folder)) {
            deepestFirst = inside.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.deleteIfExists(path);
        }
    }
}
