package org.redlines.picture;

import static org.redlines.picture.Palette.INK;
import static org.redlines.picture.Palette.PAPER;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.geom.Ellipse2D;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.redlines.picture.Canvas.Style;
import org.redlines.texts.Texts;

/**
 * The picture of the crossing: two ways that cross, under three arrangements, with the verdicts on each party's
 * positions.
 */
final class CrossingPicture implements Picture {

    private static final int GAP = 24;
    private static final double TITLE_SPACE = 34;
    private static final double UPRIGHT_MAP = 0.44;

    private final Crossing crossing;
    private final List<JudgedScenario> scenarios;

    CrossingPicture(Crossing crossing, List<JudgedScenario> scenarios) {
        this.crossing = crossing;
        this.scenarios = scenarios;
    }

    @Override
    public void draw(Sheet sheet) {
        sheet.locator(crossing.frame().box());
        double top = legend(sheet) + 14;
        for (int i = 0; i < scenarios.size(); i++) {
            if (sheet.isTall()) {
                double high = (sheet.bottom() - top + GAP) / scenarios.size();
                upright(sheet, scenarios.get(i), top + i * high, high - GAP);
            } else {
                double wide = (sheet.width() + GAP) / scenarios.size();
                column(sheet, scenarios.get(i), sheet.left() + i * wide, top, wide - GAP);
            }
        }
    }

    /** Draws a legend of the arrows and the ring; returns its lower edge. */
    private double legend(Sheet sheet) {
        Canvas canvas = sheet.canvas;
        double y = sheet.top() + 8;
        double x = arrowSample(sheet, sheet.left(), y, "azerbaijan");
        x = canvas.text(Texts.get("wayAlong"), x, y + 5, Sheet.PLAIN) + 26;
        x = arrowSample(sheet, x, y, "iran");
        x = canvas.text(Texts.get("wayAcross"), x, y + 5, Sheet.PLAIN) + 26;
        if (sheet.isTall()) {
            x = sheet.left();
            y += 25;
        }
        Ellipse2D ring = new Ellipse2D.Double(x + 2, y - 8, 16, 16);
        canvas.fill(ring, PAPER);
        canvas.stroke(ring, INK, 2.5);
        canvas.text(Texts.get("crossingQuestion"), x + 26, y + 5, Sheet.STRONG);
        return y + 8;
    }

    private static double arrowSample(Sheet sheet, double x, double y, String actor) {
        LineString line = new GeometryFactory()
                .createLineString(new Coordinate[] {new Coordinate(x + 8, y), new Coordinate(x + 42, y)});
        Ways.draw(sheet.canvas, line, sheet.palette.actor(actor).colour());
        return x + 58;
    }

    private void column(Sheet sheet, JudgedScenario scenario, double x, double y, double wide) {
        title(sheet, scenario, x, y, wide);
        double top = y + TITLE_SPACE;
        double high = sheet.bottom() - top - 8 - room(sheet, wide);
        map(sheet, scenario, x, top, (int) wide, (int) high);
        double edge = top + high + 5;
        double below = 3
                + scenario.later()
                        .map(later -> later.draw(sheet.canvas, x, edge, wide))
                        .orElse(edge);
        for (String party : crossing.parties()) {
            below = scenario.verdicts(sheet, party, x, below, wide, 2);
        }
        sheet.canvas.paragraph(border(scenario.answer()), x, below, wide, 1, Sheet.SMALL);
    }

    /** The greatest height of the text below a map, so that all maps have the same size. */
    private double room(Sheet sheet, double wide) {
        return scenarios.stream()
                .mapToDouble(scenario -> crossing.parties().stream()
                                .mapToDouble(party -> 4
                                        + sheet.canvas.measure(
                                                scenario.counted(sheet, party), wide - 40, 2, Sheet.FACTS))
                                .sum()
                        + scenario.later()
                                .map(later -> later.measure(sheet.canvas, wide))
                                .orElse(0.0)
                        + Sheet.SMALL.leading())
                .max()
                .orElse(0);
    }

