package org.redlines.geodata.command;

import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of the dossier. */
public final class Geodata {

    private Geodata() {}

    /**
     * The folder that REDLINES_GEODATA names, otherwise {@code geodata} in the working directory.
     *
     * @throws IllegalArgumentException if there is no dossier, with a message for the user
     */
    public static Path folder() {
        String named = System.getenv("REDLINES_GEODATA");
        Path here = Path.of("").toAbsolutePath();
        Path folder =
                Path.of(named == null || named.isBlank() ? "geodata" : named).toAbsolutePath();
        if (!Files.isDirectory(folder.resolve("schema"))) {
            throw new IllegalArgumentException("There is no dossier in " + folder
                    + ": it has no folder 'schema'. Run the command in the checkout, or set REDLINES_GEODATA.");
        }
        return folder.startsWith(here) ? here.relativize(folder) : folder;
    }
}
