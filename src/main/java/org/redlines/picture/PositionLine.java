package org.redlines.picture;

import static org.redlines.picture.Palette.PAPER;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.linearref.LengthIndexedLine;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Draws positions as the page does: a red line has ticks, a claim a hatched band or area; others are dotted. */
final class PositionLine {

    private static final double STEP = 13;
    private static final double TICK = 8;
    private static final double BAND = 18;
    private static final double WEIGHT = 4;

    // frontend/src/symbols/hatch.ts
    private static final double HATCH = 1.2;
    private static final double HATCH_STEP = 8;

    /** The weight of what is not known to hold on the day. */
    private static final double PALE = 0.5;

    private PositionLine() {}

    /** Draws a position on the thing that it governs. */
    static void draw(Canvas canvas, Geometry pixels, Palette.Sign actor, MapPicture.Lit lit) {
        double share = lit.isPale() ? PALE : 1;
        Color colour = actor.colour();
        if (pixels.getDimension() == 2 || lit.isClaim()) {
            Geometry area = pixels.getDimension() == 2 ? pixels : pixels.buffer(BAND / 2);
            canvas.stroke(Canvas.shape(hatch(area, actor.hatch())), colour, HATCH * share);
            canvas.stroke(Canvas.shape(area), colour, 2 * share);
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

    /** Parallel lines in an area, each at this angle in degrees, clockwise from the horizontal. */
    private static Geometry hatch(Geometry area, double angle) {
        Envelope box = area.getEnvelopeInternal();
        Coordinate middle = box.centre();
        double far = box.getDiameter() / 2;
        List<LineString> lines = new ArrayList<>();
        for (double at = -far; at < far; at += HATCH_STEP) {
            lines.add(area.getFactory().createLineString(new Coordinate[] {
                new Coordinate(middle.x - far, middle.y + at), new Coordinate(middle.x + far, middle.y + at)
            }));
        }
        Geometry level = area.getFactory().createMultiLineString(lines.toArray(LineString[]::new));
        double turn = Math.toRadians(angle);
        Geometry turned =
                AffineTransformation.rotationInstance(turn, middle.x, middle.y).transform(level);
        return OverlayNGRobust.overlay(turned, area, OverlayNG.INTERSECTION);
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
    static double sample(Canvas canvas, double x, double y, Palette.Sign actor, MapPicture.Lit lit) {
        GeometryFactory shapes = new GeometryFactory();
        if (lit.geometry().getDimension() == 2) {
            draw(canvas, shapes.toGeometry(new Envelope(x, x + 30, y - 6, y + 6)), actor, lit);
            return x + 38;
        }
        LineString line =
                shapes.createLineString(new Coordinate[] {new Coordinate(x + BAND / 2, y), new Coordinate(x + 40, y)});
        draw(canvas, line, actor, lit);
        return x + 58;
    }
}
