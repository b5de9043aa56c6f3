package org.redlines.picture;

import java.util.List;
import java.util.stream.Stream;
import org.locationtech.jts.densify.Densifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;
import org.redlines.picture.Features.Feature;

/**
 * A map on a day. It highlights one feature, with its words beside the map; without a feature, it shows which positions
 * govern each thing, by a line for an actor alone there, and by how many there are.
 *
 * @param lit the parts of the view's feature; empty if the view has none, or if it has no geometry
 * @param notes the texts beside the map
 * @param groups the positions on each thing; of a highlighted feature, those on it
 */
record MapPicture(List<Lit> lit, List<Note> notes, List<ParallelGroup> groups) implements Picture {

    // The page's start: frontend/src/state/camera.ts.
    private static final Envelope HOME = new Envelope(44.75, 47.35, 38.55, 39.8);
    private static final double PAGE_WIDTH = 1000;
    private static final double BESIDE = 0.36;
    private static final double APART = 16;
    private static final int GAP = 24;
    private static final double LEGEND = 26;
    private static final double STEP = 8;
    private static final double REGION_ZOOM = 6.5;

    /** On a map of the whole region, so many lines can be told apart (frontend/src/map/positions/positions.ts). */
    private static final int MOST_IN_REGION = 4;

    /**
     * A highlighted part of the view's feature, or a line of positions; pale if none of them is known to hold then.
     *
     * @param actor whose position it is; empty if it is not a position
     * @param title of the position, or of the first of them
     */
    record Lit(Geometry geometry, String actor, String title, boolean isRedLine, boolean isClaim, boolean isPale) {}

    @Override
    public void draw(Sheet sheet) {
        double under = LEGEND + (groups.isEmpty() ? 0 : Sheet.SMALL.leading());
        double high = sheet.bottom() - sheet.top() - under;
        double wide = sheet.width();
        double x = sheet.left();
        double y = sheet.top();
        if (sheet.isTall()) {
            high -= notes.stream()
                    .mapToDouble(note -> note.height(sheet, sheet.width()) + APART)
                    .sum();
        } else if (!notes.isEmpty()) {
            wide *= 1 - BESIDE;
        }
        map(sheet, x, y, (int) wide, (int) high);
        new Legend(lit, groups).draw(sheet, x, y + high + 20);
        if (sheet.isTall()) {
            notes(sheet, x, y + high + under + APART, sheet.width());
        } else {
            notes(sheet, x + wide + GAP, y, sheet.width() - wide - GAP);
        }
    }

    private void notes(Sheet sheet, double x, double y, double wide) {
        double top = y;
        for (Note note : notes) {
            top = note.draw(sheet, x, top, wide) + APART;
        }
    }

    private void map(Sheet sheet, double x, double y, int wide, int high) {
        Projection view = projection(sheet.view, wide, high);
        sheet.locator(view.sight());
        MapPane map = new MapPane(sheet.canvas, sheet.features, sheet.snapshot, sheet.palette, x, y, view);
        List<ParallelGroup> alone = alone(view);
        List<Lit> drawn = Stream.concat(lit.stream(), alone.stream().map(ParallelGroup::line))
                .toList();
        map.draw(() -> {
            map.ground();
            if (sheet.view.shows("routes")) {
                new RouteLines(sheet, map).draw();
            }
            drawn.forEach(one -> draw(sheet, map, one));
            alone.stream()
                    .filter(ParallelGroup::isWhole)
                    .forEach(group -> PositionLine.letters(sheet, map, group.line()));
            drawn.forEach(one -> keepClear(map, one));
            groups.stream()
                    .filter(group -> !group.isWhole() || !alone.contains(group))
                    .forEach(group -> group.marker().draw(sheet, map));
            new TerritoryNames(map).draw(15, lines(sheet, map, drawn));
            if (sheet.view.shows("places")) {
                map.places(13, 40);
            }
        });
    }

    private List<ParallelGroup> alone(Projection view) {
        return groups.stream()
                .filter(group -> group.line() != null)
                .limit(view.zoom() < REGION_ZOOM ? MOST_IN_REGION : groups.size())
                .toList();
    }

    private static Geometry lines(Sheet sheet, MapPane map, List<Lit> drawn) {
        Stream<Geometry> routes =
                sheet.view.shows("routes") ? map.list("routes").stream().map(Feature::geometry) : Stream.empty();
        List<Geometry> lines = Stream.concat(routes, drawn.stream().map(Lit::geometry))
                .map(map::pixels)
                .filter(pixels -> pixels != null && pixels.getDimension() == 1)
                .toList();
        return new GeometryFactory().createGeometryCollection(lines.toArray(Geometry[]::new));
    }

    // Keeps names off highlighted lines.
    private static void keepClear(MapPane map, Lit lit) {
        Geometry pixels = map.pixels(lit.geometry());
        if (pixels != null && pixels.getDimension() == 1) {
            Geometry simple = DouglasPeuckerSimplifier.simplify(pixels, STEP / 4);
            for (Coordinate place : Densifier.densify(simple, STEP).getCoordinates()) {
                map.take(new Envelope(place.x - STEP, place.x + STEP, place.y - STEP, place.y + STEP));
            }
        }
    }

    private Projection projection(PageView view, int wide, int high) {
        PageView.Camera camera = view.camera();
        if (camera != null) {
            // A wider map is zoomed in, so that it shows the same extent as the page.
            double closer = Math.log(wide / PAGE_WIDTH) / Math.log(2);
            return Projection.at(camera.zoom() + closer, camera.longitude(), camera.latitude(), wide, high);
        }
        Envelope box = new Envelope();
        lit.forEach(one -> box.expandToInclude(one.geometry().getEnvelopeInternal()));
        return box.isNull() ? Projection.filling(HOME, wide, high) : Projection.of(box, wide, high);
    }

    private static void draw(Sheet sheet, MapPane map, Lit lit) {
        Geometry pixels = map.pixels(lit.geometry());
        if (pixels != null && pixels.getDimension() == 0) {
            for (int i = 0; i < pixels.getNumGeometries(); i++) {
                map.dot(pixels.getGeometryN(i).getCoordinate(), 7);
            }
        } else if (pixels != null && lit.actor().isEmpty()) {
            PositionLine.light(sheet.canvas, pixels);
        } else if (pixels != null) {
            PositionLine.draw(sheet.canvas, pixels, sheet.palette.actor(lit.actor()), lit);
        }
    }
}
