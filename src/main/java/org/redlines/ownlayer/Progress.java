package org.redlines.ownlayer;

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

    /** So many features are done, and this part of all, from 0 to 1. */
    void at(long features, double part) {
        if (features % LOOK_EACH == 0) {
            long now = System.nanoTime();
            if (now - shown > (terminal ? IN_TERMINAL : ELSEWHERE)) {
                shown = now;
                show(line(features, now) + ", " + Math.round(100 * Math.min(part, 1)) + " %");
            }
        }
    }

    /** The step is done. */
    void end(long features) {
        long now = System.nanoTime();
        String seconds = String.format(Locale.ROOT, " in %.1f s", (now - began) / (double) NANOS);
        finish(line(features, now) + seconds);
    }

    /** The step, which counts no features, is done. */
    void end() {
        finish(String.format(Locale.ROOT, "%s: done in %.1f s", step, (System.nanoTime() - began) / (double) NANOS));
    }

    private String line(long features, long now) {
        double seconds = Math.max(now - began, 1) / (double) NANOS;
        return String.format(Locale.ROOT, "%s: %,d features, %,.0f a second", step, features, features / seconds);
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
