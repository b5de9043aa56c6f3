package org.redlines.analysis;

import java.util.Locale;

/**
 * The verdict on a position under an arrangement.
 *
 * @param position id of the position
 * @param trace the reasons; if the verdict is unclear, its doubts say why
 */
public record Judgement(String position, Verdict verdict, Trace trace) {

    /** A red line is held or breached. A claim is met or unmet, never breached. */
    public enum Verdict {
        HELD,
        BREACHED,
        MET,
        UNMET,
        UNCLEAR,
        NOT_ADDRESSED;

        static Verdict of(boolean redLine, Truth truth) {
            return switch (truth) {
                case TRUE -> redLine ? HELD : MET;
                case FALSE -> redLine ? BREACHED : UNMET;
                case UNCLEAR -> UNCLEAR;
                case NOT_ADDRESSED -> NOT_ADDRESSED;
            };
        }

        /** The id in the API, such as {@code not-addressed}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
