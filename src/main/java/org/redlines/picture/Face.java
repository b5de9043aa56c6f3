package org.redlines.picture;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.AttributedString;
import java.util.List;
import java.util.stream.Stream;

/**
 * The faces in which pictures are written: Noto Sans with its Armenian and Arabic sisters, from files that Redlines brings,
 * so that a text has the same form and width whatever fonts a machine has.
 */
enum Face {
    REGULAR("400Regular"),
    BOLD("700Bold");

    /** Text is measured as it is drawn: smooth, and not fitted to pixels. */
    static final FontRenderContext MEASURE = new FontRenderContext(null, true, true);

    private final List<Font> fonts;

    Face(String weight) {
        fonts = Stream.of("NotoSans", "NotoSansArmenian", "NotoSansArabic")
                .map(script -> read("/fonts/" + script + "_" + weight + ".ttf"))
                .toList();
    }

    private static Font read(String file) {
        try (InputStream in = Face.class.getResourceAsStream(file)) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException(file + " is no font", e);
        }
    }

    /** The face for Latin, Greek and Cyrillic. */
    Font main(float size) {
        return fonts.get(0).deriveFont(size);
    }

    /** A text in which each letter has the first of the faces that can show it; what none can show is left out. */
    AttributedString set(String text, float size) {
        String shown = shown(text);
        AttributedString set = new AttributedString(shown.isEmpty() ? " " : shown);
        set.addAttribute(TextAttribute.FONT, main(size));
        Font last = fonts.get(0);
        for (int at = 0; at < shown.length(); at += Character.charCount(shown.codePointAt(at))) {
            last = find(shown.codePointAt(at), last);
            if (last != fonts.get(0)) {
                set.addAttribute(
                        TextAttribute.FONT, last.deriveFont(size), at, at + Character.charCount(shown.codePointAt(at)));
            }
        }
        return set;
    }

    /** The text without what no face has a form for. */
    String shown(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints()
                .map(letter -> Character.isWhitespace(letter) ? ' ' : letter)
                .filter(letter -> fonts.stream().anyMatch(font -> font.canDisplay(letter)))
                .forEach(shown::appendCodePoint);
        return shown.toString();
    }

    // A space goes with the letters before it, so that a line of one script is one run.
    private Font find(int letter, Font before) {
        boolean isShared = Character.UnicodeScript.of(letter) == Character.UnicodeScript.COMMON
                || Character.UnicodeScript.of(letter) == Character.UnicodeScript.INHERITED;
        if (isShared && before.canDisplay(letter)) {
            return before;
        }
        return fonts.stream()
                .filter(font -> font.canDisplay(letter))
                .findFirst()
                .orElse(before);
    }
}
