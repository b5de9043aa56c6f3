package org.redlines.picture;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.locationtech.jts.algorithm.construct.MaximumInscribedCircle;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;
import org.redlines.picture.Canvas.Style;
import org.redlines.picture.Features.Feature;
import org.redlines.texts.Texts;

/** Draws the names of territories, each wholly inside its territory; leaves out names that do not fit. */
record TerritoryNames(MapPane map) {

    // The least distance from a name to a line, in pixels.
    private static final double CLEAR = 8;
    private static final double PIXEL = 0.7;

    /** Draws the names in this size or smaller, clear of these lines. */
    void draw(double size, Geometry lines) {
        List<Envelope> taken = List.copyOf(map.taken);
        Geometry occupied = occupied(lines, taken);
        for (Feature land : map.list("territories")) {
            String kind = land.text("kind");
            Geometry seen =
                    MapPane.TILES.contains(kind) || kind.equals("province") ? map.pixels(land.geometry()) : null;
            if (seen != null) {
                Geometry free = free(land, seen).difference(occupied);
                for (Envelope name : map.taken.subList(taken.size(), map.taken.size())) {
                    free = free.difference(occupied.getFactory().toGeometry(name));
                }
                name(land, free, kind.equals("state"), size);
            }
        }
    }

    /** What the lines and everything drawn so far take, as one geometry: one difference for all is the cheapest. */
    private static Geometry occupied(Geometry lines, List<Envelope> taken) {
        GeometryFactory factory = new GeometryFactory();
        Stream<Geometry> boxes = taken.stream().map(factory::toGeometry);
        Stream<Geometry> around = Stream.ofNullable(lines)
                .map(all -> DouglasPeuckerSimplifier.simplify(all, PIXEL).buffer(CLEAR, 2));
        return OverlayNGRobust.union(Stream.concat(boxes, around).toList(), factory);
    }

    private Geometry free(Feature land, Geometry seen) {
        Geometry free = simple(seen);
        for (Feature part : map.list("territories")) {
            if (part.text("partOf").equals(land.id()) && map.view.shows(part.geometry())) {
                free = free.difference(simple(map.pixels(part.geometry())));
            }
        }
        Envelope sight = new Envelope(4, map.view.width() - 4.0, 4, map.view.height() - 4.0);
        return free.intersection(free.getFactory().toGeometry(sight));
    }

    private static Geometry simple(Geometry pixels) {
        return DouglasPeuckerSimplifier.simplify(pixels, PIXEL).buffer(0);
    }

    private void name(Feature land, Geometry free, boolean isState, double size) {
        String name = isState ? land.name().toUpperCase(Locale.ROOT) : land.name();
        for (double smaller = size; smaller > size * 0.7; smaller -= 0.8) {
            if (name(land, free, name, Style.of(Face.BOLD, smaller, map.palette.letters(MapPane.owner(land))))) {
                return;
            }
        }
    }

    private boolean name(Feature land, Geometry free, String name, Style style) {
        String below = land.text("kind").equals("autonomous-republic") ? ownerName(land) : "";
        double half = map.canvas.width(name, style) / 2;
        double high = style.size() * (below.isEmpty() ? 0.6 : 1.1);
        // Names are wider than high. So the roomiest place is searched in the territory compressed by the name's
        // proportions.
        double flat = Math.max(1, half / high);
        Geometry narrowed = AffineTransformation.scaleInstance(1 / flat, 1).transform(free);
        if (narrowed.isEmpty() || narrowed.getDimension() < 2) {
            return false;
        }
        Coordinate middle = MaximumInscribedCircle.getCenter(narrowed, 1).getCoordinate();
        double x = middle.x * flat;
        Envelope box = new Envelope(x - half, x + half, middle.y - high, middle.y + high);
        if (!free.covers(free.getFactory().toGeometry(box))) {
            return false;
        }
        double line = middle.y + style.size() * (below.isEmpty() ? 0.36 : -0.1);
        map.canvas.centred(name, x, line, style);
        map.canvas.centred(
                below, x, line + style.size() * 1.05, Style.of(Face.REGULAR, style.size() * 0.85, style.colour()));
        map.taken.add(box);
        return true;
    }

    private String ownerName(Feature land) {
        return map.find("territories", MapPane.owner(land))
                .map(state -> Texts.get("crossingOf", "name", state.name()))
                .orElse("");
    }
}
