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
 * This process' own folder for files that do not outlive it; made when it is first needed.
 *
 * <p>Not shared with another process nor with the next one: a program that was built anew may write
 * the same version differently.
 *
 * <p>What a killed process left is deleted, and nothing else: a folder is the program's when it has the program's name,
 * belongs to the same user, and holds the lock file that a running process keeps locked. A lock goes with its process,
 * whatever becomes of its number.
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

    /** Writes a file; it is deleted afterwards, however that ends. */
    interface Work {

        void with(Path file) throws IOException;
    }

    /** The folder: for its user alone, under a name that nobody can know before. */
    synchronized Path folder() throws IOException {
        if (own == null) {
            if (all == null) {
                own = locked(Files.createTempDirectory(PREFIX));
            } else {
                Files.createDirectories(all);
                own = locked(Files.createTempDirectory(all, PREFIX));
                deleteLeftBehind();
            }
        }
        return own;
    }

    // Locked under another name first: an unlocked one would pass for left behind.
    private Path locked(Path folder) throws IOException {
        Path file = folder.resolve("new.lock");
        lock = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        lock.lock();
        Files.move(file, folder.resolve(LOCK), StandardCopyOption.ATOMIC_MOVE);
        return folder;
    }

    /** Lets a file be written that does not exist yet, and copies it. */
    void writeThrough(String name, Work work, OutputStream out) throws IOException {
        Path folder = Files.createTempDirectory(folder(), "work-");
        try {
            Path file = folder.resolve(name);
            try {
                work.with(file);
            } catch (IOException | RuntimeException e) {
                refuseWhenFull(e);
                throw e;
            }
            Files.copy(file, out);
        } finally {
            delete(folder);
        }
    }

    // SQLite and the system each say it their way.
    private static boolean isFull(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String said = String.valueOf(cause.getMessage());
            if (said.contains("No space left") || said.contains("disk is full") || said.contains("quota exceeded")) {
                return true;
            }
        }
        return false;
    }

    /** Where a file could not be written because there was no room for it: 503 for who asks; the log tells where. */
    void refuseWhenFull(Exception failure) {
        if (!isFull(failure)) {
            return;
        }
        LOG.errorf("There is no room for downloads in %s (REDLINES_DOWNLOADS): %s", own, failure.getMessage());
        throw Problem.unavailable("The server has no room left to write this file; its operator has been told. Other"
                + " formats that are not written before they are sent, such as GeoJSON, go on.");
    }

    synchronized void stop(@Observes ShutdownEvent event) throws IOException {
        if (own != null) {
            delete(own);
            lock.close();
            own = null;
        }
    }

    // Processes that were killed did not clean up.
    private void deleteLeftBehind() throws IOException {
        List<Path> folders;
        try (Stream<Path> listed = Files.list(all)) {
            folders = listed.toList();
        }
        for (Path folder : folders) {
            if (!folder.equals(own) && isOurs(folder) && isLeft(folder.resolve(LOCK))) {
                delete(folder);
            }
        }
    }

    // Links are not followed: what they lead to is somebody else's.
    private boolean isOurs(Path folder) throws IOException {
        Path lock = folder.resolve(LOCK);
        return NAME.matcher(folder.getFileName().toString()).matches()
                && Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                && Files.isRegularFile(lock, LinkOption.NOFOLLOW_LINKS)
                && Files.size(lock) == 0
                && Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).equals(Files.getOwner(own))
                && Files.getOwner(lock, LinkOption.NOFOLLOW_LINKS).equals(Files.getOwner(own));
    }

    private static boolean isLeft(Path lock) {
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
                FileLock taken = channel.tryLock()) {
            return taken != null;
        } catch (IOException | OverlappingFileLockException e) {
            return false;
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
