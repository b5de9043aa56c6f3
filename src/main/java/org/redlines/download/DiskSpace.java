package org.redlines.download;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.redlines.http.Problem;

/**
 * The folder for temporary files of this process, created when it is first needed.
 *
 * <p>It is not shared with other or later processes, because another build of the program may write the same version
 * differently.
 *
 * <p>Folders of killed processes are deleted, and nothing else. A folder is deleted only if it has the program's name
 * pattern, belongs to the same user, and contains a lock file that no running process holds. The operating system
 * releases a lock when its process ends.
 */
@Singleton
class DiskSpace {

    private static final Logger LOG = Logger.getLogger(DiskSpace.class);

    private static final String PREFIX = "redlines-downloads-";
    private static final Pattern NAME = Pattern.compile(PREFIX + "[0-9]+");
    private static final String LOCK = "redlines.lock";

    private final Path all;
    private Path own;
    private FileChannel lock;

    DiskSpace(@ConfigProperty(name = "redlines.downloads") Optional<Path> all) {
        this.all = all.map(Path::toAbsolutePath).orElse(null);
    }

    /** Writes a file, which is deleted afterwards in any case. */
    interface Work {

        void with(Path file) throws IOException;
    }

    /** The folder, readable by its owner only, with an unpredictable name. */
    synchronized Path folder() throws IOException {
        if (own == null) {
            if (all == null) {
                own = locked(Files.createTempDirectory(PREFIX));
            } else {
                Files.createDirectories(all);
                own = locked(Files.createTempDirectory(all, PREFIX));
                deleteAbandoned();
            }
        }
        return own;
    }

    // The lock file is renamed after it is locked, because a folder with an unlocked file counts as abandoned.
    private Path locked(Path folder) throws IOException {
        Path file = folder.resolve("new.lock");
        lock = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        lock.lock();
        Files.move(file, folder.resolve(LOCK), StandardCopyOption.ATOMIC_MOVE);
        return folder;
    }

    /** Lets the work write a new file, then copies the file to the stream. */
    void writeThrough(String name, Work work, OutputStream out) throws IOException {
        Path folder = Files.createTempDirectory(folder(), "work-");
        try {
            Path file = folder.resolve(name);
            try {
                work.with(file);
            } catch (IOException | RuntimeException e) {
                throwIfDiskFull(e);
                throw e;
            }
            Files.copy(file, out);
        } finally {
            delete(folder);
        }
    }

    // SQLite and the operating system use different messages.
    private static boolean isFull(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String said = String.valueOf(cause.getMessage());
            if (said.contains("No space left") || said.contains("disk is full") || said.contains("quota exceeded")) {
                return true;
            }
        }
        return false;
    }

    /** If the disk is full, logs the error and throws a 503. Otherwise does nothing. */
    void throwIfDiskFull(Exception failure) {
        if (!isFull(failure)) {
            return;
        }
        LOG.errorf(
                "The disk is full: downloads cannot be written to %s (REDLINES_DOWNLOADS): %s",
                own, failure.getMessage());
        throw Problem.unavailable("The server's disk is full, so this file cannot be written. The error was logged."
                + " Formats that need no disk, such as GeoJSON, still work.");
    }

    synchronized void stop(@Observes ShutdownEvent event) throws IOException {
        if (own != null) {
            delete(own);
            lock.close();
            own = null;
        }
    }

    // Killed processes do not delete their folders.
    private void deleteAbandoned() throws IOException {
        List<Path> folders;
        try (Stream<Path> listed = Files.list(all)) {
            folders = listed.toList();
        }
        for (Path folder : folders) {
            if (!folder.equals(own) && isOurs(folder) && isAbandoned(folder.resolve(LOCK))) {
                delete(folder);
            }
        }
    }

    // Symbolic links are not followed, because their targets do not belong to the program.
    private boolean isOurs(Path folder) throws IOException {
        Path lock = folder.resolve(LOCK);
        return NAME.matcher(folder.getFileName().toString()).matches()
                && Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                && Files.isRegularFile(lock, LinkOption.NOFOLLOW_LINKS)
                && Files.size(lock) == 0
                && Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).equals(Files.getOwner(own))
                && Files.getOwner(lock, LinkOption.NOFOLLOW_LINKS).equals(Files.getOwner(own));
    }

    private static boolean isAbandoned(Path lock) {
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
                FileLock taken = channel.tryLock()) {
            return taken != null;
        } catch (IOException | OverlappingFileLockException e) {
            return false;
        }
    }

    /** Deletes a folder with its content. Does nothing if it does not exist. */
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
