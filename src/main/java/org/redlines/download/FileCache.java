package org.redlines.download;

import jakarta.inject.Singleton;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.redlines.http.Representation.Body;

/** Files of whole layers, written once for each snapshot and stored on disk while the snapshot is served. */
@Singleton
class FileCache {

    private final DiskSpace disk;
    private final ConcurrentMap<Path, Object> locks = new ConcurrentHashMap<>();
    private String snapshot = "";
    private String previous = "";

    FileCache(DiskSpace disk) {
        this.disk = disk;
    }

    /**
     * Returns the file with this name. It is written on first use; concurrent callers wait.
     *
     * @param tag tag of the snapshot
     * @throws NoSuchFileException if two newer snapshots arrived meanwhile, so that the files of this one were deleted
     */
    Path get(String tag, String name, Body body) throws IOException {
        switchTo(tag);
        Path folder = disk.folder().resolve(tag);
        Path file = folder.resolve(name);
        synchronized (locks.computeIfAbsent(file, any -> new Object())) {
            if (!Files.exists(file)) {
                Files.createDirectories(folder);
                try {
                    write(file, body);
                } catch (IOException e) {
                    disk.throwIfDiskFull(e);
                    throw e;
                }
            }
        }
        return file;
    }

    // The file gets its name when it is complete, so that a failure leaves no partial file.
    private static void write(Path file, Body body) throws IOException {
        Path part = Files.createTempFile(file.getParent(), null, ".part");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
                body.write(out);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    // The folder is renamed before it is deleted, so that a concurrent writer fails and cannot add files.
    private void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            Path left = Files.createTempDirectory(disk.folder(), "left-");
            Files.move(folder, left, StandardCopyOption.ATOMIC_MOVE);
            DiskSpace.delete(left);
        }
    }

    // The files of the previous snapshot stay, because a response may still read them.
    private synchronized void switchTo(String tag) throws IOException {
        if (tag.equals(snapshot) || tag.equals(previous)) {
            return;
        }
        if (!previous.isEmpty()) {
            delete(disk.folder().resolve(previous));
        }
        previous = snapshot;
        snapshot = tag;
        locks.clear();
    }
}
