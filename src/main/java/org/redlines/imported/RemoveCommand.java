package org.redlines.imported;

import io.quarkus.runtime.QuarkusApplication;
import java.io.PrintStream;
import java.sql.SQLException;

/** {@code remove}: removes an imported layer. */
public final class RemoveCommand implements QuarkusApplication {

    private static final int MISUSED = 2;

    private final ImportedLayers layers;

    RemoveCommand(ImportedLayers layers) {
        this.layers = layers;
    }

    /** Returns 0 if the layer was removed, 2 if there is none with this name or the arguments are wrong. */
    @Override
    public int run(String... arguments) throws SQLException {
        return run(System.out, arguments);
    }

    int run(PrintStream out, String... arguments) throws SQLException {
        try {
            boolean everywhere = arguments.length == 2 && arguments[1].equals("--everywhere");
            if (arguments.length != 1 && !everywhere) {
                throw new ImportOptions.Usage("Usage: ./redlines remove NAME [--everywhere]");
            }
            int version = layers.remove(arguments[0], everywhere);
            layers.dropUnused();
            out.println("Removed " + arguments[0] + " with version " + version
                    + (everywhere ? " and from all earlier versions." : ". Earlier versions still have it."));
            return 0;
        } catch (ImportOptions.Usage misuse) {
            out.println("redlines: " + misuse.getMessage());
            return MISUSED;
        }
    }
}
