package org.redlines.picture;

import static org.redlines.picture.Palette.INK;
import static org.redlines.picture.Palette.INK_2;

import java.awt.Color;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.redlines.collection.Snapshot;
import org.redlines.picture.Canvas.Style;
import org.redlines.texts.Texts;

/**
 * The frame of a picture: title, day and lens at the top, licence and address at the bottom, and space for the content
 * between them.
 */
final class Sheet {

    static final int MARGIN = 32;

    /** Separates short facts in a row. */
    static final String APART = " · ";

    static final Style LATER = Style.of(Face.REGULAR, 13, new Color(0x8a2f1d));
    static final Style SMALL = Style.of(Face.REGULAR, 13, INK_2);
    static final Style FACTS = Style.of(Face.REGULAR, 14, INK);
    static final Style PLAIN = Style.of(Face.REGULAR, 15, INK);
    static final Style QUOTE = Style.of(Face.REGULAR, 16.5, INK);
    static final Style STRONG = Style.of(Face.BOLD, 15, INK);

    private static final Style DAY = Style.of(Face.BOLD, 17, INK);
    private static final double FOOT = 17;

    /** The extent of the base map, with the two seas. */
    private static final Envelope REGION = new Envelope(37, 53.6, 35.8, 44.4);

    private static final int LOCATOR_WIDTH = 100;
    private static final int LOCATOR_HEIGHT = 66;

    final Canvas canvas;
    final Features features;
    final Snapshot snapshot;
    final Palette palette;
    final PageView view;
    private double top;
    private double bottom;

    Sheet(Canvas canvas, Features features, Snapshot snapshot, PageView view) {
        this.canvas = canvas;
        this.features = features;
        this.snapshot = snapshot;
        this.palette = Palette.of(features, snapshot);
        this.view = view;
        canvas.fill(new Rectangle2D.Double(0, 0, canvas.width, canvas.height), Palette.PAPER);
    }

    /** Whether it is taller than wide. */
    boolean isTall() {
        return canvas.height > canvas.width;
    }

    /** Upper edge of the space for the content. */
    double top() {
        return top;
    }

    /** Lower edge of the space for the content. */
    double bottom() {
        return bottom;
    }

    double left() {
        return MARGIN;
    }

    double width() {
        return canvas.width - 2.0 * MARGIN;
    }

    /** Writes the title in the largest letters that two lines have room for, below it the lead, if any, and the day. */
    void head(String title, String lead) {
        double size = isTall() ? 38 : 33;
        while (size > 22 && !canvas.fits(title, width(), isTall() ? 3 : 1, Style.of(Face.BOLD, size, INK))) {
            size--;
        }
        Style style = Style.of(Face.BOLD, size, INK);
        double y = canvas.paragraph(title, MARGIN, MARGIN - 8.0, width(), isTall() ? 4 : 2, style) + 2;
        if (!lead.isEmpty()) {
            y = canvas.paragraph(lead, MARGIN, y, width(), isTall() ? 4 : 2, PLAIN) + 4;
        }
        String day = Texts.get("asOfDate", "date", Texts.date(view.day()));
        double end = canvas.text(day, MARGIN, y + DAY.size(), DAY);
        String rest = Texts.row(java.util.List.of(
                Texts.get("neutralLens"),
                Texts.get("dataVersion", "version", snapshot.version().number())));
        canvas.text(rest, end + 14, y + DAY.size(), SMALL);
        top = y + DAY.size() + 16;
    }

    /** Writes the licence and the view's address, and leaves room for a locator map beside them. */
    void foot(String address) {
        double wide = width() - LOCATOR_WIDTH - MARGIN;
        String licence = Texts.get("licence");
        double lines = canvas.measure(licence, wide, 2, SMALL) + canvas.measure(address, wide, 3, SMALL);
        double y = canvas.height - FOOT - Math.max(lines, LOCATOR_HEIGHT - 10);
        bottom = y - 16;
        canvas.stroke(new Line2D.Double(MARGIN, y - 7, MARGIN + wide, y - 7), Palette.LINE, 1);
        y = canvas.paragraph(licence, MARGIN, y, wide, 2, SMALL);
        canvas.paragraph(address, MARGIN, y, wide, 3, SMALL);
    }

    /** Draws a locator map with a frame around the given extent. */
    void locator(Envelope shown) {
        Projection region = Projection.filling(REGION, LOCATOR_WIDTH, LOCATOR_HEIGHT);
        double x = canvas.width - MARGIN - LOCATOR_WIDTH;
        MapPane map =
                new MapPane(canvas, features, snapshot, palette, x, canvas.height - FOOT - LOCATOR_HEIGHT, region);
        map.draw(() -> {
            map.ground();
            double west = region.x(new Coordinate(shown.getMinX(), 0));
            double east = region.x(new Coordinate(shown.getMaxX(), 0));
            double north = region.y(new Coordinate(0, shown.getMaxY()));
            double south = region.y(new Coordinate(0, shown.getMinY()));
            canvas.stroke(new Rectangle2D.Double(west, north, east - west, south - north), INK, 1.6);
        });
    }

    /** Draws an actor's letters in its colour; returns the left edge of the text beside them. */
    double chip(String actor, double x, double y) {
        Palette.Sign sign = palette.actor(actor);
        Style letters = Style.of(Face.BOLD, 11, INK);
        double wide = canvas.width(sign.letters(), letters);
        Rectangle2D box = new Rectangle2D.Double(x + 0.75, y - 12, wide + 12, 15.5);
        canvas.fill(box, Palette.PAPER);
        canvas.fill(new Rectangle2D.Double(x + 0.75, y - 12, 4.5, 15.5), sign.colour());
        canvas.stroke(box, sign.colour(), 1.5);
        canvas.text(sign.letters(), x + 8, y, letters);
        return x + wide + 20;
    }
}
