package org.redlines.geodata.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.redlines.finding.Findings;
import org.redlines.finding.Location;

/** Checks that a path is a regular file of a reasonable size, before it is read. */
final class PlainFile {

    private static final int MIB = 1024 * 1024;

    /** The maximum size of a record, about twenty times the largest one of the dossier. */
    static final long RECORD = MIB;

    /** The maximum size of a file of the base map. */
    static final long LAYER = 64 * MIB;

    private PlainFile() {}

    /** Whether it is a regular file of at most this many bytes; adds a finding if it is not. */
    static boolean check(Path path, long most, Findings findings) {
        Location location = Location.of(path.toString().replace('\\', '/'));
        try {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            if (attributes.isDirectory()) {
                findings.error(
                        "not-a-file",
                        location,
                        "",
                        "This is a folder with the name of a file; what is in it would be ignored. Rename the folder.");
            } else if (!attributes.isRegularFile()) {
                findings.error("not-a-file", location, "", "This is not a file but a pipe, a socket or a device.");
            } else if (attributes.size() > most) {
                findings.error(
                        "too-large",
                        location,
                        attributes.size() + " bytes",
                        "A file of this kind has at most " + most / MIB + " MiB.");
            } else {
                return true;
            }
        } catch (NoSuchFileException e) {
            findings.error("unreadable", location, "", "This link leads to a file that does not exist.");
        } catch (IOException e) {
            findings.error("unreadable", location, "", "This cannot be opened: " + e.getMessage());
        }
        return false;
    }

    /** Whether it is a link to a folder; adds a finding if it is, because such links are not followed. */
    static boolean isLinkToFolder(Path path, Findings findings) {
        boolean link = Files.isSymbolicLink(path) && Files.isDirectory(path);
        if (link) {
            findings.error(
                    "not-a-file",
                    Location.of(path.toString().replace('\\', '/')),
                    "",
                    "This is a link to a folder, which is not followed. Put the folder itself here.");
        }
        return link;
    }

    /** Whether it is a broken link, whatever its name. */
    static boolean isBrokenLink(Path path) {
        return Files.isSymbolicLink(path) && !Files.exists(path);
    }
}
