package org.redlines.html;

import static org.redlines.html.SvgPath.Exactness.COARSE;
import static org.redlines.html.SvgPath.Exactness.FINE;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.redlines.picture.Projection;

/** Writes one small map as SVG; escapes all texts. */
final class Drawing {

    private static final double LETTER = 6.6;
    private static final double LINE = 14;

    private final Projection view;
    private final StringBuilder svg = new StringBuilder();
    private final Set<String> drawn = new HashSet<>();
    private final List<Envelope> taken = new ArrayList<>();

    Drawing(Projection view, String title) {
        this.view = view;
        svg.append("<svg class=\"small-map\" viewBox=\"0 0 %d %d\" role=\"img\"><title>%s</title>"
                .formatted(view.width(), view.height(), escape(title)));
    }

    /** Land, water or a boundary. */
    void ground(Geometry geometry, String style) {
        if (geometry != null) {
            path(SvgPath.of(geometry, 2, view, FINE), style);
            path(SvgPath.of(geometry, 1, view, FINE), style + "-line");
        }
    }

    /** A feature that the map is about, in the colours of its symbol. */
    void subject(Geometry geometry, String sign, boolean isOneOfMany) {
        if (geometry == null) {
            return;
        }
        String style = " " + sign + (isOneOfMany ? " many" : "");
        SvgPath.Exactness exactness = isOneOfMany ? COARSE : FINE;
        path(SvgPath.of(geometry, 2, view, exactness), "subject-area" + style);
        String lines = SvgPath.of(geometry, 1, view, exactness);
        if (!isOneOfMany) {
            path(lines, "subject-halo");
        }
        path(lines, "subject-line" + style);
        points(geometry, style);
    }

    private void points(Geometry geometry, String style) {
        if (geometry instanceof Point point) {
            Coordinate place = point.getCoordinate();
            svg.append("<circle class=\"subject-point%s\" cx=\"%s\" cy=\"%s\" r=\"%s\"/>"
                    .formatted(style, SvgPath.pixel(view.x(place)), SvgPath.pixel(view.y(place)), 6));
        } else if (geometry.getNumGeometries() > 1 || geometry.getGeometryN(0) != geometry) {
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                points(geometry.getGeometryN(i), style);
            }
        }
    }

    /** A name above a place, if there is room for it. */
    void label(Coordinate place, String name, String style) {
        double half = name.length() * LETTER * 0.75;
        if (take(view.x(place) - half, view.y(place) - LINE, half * 2, LINE * 1.5)) {
            text(view.x(place), view.y(place), name.toUpperCase(Locale.ROOT), style);
        }
    }

    /** A dot with a name beside it, if there is room for both. */
    void place(Coordinate place, String name) {
        double x = view.x(place);
        double y = view.y(place);
        if (take(x - 5, y - LINE / 2, name.length() * LETTER + 14, LINE)) {
            svg.append("<circle class=\"town\" cx=\"%s\" cy=\"%s\" r=\"2.5\"/>"
                    .formatted(SvgPath.pixel(x), SvgPath.pixel(y)));
            text(x + 6, y + 4, name, "town-name");
        }
    }

    private boolean take(double x, double y, double width, double height) {
        Envelope wanted = new Envelope(x, x + width, y, y + height);
        boolean fits = x > 2
                && y > 2
                && x + width < view.width()
                && y + height < view.height()
                && taken.stream().noneMatch(wanted::intersects);
        if (fits) {
            taken.add(wanted);
        }
        return fits;
    }

    private void text(double x, double y, String text, String style) {
        svg.append("<text class=\"%s\" x=\"%s\" y=\"%s\">%s</text>"
                .formatted(style, SvgPath.pixel(x), SvgPath.pixel(y), escape(text)));
    }

    // Many positions have the same line; drawing it again would change nothing.
    private void path(String d, String style) {
        if (!d.isEmpty() && drawn.add(style + d)) {
            svg.append("<path class=\"%s\" d=\"%s\"/>".formatted(style, d));
        }
    }

    String text() {
        return svg + "</svg>";
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
