package org.redlines.collection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * Identifies the program that makes an answer: the same data in a newer program may be other bytes,
 * so validators name both.
 */
final class ProgramDigest {

    private ProgramDigest() {}

    /** Equal for equal programs, on every instance; in development, new at each start. */
    static String fingerprint() {
        try {
            Path place = Path.of(ProgramDigest.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return Files.isRegularFile(place) ? ofJar(place) : Long.toHexString(System.currentTimeMillis());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // The jar's directory already holds a checksum of every file in it.
    private static String ofJar(Path jar) throws IOException {
        int sum = 17;
        try (JarFile file = new JarFile(jar.toFile())) {
            for (Enumeration<JarEntry> entries = file.entries(); entries.hasMoreElements(); ) {
                JarEntry entry = entries.nextElement();
                sum = 31 * sum + Long.hashCode(entry.getCrc()) + entry.getName().hashCode();
            }
        }
        return Integer.toHexString(sum);
    }
}