    private void upright(Sheet sheet, JudgedScenario scenario, double y, double high) {
        title(sheet, scenario, sheet.left(), y, sheet.width());
        double top = y + TITLE_SPACE;
        double wide = sheet.width() * UPRIGHT_MAP;
        map(sheet, scenario, sheet.left(), top, (int) wide, (int) (high - TITLE_SPACE));
        double x = sheet.left() + wide + GAP;
        double rest = sheet.width() - wide - GAP;
        double below = scenario.later()
                .map(later -> later.draw(sheet.canvas, x, top - 4, rest) + 1)
                .orElse(top - 3);
        for (String party : crossing.parties()) {
            below = scenario.words(sheet, party, x, below, rest);
        }
        if (below + Sheet.SMALL.leading() <= y + high) {
            sheet.canvas.paragraph(border(scenario.answer()), x, below, rest, 1, Sheet.SMALL);
        }
    }

    /** How much of the border between Armenia and Iran remains. */
    private static String border(JsonNode answer) {
        JsonNode strip = answer.path("strip");
        if (!strip.isObject()) {
            return Texts.get("borderNotSaid");
        }
        String total = km(strip.path("totalKm"));
        return strip.path("cannotTell").asBoolean()
                        || !strip.path("remainingKm").isNumber()
                ? Texts.get("borderUnknown", "total", total)
                : Texts.get("borderLeft", "km", km(strip.path("remainingKm")), "total", total);
    }

    private static String km(JsonNode number) {
        BigDecimal km = number.decimalValue().setScale(1, RoundingMode.HALF_UP);
        return Texts.number(km);
    }

    private static void title(Sheet sheet, JudgedScenario scenario, double x, double y, double wide) {
        String title = scenario.title();
        double size = 17;
        while (size > 11 && sheet.canvas.width(title, Style.of(Face.BOLD, size, INK)) > wide) {
            size -= 0.5;
        }
        sheet.canvas.paragraph(title, x, y + 1, wide, 1, Style.of(Face.BOLD, size, INK));
    }

    private void map(Sheet sheet, JudgedScenario scenario, double x, double y, int wide, int high) {
        Projection view = Projection.filling(crossing.frame().box(), wide, high);
        MapPane map = new MapPane(sheet.canvas, sheet.features, sheet.snapshot, sheet.palette, x, y, view);
        map.draw(() -> {
            map.ground();
            Ways ways = new Ways(map, crossing);
            LineString along = ways.along(scenario.isRound());
            LineString across = ways.across();
            if (across != null && along != null) {
                Ways.draw(sheet.canvas, across, sheet.palette.actor("iran").colour());
                Ways.draw(sheet.canvas, along, sheet.palette.actor("azerbaijan").colour());
                Coordinate place = Ways.meeting(along, ways.route(crossing.across()));
                check(sheet, map, scenario, place);
            }
            Geometry lines = across == null || along == null ? null : across.union(along);
            new TerritoryNames(map).draw(13.5, lines);
        });
    }

    /** Draws the checking actor's letters in a ring, and beside it who checks, who guards and whose law applies. */
    private static void check(Sheet sheet, MapPane map, JudgedScenario scenario, Coordinate place) {
        List<String> facts = scenario.atCrossing(sheet.palette);
        if (facts.isEmpty()) {
            return;
        }
        Canvas canvas = sheet.canvas;
        String checker = scenario.checker();
        boolean isActor = sheet.palette.isColoured(checker);
        Ellipse2D ring = new Ellipse2D.Double(place.x - 13, place.y - 13, 26, 26);
        canvas.fill(ring, PAPER);
        canvas.stroke(ring, isActor ? sheet.palette.actor(checker).colour() : INK, 3);
        Style letters = Style.of(Face.BOLD, 12, INK);
        canvas.centred(isActor ? sheet.palette.actor(checker).letters() : "–", place.x, place.y + 4.4, letters);
        Style style = Style.of(Face.BOLD, 13, INK).over(PAPER);
        double wide = facts.stream()
                .mapToDouble(fact -> canvas.width(fact, style))
                .max()
                .orElse(0);
        double x = Math.min(place.x + 26, map.view.width() - wide - 6);
        double y = Math.min(place.y + 32, map.view.height() - 6 - (facts.size() - 1) * 17);
        map.take(new Envelope(x - 4, x + wide + 4, y - 14, y + facts.size() * 17 - 10));
        for (int i = 0; i < facts.size(); i++) {
            canvas.text(facts.get(i), x, y + i * 17, style);
        }
    }
}
