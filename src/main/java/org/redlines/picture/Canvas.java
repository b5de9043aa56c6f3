package org.redlines.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextLayout;
import java.text.AttributedCharacterIterator;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.locationtech.jts.awt.ShapeWriter;
import org.locationtech.jts.geom.Geometry;

/** A surface to draw a picture on: shapes and measured text, in pixels from the upper left corner. */
abstract class Canvas {

    /**
     * The style of a text.
     *
     * @param halo colour of an outline around the letters, for text on a map; null for none
     */
    record Style(Face face, float size, Color colour, Color halo) {

        static Style of(Face face, double size, Color colour) {
            return new Style(face, (float) size, colour, null);
        }

        Style over(Color ground) {
            return new Style(face, size, colour, ground);
        }

        /** The distance between two lines. */
        double leading() {
            return size * 1.36;
        }
    }

    /** One line of a text after line breaking. */
    record Line(String text, TextLayout layout) {

        double width() {
            return layout.getAdvance();
        }
    }

    private static final String CUT = "…";

    final Graphics2D graphics;
    final int width;
    final int height;

    Canvas(Graphics2D graphics, int width, int height) {
        this.graphics = graphics;
        this.width = width;
        this.height = height;
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    /**
     * The finished picture as the bytes of a file.
     *
     * @param title accessible name, where the format has one
     * @param description accessible description, where the format has one
     */
    abstract byte[] bytes(String title, String description);

    /**
     * Writes one line.
     *
     * @param x left edge
     * @param y baseline
     */
    abstract void write(Line line, double x, double y, Style style);

    void fill(Shape shape, Color colour) {
        graphics.setColor(colour);
        graphics.fill(shape);
    }

    void stroke(Shape shape, Color colour, double weight, float... dash) {
        graphics.setColor(colour);
        graphics.setStroke(new BasicStroke(
                (float) weight, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, dash.length == 0 ? null : dash, 0));
        graphics.draw(shape);
    }

    /** Converts a geometry in pixels to a shape; null becomes an empty shape. */
    static Shape shape(Geometry pixels) {
        return pixels == null ? new java.awt.geom.Path2D.Double() : new ShapeWriter().toShape(pixels);
    }

    double width(String text, Style style) {
        return line(text, style).width();
    }

    static Line line(String text, Style style) {
        AttributedCharacterIterator set = style.face().set(text, style.size()).getIterator();
        return new Line(style.face().shown(text), new TextLayout(set, Face.MEASURE));
    }

    /** Writes a line that starts at x; returns its right edge. */
    double text(String text, double x, double y, Style style) {
        if (text.isBlank()) {
            return x;
        }
        Line line = line(text, style);
        write(line, x, y, style);
        return x + line.width();
    }

    /** Writes a line that is centred on x. */
    void centred(String text, double x, double y, Style style) {
        Line line = line(text, style);
        write(line, x - line.width() / 2, y, style);
    }

    /**
     * Writes a text in several lines, right-to-left lines aligned right. Returns the lower edge.
     *
     * @param y upper edge of the first line
     * @param most the most lines; a longer text is cut at a word, with "…"
     */
    double paragraph(String text, double x, double y, double wide, int most, Style style) {
        double bottom = y;
        for (Line line : lines(text, wide, most, style)) {
            double start = line.layout().isLeftToRight() ? x : x + wide - line.width();
            write(line, start, bottom + style.size() * 1.06, style);
            bottom += style.leading();
        }
        return bottom;
    }

    /** The height of a text at this width. */
    double measure(String text, double wide, int most, Style style) {
        return lines(text, wide, most, style).size() * style.leading();
    }

    /** Whether the text fits into this many lines without a cut. */
    boolean fits(String text, double wide, int most, Style style) {
        return text.isBlank() || broken(text, wide, style).size() <= most;
    }

    private static List<Line> lines(String text, double wide, int most, Style style) {
        if (text.isBlank() || most < 1) {
            return List.of();
        }
        List<Line> lines = broken(text, wide, style);
        if (lines.size() <= most) {
            return lines;
        }
        List<Line> kept = new ArrayList<>(lines.subList(0, most));
        kept.set(most - 1, cut(kept.get(most - 1).text().strip(), wide, style));
        return kept;
    }

    private static Line cut(String text, double wide, Style style) {
        String kept = text;
        while (line(kept + CUT, style).width() > wide && kept.contains(" ")) {
            kept = kept.substring(0, kept.lastIndexOf(' ')).stripTrailing();
        }
        return line(kept.replaceAll("[,;:–—]$", "") + CUT, style);
    }

    private static List<Line> broken(String text, double wide, Style style) {
        String shown = style.face().shown(text.strip());
        AttributedCharacterIterator set = style.face().set(shown, style.size()).getIterator();
        LineBreakMeasurer breaks = new LineBreakMeasurer(set, BreakIterator.getLineInstance(Locale.ROOT), Face.MEASURE);
        List<Line> lines = new ArrayList<>();
        while (breaks.getPosition() < set.getEndIndex()) {
            int from = breaks.getPosition();
            breaks.nextLayout((float) wide);
            lines.add(line(shown.substring(from, breaks.getPosition()).strip(), style));
        }
        return lines;
    }
}
