package org.redlines.picture;

import static org.redlines.picture.Palette.PAPER;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.locationtech.jts.geom.Coordinate;
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

    private PositionLine() {}

    /** Draws a position on the thing that it governs. */
    static void draw(Canvas canvas, Geometry pixels, Color colour, boolean isRedLine, boolean isClaim) {
        if (pixels.getDimension() == 2) {
            canvas.fill(Canvas.shape(pixels), new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), 70));
            canvas.stroke(Canvas.shape(pixels), colour, 2);
            return;
        }
        if (isClaim) {
            Shape band = Canvas.shape(pixels.buffer(BAND / 2));
            canvas.fill(band, new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), 85));
            canvas.stroke(band, colour, 1.6);
            return;
        }
        canvas.stroke(Canvas.shape(pixels), PAPER, WEIGHT + 2);
        if (isRedLine) {
            canvas.stroke(Canvas.shape(pixels), colour, WEIGHT);
        } else {
            canvas.stroke(Canvas.shape(pixels), colour, WEIGHT, 4, 5);
        }
        if (isRedLine) {
            canvas.stroke(ticks(pixels), colour, 2);
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
        draw(canvas, line, colour, lit.isRedLine(), lit.isClaim());
        return x + 58;
    }
}
