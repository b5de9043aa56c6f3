package org.redlines.imported;

import java.io.PrintStream;
import java.util.Locale;

/** Tells how far a long step is: often on one line of a terminal, now and then in lines of their own elsewhere. */
final class Progress {

    private static final long NANOS = 1_000_000_000L;
    private static final long IN_TERMINAL = NANOS / 5;
    private static final long ELSEWHERE = 10 * NANOS;
    private static final int LOOK_EACH = 256;

    private final PrintStream out;
    private final boolean terminal;
    private String step = "";
    private long began;
    private long shown;

    Progress(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    /** A step begins. */
    void begin(String name) {
        step = name;
        began = System.nanoTime();
        shown = began;
        if (!terminal) {
            out.println(name + " …");
        }
    }

    /** So many features are done, and this part of all, from 0 to 1, or NaN when that is not known. */
    void at(long features, double part) {
        if (features % LOOK_EACH == 0) {
            long now = System.nanoTime();
            if (now - shown > (terminal ? IN_TERMINAL : ELSEWHERE)) {
                shown = now;
                String percent = Double.isNaN(part) ? "" : ", " + Math.round(100 * Math.min(part, 1)) + " %";
                show(line(features, now) + percent);
            }
        }
    }

    /** The step is done. */
    void end(long features) {
        long now = System.nanoTime();
        finish(line(features, now));
    }

    /** The step, which counts no features, is done. */
    void end() {
        finish(String.format(Locale.ROOT, "%s: done in %.1f s", step, (System.nanoTime() - began) / (double) NANOS));
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
