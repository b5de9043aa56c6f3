package org.redlines.picture;

import static org.redlines.picture.Palette.INK;
import static org.redlines.picture.Palette.LINE;
import static org.redlines.picture.Palette.PAPER;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.linearref.LengthIndexedLine;
import org.redlines.picture.Canvas.Style;
import org.redlines.picture.Features.Feature;
import org.redlines.texts.Texts;

/**
 * A marker on a thing, and on the things that run along it: how many positions govern them, by actor.
 *
 * @param things their collections and ids
 * @param place the geometry of the one with the most positions, in degrees
 * @param counts by actor, in the order of the actors
 */
record RuleMarker(List<String> things, Geometry place, List<Count> counts) {

    private static final double ROW = 18;
    private static final double OFF = 10;
    private static final Style WORDS = Style.of(Face.REGULAR, 12.5, INK);

    /** The number of an actor's positions that refuse, ask, or do something else. */
    record Count(String actor, int refuses, int asks, int others) {

        Count with(String kind) {
            return new Count(
                    actor,
                    refuses + (kind.equals("red-line") ? 1 : 0),
                    asks + (kind.equals("claim") ? 1 : 0),
                    others + (kind.equals("red-line") || kind.equals("claim") ? 0 : 1));
        }

        String words() {
            List<String> words = new ArrayList<>();
            if (refuses > 0) {
                words.add(Texts.get("ruleRefuses", "count", refuses));
            }
            if (asks > 0) {
                words.add(Texts.get("ruleAsks", "count", asks));
            }
            if (others > 0) {
                words.add(Texts.get("ruleOthers", "count", others));
            }
            return String.join(Sheet.APART, words);
        }

        int sum() {
            return refuses + asks + others;
        }
    }

    /** The marker of some positions on some things. */
    static RuleMarker of(List<String> things, Geometry place, Set<Feature> positions, Palette palette) {
        return new RuleMarker(things, place, counts(positions, palette));
    }

    private static List<Count> counts(Set<Feature> positions, Palette palette) {
        Map<String, Count> counts = new TreeMap<>();
        for (Feature position : positions) {
            String actor = position.text("actor");
            counts.put(
                    actor, counts.getOrDefault(actor, new Count(actor, 0, 0, 0)).with(position.text("kind")));
        }
        List<String> order = List.copyOf(palette.actors().keySet());
        return counts.values().stream()
                .sorted(Comparator.comparingInt(count -> order.indexOf(count.actor())))
                .toList();
    }

    boolean isOn(String other) {
        return things.contains(other);
    }

    /** How many positions it counts. */
    int sum() {
        return counts.stream().mapToInt(Count::sum).sum();
    }

    /** Draws the marker where there is room beside its thing; does nothing if there is none. */
    void draw(Sheet sheet, MapPane map) {
        Geometry pixels = map.pixels(place);
        if (pixels == null) {
            return;
        }
        double wide = counts.stream()
                        .mapToDouble(count -> sheet.canvas.width(count.words(), WORDS))
                        .max()
                        .orElse(0)
                + 42;
        double high = counts.size() * ROW + 6;
        for (Coordinate foot : feet(pixels)) {
            for (Coordinate corner : corners(foot, wide, high)) {
                if (map.takeIfFree(new Envelope(corner.x, corner.x + wide, corner.y, corner.y + high))) {
                    draw(sheet, foot, corner, wide, high);
                    return;
                }
            }
        }
    }

    // Points on the visible part of the thing: its middle first, then points on both sides of it.
    static List<Coordinate> feet(Geometry pixels) {
        Geometry longest = pixels;
        for (int i = 0; i < pixels.getNumGeometries(); i++) {
            Geometry part = pixels.getGeometryN(i);
            longest = i == 0 || part.getLength() > longest.getLength() ? part : longest;
        }
        if (!(longest instanceof LineString line)) {
            return List.of(longest.getInteriorPoint().getCoordinate());
        }
        LengthIndexedLine along = new LengthIndexedLine(line);
        List<Coordinate> feet = new ArrayList<>();
        for (double share : new double[] {0.5, 0.35, 0.65, 0.2, 0.8}) {
            feet.add(along.extractPoint(share * line.getLength()));
        }
        return feet;
    }

    private static List<Coordinate> corners(Coordinate foot, double wide, double high) {
        return List.of(
                new Coordinate(foot.x + OFF, foot.y + OFF),
                new Coordinate(foot.x - OFF - wide, foot.y + OFF),
                new Coordinate(foot.x + OFF, foot.y - OFF - high),
                new Coordinate(foot.x - OFF - wide, foot.y - OFF - high),
                new Coordinate(foot.x + OFF, foot.y + 4 * OFF),
                new Coordinate(foot.x - OFF - wide, foot.y - 4 * OFF - high));
    }

    private void draw(Sheet sheet, Coordinate foot, Coordinate corner, double wide, double high) {
        Canvas canvas = sheet.canvas;
        double x = Math.max(corner.x, Math.min(foot.x, corner.x + wide));
        double y = Math.max(corner.y, Math.min(foot.y, corner.y + high));
        canvas.stroke(new Line2D.Double(foot.x, foot.y, x, y), INK, 1.2);
        Rectangle2D box = new Rectangle2D.Double(corner.x, corner.y, wide, high);
        canvas.fill(box, PAPER);
        canvas.stroke(box, LINE, 1);
        for (int i = 0; i < counts.size(); i++) {
            double line = corner.y + 3 + (i + 1) * ROW - 4.5;
            double from = sheet.chip(counts.get(i).actor(), corner.x + 4, line);
            canvas.text(counts.get(i).words(), from - 4, line, WORDS);
        }
    }
}
