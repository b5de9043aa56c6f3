package org.redlines.texts;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.Part;
import com.ibm.icu.util.ULocale;
import java.util.Map;
import java.util.TreeMap;

/** A language that no one speaks: the catalogue with an accent on each letter, a third longer, in brackets. */
public final class PseudoTexts {

    private static final String LATIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String ACCENTED = "åƀçđéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýžÅƁÇĐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽ";

    private PseudoTexts() {}

    /** The catalogue of the program in that language. */
    public static Texts read() {
        Texts english = Texts.read("en", new ULocale("en-GB"));
        Map<String, String> messages = new TreeMap<>();
        english.messages()
                .forEach((key, message) -> messages.put(key, "⟦" + accented(message) + padding(message) + "⟧"));
        return new Texts(new ULocale("en-GB"), messages);
    }

    /** A message whose words are accented; arguments, choices and HTML stay. */
    static String accented(String message) {
        StringBuilder out = new StringBuilder(message);
        MessagePattern pattern = new MessagePattern(message);
        for (int i = 0; i < pattern.countParts(); i++) {
            if (pattern.getPartType(i) == Part.Type.MSG_START) {
                accent(out, pattern, i);
            }
        }
        return out.toString();
    }

    private static void accent(StringBuilder out, MessagePattern pattern, int start) {
        int at = pattern.getPart(start).getLimit();
        int end = pattern.getLimitPartIndex(start);
        for (int i = start + 1; i <= end; i++) {
            Part part = pattern.getPart(i);
            accent(out, at, part.getIndex());
            if (part.getType() == Part.Type.ARG_START) {
                i = pattern.getLimitPartIndex(i);
            }
            at = pattern.getPart(i).getLimit();
        }
    }

    private static void accent(StringBuilder out, int from, int to) {
        boolean inTag = false;
        for (int i = from; i < to; i++) {
            char letter = out.charAt(i);
            inTag = letter == '<' || inTag && letter != '>';
            int place = LATIN.indexOf(letter);
            if (!inTag && place >= 0) {
                out.setCharAt(i, ACCENTED.charAt(place));
            }
        }
    }

    private static String padding(String message) {
        return " ëẋţŕå".repeat(1 + message.length() / 18);
    }
}
