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

/** Files of whole layers, written once for each snapshot and kept on disk while it is served. */
@Singleton
class FileCache {

    private final DiskSpace disk;
    private final ConcurrentMap<Path, Object> locks = new ConcurrentHashMap<>();
    private String snapshot = "";
    private String before = "";

    FileCache(DiskSpace disk) {
        this.disk = disk;
    }

    /**
     * The file of this name, written now if it is not there yet; the second who asks waits for the first.
     *
     * @param tag names the snapshot
     * @throws NoSuchFileException when two more snapshots came meanwhile, and nothing of this one is kept any more
     */
    Path get(String tag, String name, Body body) throws IOException {
        turnTo(tag);
        Path folder = disk.folder().resolve(tag);
        Path file = folder.resolve(name);
        synchronized (locks.computeIfAbsent(file, any -> new Object())) {
            if (!Files.exists(file)) {
                Files.createDirectories(folder);
                try {
                    write(file, body);
                } catch (IOException e) {
                    disk.refuseWhenFull(e);
                    throw e;
                }
            }
        }
        return file;
    }

    // Under another name until it is whole: a failure leaves nothing that could pass for it.
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

    // Under another name first: who is still writing there then finds the folder gone, and cannot add to it meanwhile.
    private void forget(Path folder) throws IOException {
        if (Files.exists(folder)) {
            Path left = Files.createTempDirectory(disk.folder(), "left-");
            Files.move(folder, left, StandardCopyOption.ATOMIC_MOVE);
            DiskSpace.delete(left);
        }
    }

    // The snapshot before stays: somebody may still be reading its files.
    private synchronized void turnTo(String tag) throws IOException {
        if (tag.equals(snapshot) || tag.equals(before)) {
            return;
        }
        if (!before.isEmpty()) {
            forget(disk.folder().resolve(before));
        }
        before = snapshot;
        snapshot = tag;
        locks.clear();
    }
}
