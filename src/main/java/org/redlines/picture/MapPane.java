package org.redlines.picture;

import static org.redlines.picture.Palette.INK;
import static org.redlines.picture.Palette.OUTSIDE;
import static org.redlines.picture.Palette.PAPER;

import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.redlines.collection.Snapshot;
import org.redlines.picture.Canvas.Style;
import org.redlines.picture.Features.Feature;

/** One map in a picture: land in the tints of the states, and names inside the areas that they name. */
final class MapPane {

    /** The kinds of territory that cover the land without overlap; provinces and exclaves lie on top of them. */
    static final List<String> TILES = List.of("state", "autonomous-republic");

    final Canvas canvas;
    private final Features features;
    private final Snapshot snapshot;
    final Palette palette;
    private final double left;
    private final double top;
    final Projection view;
    final List<Envelope> taken = new ArrayList<>();

    /**
     * Makes a map.
     *
     * @param left x of its left edge in the picture
     * @param top y of its upper edge in the picture
     */
    MapPane(
            Canvas canvas,
            Features features,
            Snapshot snapshot,
            Palette palette,
            double left,
            double top,
            Projection view) {
        this.canvas = canvas;
        this.features = features;
        this.snapshot = snapshot;
        this.palette = palette;
        this.left = left;
        this.top = top;
        this.view = view;
    }

    /** Runs the drawing in the map's own pixels, clipped to its edges. */
    void draw(Runnable drawing) {
        AffineTransform before = canvas.graphics.getTransform();
        canvas.graphics.translate(left, top);
        canvas.graphics.setClip(new Rectangle2D.Double(0, 0, view.width(), view.height()));
        drawing.run();
        canvas.graphics.setClip(null);
        canvas.stroke(new Rectangle2D.Double(0.5, 0.5, view.width() - 1, view.height() - 1), Palette.LINE, 1);
        canvas.graphics.setTransform(before);
    }

    List<Feature> list(String collection) {
        return features.list(snapshot, collection, view.zoom());
    }

    /** The feature, generalised for this map's zoom. */
    Optional<Feature> find(String collection, String id) {
        return list(collection).stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** Converts a geometry to the map's pixels, clipped to the map; null if it lies outside. */
    Geometry pixels(Geometry geometry) {
        Geometry seen = view.shows(geometry) ? view.clip(geometry) : null;
        return seen == null ? null : view.project(seen);
    }

    /** Draws land, waters and borders. */
    void ground() {
        canvas.fill(new Rectangle2D.Double(0, 0, view.width(), view.height()), OUTSIDE);
        for (Feature land : list("territories")) {
            if (TILES.contains(land.text("kind"))) {
                canvas.fill(Canvas.shape(pixels(land.geometry())), palette.ground(owner(land)));
            }
        }
        for (Feature water : list("waters")) {
            Geometry pixels = pixels(water.geometry());
            if (pixels != null && pixels.getDimension() == 2) {
                canvas.fill(Canvas.shape(pixels), Palette.WATER);
            }
        }
        list("boundaries").forEach(this::border);
    }

    private void border(Feature border) {
        boolean isState = border.text("kind").equals("state");
        Color colour = Palette.mix(Palette.BOUNDARY, isState ? 0.9 : 0.6, PAPER);
        if (isState) {
            canvas.stroke(Canvas.shape(pixels(border.geometry())), colour, 1.1);
        } else if (border.text("kind").equals("province")) {
            canvas.stroke(Canvas.shape(pixels(border.geometry())), colour, 1, 4, 3);
        }
    }

    /** The state that a territory belongs to. */
    static String owner(Feature land) {
        return land.text("partOf").isEmpty() || land.properties().path("partOf").isNull()
                ? land.id()
                : land.text("partOf");
    }

    /** Keeps names off this part of the map, in pixels. */
    void take(Envelope part) {
        taken.add(part);
    }

    /** Takes this part of the map if it lies inside the map and is free; returns whether it does. */
    boolean takeIfFree(Envelope part) {
        boolean isFree = new Envelope(2, view.width() - 2.0, 2, view.height() - 2.0).contains(part)
                && taken.stream().noneMatch(part::intersects);
        if (isFree) {
            taken.add(part);
        }
        return isFree;
    }

    /** Draws the most important places for this zoom, each with a dot and a name beside it. */
    void places(double size, int most) {
        Style style = Style.of(Face.REGULAR, size, INK).over(PAPER);
        list("places").stream()
                .filter(place -> place.zoom() <= view.zoom() + 0.4 && pixels(place.geometry()) != null)
                .sorted(Comparator.comparingInt(Feature::zoom))
                .limit(most)
                .forEach(place -> place(place, style));
    }

    private void place(Feature place, Style style) {
        Coordinate at = pixels(place.geometry()).getCoordinate();
        double wide = canvas.width(place.name(), style);
        double half = style.size() * 0.62;
        for (double x : new double[] {at.x + 7, at.x - 7 - wide}) {
            if (takeIfFree(new Envelope(
                    Math.min(x - 2, at.x - 4), Math.max(x + wide + 2, at.x + 4), at.y - half, at.y + half))) {
                dot(at, 2.8);
                canvas.text(place.name(), x, at.y + style.size() * 0.36, style);
                return;
            }
        }
    }

    void dot(Coordinate at, double radius) {
        Ellipse2D dot = new Ellipse2D.Double(at.x - radius, at.y - radius, radius * 2, radius * 2);
        canvas.fill(dot, PAPER);
        canvas.stroke(dot, INK, 1.3);
    }
}
