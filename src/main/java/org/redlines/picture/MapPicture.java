package org.redlines.picture;

import java.awt.Color;
import java.util.List;
import java.util.stream.Stream;
import org.locationtech.jts.densify.Densifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.redlines.picture.Features.Feature;
import org.redlines.texts.Texts;

/**
 * The map on a day: how many positions bear on which thing, or one feature lit on it, with its words beside the map.
 *
 * @param lit what the view's feature is drawn as; empty when it has none, or none with a place
 * @param notes what is said beside the map
 * @param rules how many positions bear on which thing; none when a feature is lit
 */
record MapPicture(List<Lit> lit, List<Note> notes, List<RuleMarker> rules) implements Picture {

    // What the page shows when its address names no camera: frontend/src/state/camera.ts.
    private static final Envelope HOME = new Envelope(44.75, 47.35, 38.55, 39.8);
    private static final double PAGE_WIDTH = 1000;
    private static final double BESIDE = 0.36;
    private static final double APART = 16;
    private static final int GAP = 24;
    private static final double LEGEND = 26;
    private static final double STEP = 8;

    /**
     * A part of the feature that the view is about.
     *
     * @param actor whose position it is; empty for what is no position
     */
    record Lit(Geometry geometry, String actor, boolean isRedLine, boolean isClaim) {}

    @Override
    public void draw(Sheet sheet) {
        double high = sheet.bottom() - sheet.top() - LEGEND;
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
        legend(sheet, x, y + high + 20);
        if (sheet.isTall()) {
            notes(sheet, x, y + high + LEGEND + APART, sheet.width());
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
        map.draw(() -> {
            map.ground();
            if (sheet.view.shows("routes")) {
                new RouteLines(sheet, map).draw();
            }
            lit.forEach(one -> draw(sheet, map, one));
            lit.forEach(one -> keepClear(map, one));
            rules.forEach(rule -> rule.draw(sheet, map));
            new TerritoryNames(map).draw(15, lines(sheet, map));
            if (sheet.view.shows("places")) {
                map.places(13, 40);
            }
        });
    }

    private Geometry lines(Sheet sheet, MapPane map) {
        Stream<Geometry> routes =
                sheet.view.shows("routes") ? map.list("routes").stream().map(Feature::geometry) : Stream.empty();
        List<Geometry> lines = Stream.concat(routes, lit.stream().map(Lit::geometry))
                .map(map::pixels)
                .filter(pixels -> pixels != null && pixels.getDimension() == 1)
                .toList();
        return new GeometryFactory().createGeometryCollection(lines.toArray(Geometry[]::new));
    }

    // Names stand beside what is lit, not on it.
    private static void keepClear(MapPane map, Lit lit) {
        Geometry pixels = map.pixels(lit.geometry());
        if (pixels != null && pixels.getDimension() == 1) {
            for (Coordinate place : Densifier.densify(pixels, STEP).getCoordinates()) {
                map.take(new Envelope(place.x - STEP, place.x + STEP, place.y - STEP, place.y + STEP));
            }
        }
    }

    private Projection projection(PageView view, int wide, int high) {
        PageView.Camera camera = view.camera();
        if (camera != null) {
            // What a screen shows is shown here too, however wide the map is.
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
            Color colour = sheet.palette.actor(lit.actor()).colour();
            PositionLine.draw(sheet.canvas, pixels, colour, lit.isRedLine(), lit.isClaim());
        }
    }

    private void legend(Sheet sheet, double x, double y) {
        Canvas canvas = sheet.canvas;
        double at = x;
        for (Lit one : lit.stream().filter(one -> !one.actor().isEmpty()).toList()) {
            at = PositionLine.sample(
                    canvas, at, y - 5, sheet.palette.actor(one.actor()).colour(), one);
            at = canvas.text(legend(sheet, one), at, y, Sheet.SMALL) + 20;
        }
        if (!rules.isEmpty()) {
            at = canvas.text(Texts.get("pictureRules"), at, y, Sheet.SMALL) + 20;
        }
        if (sheet.view.shows("routes")) {
            at = RouteLines.sample(canvas, at, y - 5, "rail");
            at = canvas.text(Texts.get("kind.rail"), at, y, Sheet.SMALL) + 16;
            at = RouteLines.sample(canvas, at, y - 5, "road");
            canvas.text(Texts.get("kind.road"), at, y, Sheet.SMALL);
        }
    }

    private static String legend(Sheet sheet, Lit one) {
        String kind = Texts.get(one.isRedLine() ? "kind.red-line" : one.isClaim() ? "kind.claim" : "pictureOther");
        return String.join(Sheet.APART, sheet.palette.actor(one.actor()).name(), kind);
    }
}
