package org.redlines.picture;

import static org.redlines.picture.Palette.PAPER;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.redlines.picture.Features.Feature;

/**
 * Draws routes as the page does (frontend/src/symbols/route.tsx): dashed, because none was surveyed, in the style of
 * their status on the day.
 */
final class RouteLines {

    /** The line style of a status. The gaps are wide if nothing passes. */
    private record Look(Color colour, double weight, boolean isGappy) {}

    // The page's colours (frontend/src/styles/tokens.css).
    private static final Color USED = new Color(0x625d55);
    private static final Color LATER = new Color(0x716b62);
    private static final Color CLOSED = new Color(0x7d776c);

    private static final Look PLANNED = new Look(LATER, 1.5, true);
    private static final Map<String, Look> LOOKS = Map.of(
            "in-use", new Look(USED, 2, false),
            "restricted", new Look(USED, 1.2, false),
            "under-construction", new Look(LATER, 2, false),
            "closed", new Look(CLOSED, 1.5, true),
            "dismantled", new Look(CLOSED, 1.5, true));

    /** Lengths of dash and gap: long for railways, short for roads, in between for pipelines. */
    private static final Map<String, float[]> DASHES =
            Map.of("rail", new float[] {9, 3}, "road", new float[] {3, 3}, "pipeline", new float[] {5, 3});

    private final Sheet sheet;
    private final MapPane map;

    RouteLines(Sheet sheet, MapPane map) {
        this.sheet = sheet;
        this.map = map;
    }

    void draw() {
        for (Feature route : map.list("routes")) {
            Geometry pixels = isShown(route) ? map.pixels(route.geometry()) : null;
            if (pixels != null && pixels.getDimension() == 1) {
                line(route, pixels);
            } else if (pixels != null && pixels.getDimension() == 0) {
                map.dot(pixels.getCoordinate(), 4);
            }
        }
    }

    // A schematic alignment is hidden at zoom levels where it would seem exact.
    private boolean isShown(Feature route) {
        JsonNode closest = route.properties().path("maxZoom");
        String day = sheet.view.day();
        boolean isThere = (!route.properties().hasNonNull("validFrom")
                        || route.text("validFrom").compareTo(day) <= 0)
                && (!route.properties().hasNonNull("validTo") || day.compareTo(route.text("validTo")) < 0);
        return isThere && (!closest.isNumber() || Math.floor(map.view.zoom()) <= closest.asDouble());
    }

    private void line(Feature route, Geometry pixels) {
        Look look = LOOKS.getOrDefault(status(route, sheet.view.day()).orElse(route.text("status")), PLANNED);
        float[] dash = DASHES.getOrDefault(route.text("kind"), DASHES.get("road"));
        Shape shape = Canvas.shape(pixels);
        sheet.canvas.stroke(shape, PAPER, look.weight() + 2.4);
        sheet.canvas.stroke(shape, look.colour(), look.weight(), dash[0], look.isGappy() ? dash[1] * 3 : dash[1]);
    }

    /** The status of a route on a day; empty before the first entry, and for other features. */
    static Optional<String> status(Feature route, String day) {
        return JudgedScenario.elements(route.properties().path("statusHistory"))
                .filter(one -> one.path("from").asText().compareTo(day) <= 0)
                .max(Comparator.comparing(one -> one.path("from").asText()))
                .map(one -> one.path("status").asText());
    }

    /** Draws a sample of a kind of route for the legend; returns the left edge of its text. */
    static double sample(Canvas canvas, double x, double y, String kind) {
        canvas.stroke(new Line2D.Double(x, y, x + 36, y), LOOKS.get("in-use").colour(), 2, DASHES.get(kind));
        return x + 44;
    }
}
