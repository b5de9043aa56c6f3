package org.redlines.picture;

import static org.redlines.picture.Palette.PAPER;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.linearref.LengthIndexedLine;

/** Draws positions as the page does: a red line has ticks, a claim a pale band around it; others are dotted. */
final class PositionLine {

    private static final double STEP = 13;
    private static final double TICK = 8;
    private static final double BAND = 18;
    private static final double WEIGHT = 4;

    /** The weight of what is not known to hold on the day. */
    private static final double PALE = 0.5;

    private PositionLine() {}

    /** Draws a position on the thing that it governs. */
    static void draw(Canvas canvas, Geometry pixels, Color colour, MapPicture.Lit lit) {
        double share = lit.isPale() ? PALE : 1;
        if (pixels.getDimension() == 2) {
            canvas.fill(Canvas.shape(pixels), clear(colour, 70 * share));
            canvas.stroke(Canvas.shape(pixels), colour, 2 * share);
            return;
        }
        if (lit.isClaim()) {
            Shape band = Canvas.shape(pixels.buffer(BAND / 2));
            canvas.fill(band, clear(colour, 85 * share));
            canvas.stroke(band, colour, 1.6 * share);
            return;
        }
        canvas.stroke(Canvas.shape(pixels), PAPER, WEIGHT * share + 2);
        if (lit.isRedLine()) {
            canvas.stroke(Canvas.shape(pixels), colour, WEIGHT * share);
            canvas.stroke(ticks(pixels), colour, 2 * share);
        } else {
            canvas.stroke(Canvas.shape(pixels), colour, WEIGHT * share, 4, 5);
        }
    }

    private static Color clear(Color colour, double alpha) {
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), (int) alpha);
    }

    /** Writes an actor's letters in the middle of its line. */
    static void letters(Sheet sheet, MapPane map, MapPicture.Lit line) {
        Geometry pixels = map.pixels(line.geometry());
        if (pixels != null && pixels.getDimension() > 0) {
            Coordinate foot = RuleMarker.feet(pixels).get(0);
            double end = sheet.chip(line.actor(), foot.x - 14, foot.y + 4);
            map.take(new Envelope(foot.x - 16, end, foot.y - 10, foot.y + 10));
        }
    }

    private static Path2D ticks(Geometry pixels) {
        Path2D ticks = new Path2D.Double();
        for (int i = 0; i < pixels.getNumGeometries(); i++) {
            if (pixels.getGeometryN(i) instanceof LineString line) {
                LengthIndexedLine along = new LengthIndexedLine(line);
                for (double at = STEP / 2; at < line.getLength(); at += STEP) {
                    Coordinate foot = along.extractPoint(at);
                    Coordinate tip = along.extractPoint(at, -TICK);
                    ticks.moveTo(foot.x, foot.y);
                    ticks.lineTo(tip.x, tip.y);
                }
            }
        }
        return ticks;
    }

    /** Highlights a thing that is not a position. */
    static void light(Canvas canvas, Geometry pixels) {
        if (pixels.getDimension() == 2) {
            canvas.stroke(Canvas.shape(pixels), PAPER, WEIGHT + 3);
            canvas.stroke(Canvas.shape(pixels), Palette.INK, 3);
        } else {
            canvas.stroke(Canvas.shape(pixels), PAPER, WEIGHT + 6);
            canvas.stroke(Canvas.shape(pixels), Palette.INK, WEIGHT + 1);
        }
    }

    /** Draws a sample for the legend; returns the left edge of its text. */
    static double sample(Canvas canvas, double x, double y, Color colour, MapPicture.Lit lit) {
        if (lit.geometry().getDimension() == 2) {
            Rectangle2D area = new Rectangle2D.Double(x, y - 6, 30, 12);
            canvas.fill(area, Palette.mix(colour, 0.27, PAPER));
            canvas.stroke(area, colour, 2);
            return x + 38;
        }
        LineString line = new GeometryFactory()
                .createLineString(new Coordinate[] {new Coordinate(x + BAND / 2, y), new Coordinate(x + 40, y)});
        draw(canvas, line, colour, lit);
        return x + 58;
    }
}
