package org.redlines.picture;

import static org.redlines.picture.Palette.INK;
import static org.redlines.picture.Palette.INK_2;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.redlines.picture.Canvas.Style;
import org.redlines.picture.Features.Feature;
import org.redlines.texts.Texts;

/**
 * A quote card: the words of one statement in English and in the original language, the speaker with the office and the
 * day, and the first source.
 */
record QuoteCard(Feature statement, Optional<Feature> source) implements Picture {

    private static final double LARGEST = 62;
    private static final double SMALLEST = 20;

    @Override
    public void draw(Sheet sheet) {
        JsonNode said = statement.properties();
        double x = sheet.left() + 26;
        double wide = sheet.width() - 26;
        double foot = sheet.bottom() - footHeight(sheet, wide);
        double y = sheet.top() + 10;
        double room = foot - y - 12;
        double size = LARGEST;
        while (size > SMALLEST && height(sheet, said, wide, size) > room) {
            size--;
        }
        // Centres the quote in the space that is left.
        y += Math.max(0, (room - height(sheet, said, wide, size) - 18) / 2);
        double end = y;
        for (Part part : parts(said, size)) {
            end = sheet.canvas.paragraph(part.text(), x, end, wide, 12, part.style()) + size * 0.35;
        }
        double speaker = Math.min(foot, end + 18);
        double bottom = foot(sheet, x, speaker, wide);
        sheet.canvas.fill(
                new Rectangle2D.Double(sheet.left(), y, 8, bottom - y),
                sheet.palette.actor(statement.text("actor")).colour());
    }

    private record Part(String text, Style style) {}

    private List<Part> parts(JsonNode said, double size) {
        List<Part> parts = new ArrayList<>();
        Style large = Style.of(Face.BOLD, size, INK);
        parts.add(new Part(Said.quoted(said), large));
        if (said.hasNonNull("quote") && said.hasNonNull("translation")) {
            String original = said.get("quote").asText();
            if (!said.path("paraphrase").asBoolean()) {
                original = Texts.get("quoted", "words", original);
            }
            parts.add(new Part(original, Style.of(Face.REGULAR, Math.max(SMALLEST, size * 0.72), INK_2)));
        }
        return parts;
    }

    private double height(Sheet sheet, JsonNode said, double wide, double size) {
        return parts(said, size).stream()
                .mapToDouble(part -> sheet.canvas.measure(part.text(), wide, 99, part.style()) + size * 0.35)
                .sum();
    }

    private static final Style SPEAKER = Style.of(Face.BOLD, 22, INK);
    private static final Style FACT = Style.of(Face.REGULAR, 17, INK);

    private double footHeight(Sheet sheet, double wide) {
        return sheet.canvas.measure(speaker(), wide - 60, 2, SPEAKER)
                + sheet.canvas.measure(translation(), wide, 2, FACT)
                + sheet.canvas.measure(carried(), wide, 4, FACT)
                + 20;
    }

    private double foot(Sheet sheet, double x, double y, double wide) {
        double from = sheet.chip(statement.text("actor"), x, y + SPEAKER.size() - 2);
        double below = sheet.canvas.paragraph(speaker(), from, y, x + wide - from, 2, SPEAKER) + 4;
        below = sheet.canvas.paragraph(translation(), x, below, wide, 2, FACT);
        return sheet.canvas.paragraph(carried(), x, below, wide, 4, FACT);
    }

    private String speaker() {
        return Said.by(statement.properties());
    }

    private String translation() {
        JsonNode said = statement.properties();
        if (!Said.hasWords(said)) {
            return Texts.get("inOurWords");
        }
        return said.hasNonNull("translator")
                ? Texts.get("translatedBy", "who", said.get("translator").asText())
                : "";
    }

    private String carried() {
        return source.map(found ->
                        Texts.get("firstSource", "publisher", found.text("publisher"), "url", found.text("url")))
                .orElse("");
    }
}
