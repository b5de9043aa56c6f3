package org.redlines.imported;

import io.quarkus.runtime.QuarkusApplication;
import java.io.PrintStream;
import java.sql.SQLException;
import org.redlines.imported.reading.FileFindings;

/** {@code import}: publishes a file of features as an imported layer. */
public final class ImportCommand implements QuarkusApplication {

    private static final int MISUSED = 2;

    private final LayerImport layerImport;

    ImportCommand(LayerImport layerImport) {
        this.layerImport = layerImport;
    }

    /** Exit code: 0 when the layer is served, 1 when the file was refused, 2 when the command was misused. */
    @Override
    public int run(String... arguments) throws SQLException {
        return run(System.out, System.console() != null, arguments);
    }

    int run(PrintStream out, boolean terminal, String... arguments) throws SQLException {
        try {
            ImportOptions options = ImportOptions.read(arguments);
            LayerImport.Outcome outcome = layerImport.run(options, new Progress(out, terminal));
            print(outcome, options.name(), out);
            return outcome.isRefused() ? 1 : 0;
        } catch (ImportOptions.Usage misuse) {
            out.println("redlines: " + misuse.getMessage());
            if (arguments.length == 0) {
                out.println(ImportOptions.FORM);
            }
            return MISUSED;
        }
    }

    private static void print(LayerImport.Outcome outcome, String name, PrintStream out) {
        FileFindings findings = outcome.findings();
        findings.list().forEach(finding -> finding.print(out));
        if (outcome.isRefused()) {
            String atLeast = findings.areCut() ? "Stopped at " : "";
            out.println(atLeast + findings.errors() + (findings.errors() == 1 ? " error" : " errors")
                    + ". Nothing was published.");
        } else {
            out.printf("Published %s, %,d features, with version %d.%n", name, outcome.features(), outcome.version());
        }
    }
}
