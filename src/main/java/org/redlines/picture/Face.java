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
 * The fonts of pictures: Noto Sans with its Armenian and Arabic variants. Redlines includes the files, so that a text
 * looks the same on every machine.
 */
enum Face {
    REGULAR("400Regular"),
    BOLD("700Bold");

    /** Text is measured as it is drawn: anti-aliased, with fractional metrics. */
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

    /** The font for Latin, Greek and Cyrillic. */
    Font main(float size) {
        return fonts.get(0).deriveFont(size);
    }

    /** Sets a text. Each letter gets the first font that has a glyph for it; letters without a glyph are left out. */
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

    /** The text without letters that no font has a glyph for. */
    String shown(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints()
                .map(letter -> Character.isWhitespace(letter) ? ' ' : letter)
                .filter(letter -> fonts.stream().anyMatch(font -> font.canDisplay(letter)))
                .forEach(shown::appendCodePoint);
        return shown.toString();
    }

    // A space gets the font of the letter before it, so that a line in one script is one run.
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
