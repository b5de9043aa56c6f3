package org.redlines.picture;

import static org.redlines.picture.Palette.INK_2;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.redlines.analysis.answer.ScenarioResource;
import org.redlines.collection.Snapshot;
import org.redlines.http.QueryString;
import org.redlines.picture.Canvas.Style;
import org.redlines.picture.Features.Feature;
import org.redlines.texts.Texts;

/**
 * Scenarios below each other, each with a sign for every judged position of the day, by actor: round for red lines,
 * square for claims, full where it is kept and crossed where it is not, as on the page.
 *
 * @param scenarios as {@code /analysis/scenarios/{id}} gives them, in the order in which they stand
 * @param parties whose positions are judged, in the order of the columns
 * @param later ids of the scenarios that are first mentioned, or that begin, after the day of the view
 */
record ScenarioTable(List<JsonNode> scenarios, List<String> parties, Set<String> later) implements Picture {

    private static final double SMALL_SIGN = 13;
    private static final double LARGE_SIGN = 22;
    private static final double APART = 0.4;
    private static final double TITLES = 0.28;
    private static final double HEAD = 24;

    /** The kind of position that a verdict is about; of the other verdicts it is either. */
    private static final Map<String, String> KINDS =
            Map.of("breached", "kind.red-line", "held", "kind.red-line", "unmet", "kind.claim", "met", "kind.claim");

    /** The scenarios of a view's day the oldest first, and before them the reader's own arrangement, if it has one. */
    static ScenarioTable of(Snapshot snapshot, PageView view, Features features, ScenarioResource scenarios) {
        List<JsonNode> judged = new ArrayList<>();
        if (view.screen().equals("arrangement")) {
            judged.add(scenarios.find(snapshot, chosen(view.given()), view.day()));
        }
        Set<String> later = new HashSet<>();
        List<JsonNode> recorded = new ArrayList<>();
        for (Feature record : features.list(snapshot, "scenarios", 5)) {
            scenarios.find(snapshot, record.id(), view.day()).ifPresent(answer -> {
                recorded.add(answer);
                if (beginOf(record, answer).compareTo(view.day()) > 0) {
                    later.add(record.id());
                }
            });
        }
        recorded.sort(Comparator.comparing(ScenarioTable::firstSpokenOf));
        judged.addAll(recorded);
        return new ScenarioTable(judged, Crossing.KNOWN.parties(), later);
    }

    /** The day on which a state of affairs begins, or a scenario is first mentioned; empty if neither is on record. */
    private static String beginOf(Feature record, JsonNode answer) {
        JsonNode from = record.properties().path("state").path("from");
        return from.isTextual() ? from.asText() : FirstMention.dayOf(answer).orElse("");
    }

    // As on the page: the day of the first statement that a scenario rests on; last what nobody proposed.
    private static String firstSpokenOf(JsonNode scenario) {
        if (scenario.path("proposedBy").isEmpty()) {
            return "9999";
        }
        return FirstMention.dayOf(scenario).orElse("9999");
    }

    // has=law:armenia;guards:armenia,russia, as frontend/src/state/arrangement.ts writes it.
    private static QueryString chosen(QueryString given) {
        QueryString chosen = given.only(List.of("stripKm"));
        for (String part : given.find("has").orElse("").split(";")) {
            int colon = part.indexOf(':');
            if (colon > 0) {
                chosen = chosen.with(part.substring(0, colon), part.substring(colon + 1));
            }
        }
        return chosen;
    }

    @Override
    public void draw(Sheet sheet) {
        sheet.locator(Crossing.KNOWN.frame().box());
        double top = legend(sheet) + 12;
        double titles = sheet.width() * TITLES;
        double wide = (sheet.width() - titles) / parties.size();
        for (int i = 0; i < parties.size(); i++) {
            double x = sheet.left() + titles + i * wide;
            double from = sheet.chip(parties.get(i), x, top + 14);
            sheet.canvas.text(sheet.palette.actor(parties.get(i)).name(), from, top + 14, Sheet.STRONG);
        }
        double high = (sheet.bottom() - top - HEAD) / Math.max(1, scenarios.size());
        for (int row = 0; row < scenarios.size(); row++) {
            double y = top + HEAD + row * high;
            Line2D rule = new Line2D.Double(sheet.left(), y, sheet.left() + sheet.width(), y);
            sheet.canvas.stroke(rule, Palette.LINE, 1);
            title(sheet, scenarios.get(row), y + 3, titles - 20, high);
            for (int i = 0; i < parties.size(); i++) {
                double x = sheet.left() + titles + i * wide;
                signs(sheet, scenarios.get(row), parties.get(i), new Rectangle2D.Double(x, y + 7, wide - 20, high - 7));
            }
        }
    }

