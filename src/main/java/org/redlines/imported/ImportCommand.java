package org.redlines.imported;

import io.quarkus.runtime.QuarkusApplication;
import java.io.PrintStream;
import java.sql.SQLException;
import java.util.Locale;
import org.redlines.imported.reading.FileFindings;

/** {@code import}: publishes a file of features as an imported layer. */
public final class ImportCommand implements QuarkusApplication {

    private static final int MISUSED = 2;

    private final LayerImport layerImport;

    ImportCommand(LayerImport layerImport) {
        this.layerImport = layerImport;
    }

    /** Returns 0 if the layer is served, 1 if the file was refused, 2 for wrong usage. */
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

    /** Shows the progress of a long step: often, on one line of a terminal; elsewhere seldom, on lines of their own. */
    static final class Progress {
        private static final long NANOS = 1_000_000_000L;
        private static final long IN_TERMINAL = NANOS / 5;
        private static final long ELSEWHERE = 10 * NANOS;
        private static final int CHECK_EACH = 256;

        private final PrintStream out;
        private final boolean terminal;
        private String step = "";
        private long began;
        private long shown;

        Progress(PrintStream out, boolean terminal) {
            this.out = out;
            this.terminal = terminal;
        }

        /** Begins a step. */
        void begin(String name) {
            step = name;
            began = System.nanoTime();
            shown = began;
            if (!terminal) {
                out.println(name + " …");
            }
        }

        /**
         * Reports progress.
         *
         * @param features number of features done
         * @param part share of the file that is done, from 0 to 1; NaN if unknown
         */
        void at(long features, double part) {
            if (features % CHECK_EACH == 0) {
                long now = System.nanoTime();
                if (now - shown > (terminal ? IN_TERMINAL : ELSEWHERE)) {
                    shown = now;
                    String percent = Double.isNaN(part) ? "" : ", " + Math.round(100 * Math.min(part, 1)) + " %";
                    show(line(features, now) + percent);
                }
            }
        }

        /** Ends the step. */
        void end(long features) {
            long now = System.nanoTime();
            finish(line(features, now));
        }

        /** Ends a step that does not count features. */
        void end() {
            finish(String.format(
                    Locale.ROOT, "%s: done in %.1f s", step, (System.nanoTime() - began) / (double) NANOS));
        }

        private String line(long features, long now) {
            double seconds = Math.max(now - began, 1) / (double) NANOS;
            return String.format(Locale.ROOT, "%s: %,d features in %.1f s", step, features, seconds);
        }

        private void finish(String line) {
            show(line);
            if (terminal) {
                out.println();
            }
        }

        private void show(String line) {
            if (terminal) {
                out.print("\r\u001b[K" + line);
                out.flush();
            } else {
                out.println(line);
            }
        }
    }
}
