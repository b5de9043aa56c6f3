package org.redlines.picture;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.redlines.picture.MapPicture.Lit;
import org.redlines.texts.Texts;

/**
 * The legend of a map: each form that is drawn, with its meaning.
 *
 * @param lit the parts of the view's feature
 * @param groups the positions on each thing
 */
record Legend(List<Lit> lit, List<ParallelGroup> groups) {

    /** The least width of a sample with words that can be read. */
    private static final double LEAST = 150;

    /** Draws it in one line, and below it what a marker counts. */
    void draw(Sheet sheet, double x, double y) {
        Canvas canvas = sheet.canvas;
        double at = x;
        for (Lit one : lit.stream().filter(one -> !one.actor().isEmpty()).toList()) {
            at = PositionLine.sample(canvas, at, y - 5, sheet.palette.actor(one.actor()), one);
            at = canvas.text(actorAndKind(sheet, one), at, y, Sheet.SMALL) + 20;
        }
        for (Lit one : forms()) {
            at = PositionLine.sample(canvas, at, y - 5, sheet.palette.actor(one.actor()), one);
            at = canvas.text(Texts.get(kind(one)), at, y, Sheet.SMALL) + 20;
        }
        if (!groups.isEmpty()) {
            canvas.text(Texts.get("pictureRules"), x, y + Sheet.SMALL.leading(), Sheet.SMALL);
        }
        if (sheet.view.shows("routes")) {
            at = RouteLines.sample(canvas, at, y - 5, "rail");
            at = canvas.text(Texts.get("kind.rail"), at, y, Sheet.SMALL) + 16;
            at = RouteLines.sample(canvas, at, y - 5, "road");
            at = canvas.text(Texts.get("kind.road"), at, y, Sheet.SMALL) + 16;
        }
        areas(sheet, at, y);
    }

    /** What is held on each area: a hatch alone would say that the area itself is claimed. */
    private void areas(Sheet sheet, double x, double y) {
        double at = x;
        double edge = sheet.left() + sheet.width();
        for (Lit one : lines(2)) {
            if (edge - at < LEAST) {
                return;
            }
            at = PositionLine.sample(sheet.canvas, at, y - 5, sheet.palette.actor(one.actor()), one);
            String text =
                    String.join(Sheet.APART, sheet.palette.actor(one.actor()).name(), one.title());
            sheet.canvas.paragraph(text, at, y - Sheet.SMALL.size() * 1.06, edge - at, 1, Sheet.SMALL);
            at += sheet.canvas.width(text, Sheet.SMALL) + 20;
        }
    }

    /** The lines or areas of actors alone, by their dimension. */
    private List<Lit> lines(int dimension) {
        return groups.stream()
                .map(ParallelGroup::line)
                .filter(line -> line != null && line.geometry().getDimension() == dimension)
                .toList();
    }

    /** Of the lines of actors alone, one in each form. */
    private Iterable<Lit> forms() {
        Map<String, Lit> forms = new LinkedHashMap<>();
        lines(1).forEach(line -> forms.putIfAbsent(kind(line), line));
        return forms.values();
    }

    private static String actorAndKind(Sheet sheet, Lit one) {
        return String.join(Sheet.APART, sheet.palette.actor(one.actor()).name(), Texts.get(kind(one)));
    }

    private static String kind(Lit one) {
        return one.isRedLine() ? "kind.red-line" : one.isClaim() ? "kind.claim" : "pictureOther";
    }
}
