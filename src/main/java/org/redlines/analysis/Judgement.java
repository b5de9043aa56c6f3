package org.redlines.analysis;

import java.util.Locale;

/**
 * How a position fares under an arrangement.
 *
 * @param position id of the position
 * @param trace why; its doubts say why the verdict is unclear
 */
public record Judgement(String position, Verdict verdict, Trace trace) {

    /** A red line is held or breached, a claim met or unmet; a claim is never breached. */
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

        /** As the API writes it, such as {@code not-addressed}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
