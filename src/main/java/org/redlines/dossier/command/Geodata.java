package org.redlines.dossier.command;

import java.nio.file.Path;

/** Where the dossier lies. */
public final class Geodata {

    private Geodata() {}

    /** The folder named by REDLINES_GEODATA, else {@code geodata} where the command was called. */
    public static Path folder() {
        String named = System.getenv("REDLINES_GEODATA");
        Path here = Path.of("").toAbsolutePath();
        Path folder =
                Path.of(named == null || named.isBlank() ? "geodata" : named).toAbsolutePath();
        return folder.startsWith(here) ? here.relativize(folder) : folder;
    }
}
