package org.redlines.geodata.command;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the dossier lies. */
public final class Geodata {

    private Geodata() {}

    /**
     * The folder named by REDLINES_GEODATA, else {@code geodata} where the command was called.
     *
     * @throws IllegalArgumentException when there is no dossier, with a message for the caller
     */
    public static Path folder() {
        String named = System.getenv("REDLINES_GEODATA");
        Path here = Path.of("").toAbsolutePath();
        Path folder =
                Path.of(named == null || named.isBlank() ? "geodata" : named).toAbsolutePath();
        if (!Files.isDirectory(folder.resolve("schema"))) {
            throw new IllegalArgumentException("There is no dossier in " + folder
                    + ": a folder 'schema' was expected there. Call this in the checkout, or set REDLINES_GEODATA.");
        }
        return folder.startsWith(here) ? here.relativize(folder) : folder;
    }
}