    private void title(Sheet sheet, JsonNode scenario, double y, double wide, double high) {
        String title = scenario.path("title").asText();
        double below = sheet.canvas.paragraph(title, sheet.left(), y, wide, 2, high < 46 ? Sheet.FACTS : Sheet.PLAIN);
        if (later.contains(scenario.path("id").asText())) {
            sheet.canvas.paragraph(Texts.get("stateLater"), sheet.left(), below - 3, wide, 1, Sheet.LATER);
        }
    }

    /** Draws the legend of the signs; returns its lower edge. */
    private static double legend(Sheet sheet) {
        double x = sheet.left();
        double y = sheet.top();
        for (String verdict : JudgedScenario.VERDICTS.keySet()) {
            String name = Texts.get("verdict." + verdict);
            String kind = KINDS.get(verdict);
            String text = kind == null ? name : Texts.get("labelled", "label", Texts.get(kind), "value", name);
            double wide = SMALL_SIGN + 6 + sheet.canvas.width(text, Sheet.SMALL) + 18;
            if (x + wide > sheet.left() + sheet.width()) {
                x = sheet.left();
                y += 21;
            }
            sign(sheet.canvas, verdict, new Rectangle2D.Double(x, y, SMALL_SIGN, SMALL_SIGN), INK_2);
            sheet.canvas.text(text, x + SMALL_SIGN + 6, y + SMALL_SIGN - 2, Sheet.SMALL);
            x += wide;
        }
        return y + SMALL_SIGN;
    }

    private static void signs(Sheet sheet, JsonNode scenario, String party, Rectangle2D room) {
        Color colour = sheet.palette.actor(party).colour();
        double size = Math.max(SMALL_SIGN, Math.min(LARGE_SIGN, room.getHeight() / 3));
        double step = size * (1 + APART);
        int most = Math.max(1, (int) (room.getWidth() / step));
        int index = 0;
        for (String verdict : JudgedScenario.VERDICTS.keySet()) {
            long count = JudgedScenario.elements(scenario.path("judgements"))
                    .filter(one -> one.path("actor").asText().equals(party))
                    .filter(one -> one.path("verdict").asText().equals(verdict))
                    .count();
            for (long i = 0; i < count; i++, index++) {
                double x = room.getX() + (index % most) * step;
                double y = room.getY() + (index / most) * step;
                sign(sheet.canvas, verdict, new Rectangle2D.Double(x, y, size, size), colour);
            }
        }
    }

    // The forms of frontend/src/symbols/verdict.tsx.
    private static void sign(Canvas canvas, String verdict, Rectangle2D box, Color colour) {
        double size = box.getWidth();
        double weight = size / 8;
        Rectangle2D square =
                new Rectangle2D.Double(box.getX() + weight, box.getY() + weight, size - 2 * weight, size - 2 * weight);
        Ellipse2D round = new Ellipse2D.Double();
        round.setFrame(square);
        switch (verdict) {
            case "held" -> canvas.fill(round, colour);
            case "met" -> canvas.fill(square, colour);
            case "breached", "unmet" -> {
                canvas.stroke(verdict.equals("unmet") ? square : round, colour, weight);
                cross(canvas, box, colour, weight);
            }
            case "unclear" ->
                canvas.centred("?", box.getCenterX(), box.getMaxY() - weight, Style.of(Face.BOLD, size, colour));
            default -> {
                Ellipse2D dot = new Ellipse2D.Double();
                dot.setFrameFromCenter(
                        box.getCenterX(), box.getCenterY(), box.getCenterX() + weight, box.getCenterY() + weight);
                canvas.fill(dot, colour);
            }
        }
    }

    private static void cross(Canvas canvas, Rectangle2D box, Color colour, double weight) {
        double in = box.getWidth() * 0.32;
        double left = box.getMinX() + in;
        double right = box.getMaxX() - in;
        double top = box.getMinY() + in;
        double bottom = box.getMaxY() - in;
        canvas.stroke(new Line2D.Double(left, top, right, bottom), colour, weight);
        canvas.stroke(new Line2D.Double(right, top, left, bottom), colour, weight);
    }
}
