package org.redlines.download;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redlines.http.Problem;
import org.redlines.http.Representation.Body;

class DiskSpaceTest {

    private static final String NAME = "redlines-downloads-1234567890";

    @TempDir
    private Path shared;

    @Test
    void nothingForeignIsDeleted() throws IOException {
        Path elsewhere = folder(shared.resolveSibling(shared.getFileName() + "-elsewhere"), "redlines.lock");
        Path[] foreign = {
            Files.writeString(shared.resolve("thesis.txt"), "years of work"),
            folder(shared.resolve("photos"), "holiday.jpg"),
            folder(shared.resolve("4194304"), "as an earlier program named it.zip"),
            folder(shared.resolve(".hidden"), "redlines.lock"),
            folder(shared.resolve("redlines-downloads-notes"), "redlines.lock"),
            folder(shared.resolve(NAME), "without a lock file.txt"),
            Files.writeString(shared.resolve(NAME + "1"), "a file"),
            Files.createSymbolicLink(shared.resolve(NAME + "2"), elsewhere),
        };
        DiskSpace disk = new DiskSpace(Optional.of(shared));
        disk.folder();
        disk.stop(null);
        for (Path path : foreign) {
            assertTrue(Files.exists(path), path.toString());
        }
        assertTrue(Files.exists(shared.resolve("photos/holiday.jpg")));
        assertTrue(Files.exists(elsewhere.resolve("redlines.lock")));
        try (var left = Files.list(shared)) {
            assertEquals(foreign.length, left.count());
        }
    }

    @Test
    void whatAKilledProcessLeftIsDeleted() throws IOException {
        Path left = folder(shared.resolve(NAME), "redlines.lock");
        Files.createDirectories(left.resolve("work-1"));
        Files.writeString(left.resolve("work-1/half.gpkg"), "half");
        new DiskSpace(Optional.of(shared)).folder();
        assertFalse(Files.exists(left));
    }

    @Test
    void whatARunningProcessUsesStays() throws IOException {
        Path used = folder(shared.resolve(NAME), "redlines.lock");
        try (FileChannel channel = FileChannel.open(used.resolve("redlines.lock"), StandardOpenOption.WRITE)) {
            channel.lock();
            new DiskSpace(Optional.of(shared)).folder();
            assertTrue(Files.exists(used.resolve("redlines.lock")));
        }
    }

    @Test
    void theFolderIsForItsUserAloneAndNobodyKnowsItsNameBefore() throws IOException {
        Path one = new DiskSpace(Optional.empty()).folder();
        Path other = new DiskSpace(Optional.empty()).folder();
        assertNotEquals(one, other);
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(one)));
        DiskSpace.delete(one);
        DiskSpace.delete(other);
    }

    @Test
    void aFullDiskIsToldAsOne() throws IOException {
        DiskSpace disk = new DiskSpace(Optional.of(shared));
        DiskSpace.Work work = file -> {
            throw new IOException("No space left on device");
        };
        Problem told =
                assertThrows(Problem.class, () -> disk.writeThrough("a.gpkg", work, OutputStream.nullOutputStream()));
        assertEquals(503, told.status());
        assertTrue(told.getMessage().contains("disk is full"));
        try (var left = Files.list(disk.folder())) {
            assertEquals(1, left.count());
        }
    }

    @Test
    void publicationsWhileAFileIsWrittenLeaveItToBeWrittenAnew() throws IOException {
        DiskSpace disk = new DiskSpace(Optional.of(shared));
        FileCache files = new FileCache(disk);
        Body small = out -> out.write(1);
        files.get("1", "small", small);
        // Each new snapshot takes away what the one before the last had.
        assertThrows(
                NoSuchFileException.class,
                () -> files.get("1", "large", out -> {
                    files.get("2", "small", small);
                    files.get("3", "small", small);
                    out.write(1);
                }));
        assertEquals(1, Files.size(files.get("3", "large", small)));
        try (var left = Files.list(disk.folder())) {
            assertEquals(
                    List.of("2", "3", "redlines.lock"),
                    left.map(path -> path.getFileName().toString()).sorted().toList());
        }
    }

    private static Path folder(Path folder, String file) throws IOException {
        Files.createDirectories(folder);
        Files.createFile(folder.resolve(file));
        return folder;
    }
}
