package org.redlines.picture;

import static org.redlines.picture.Palette.INK;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.redlines.picture.Canvas.Style;
import org.redlines.picture.Features.Feature;
import org.redlines.texts.Texts;

/**
 * A text beside a map, about a position or another feature. Each part may be empty.
 *
 * @param actor whose position it is
 * @param kind the kind of position, with the actor's name
 * @param words the quote or summary
 * @param by who said it, and when
 * @param facts short facts in one line
 */
record Note(String actor, String kind, String title, String words, String by, String facts) {

    private static final double INDENT = 14;
    private static final int MAX = 8;
    private static final double HEAD = 24;

    /** A note on a feature that is not a position, without anything later than the day shown. */
    static Note of(PageView view, Feature feature) {
        JsonNode properties = feature.properties();
        List<String> facts = new ArrayList<>();
        Texts.find("kind." + feature.text("kind")).ifPresent(facts::add);
        if (properties.path("lengthKm").isNumber()) {
            String km = Texts.number(properties.get("lengthKm").decimalValue());
            facts.add(Texts.get("kilometres", "km", km));
        }
        RouteLines.status(feature, view.day())
                .flatMap(status -> Texts.find("status." + status))
                .ifPresent(facts::add);
        boolean isLater = feature.text("statusAsOf").compareTo(view.day()) > 0;
        String words = Stream.of("summary", "statusText")
                .filter(member -> properties.hasNonNull(member) && !isLater)
                .map(feature::text)
                .findFirst()
                .orElse("");
        return new Note("", "", "", words, "", String.join(Sheet.APART, facts));
    }

    private static String kind(Palette palette, Feature position) {
        return String.join(
                Sheet.APART,
                palette.actor(position.text("actor")).name(),
                Texts.find("kind." + position.text("kind")).orElse(position.text("kind")));
    }

    /** A note on a position, with its last statement by the day shown. */
    static Note ofPosition(PageView view, Palette palette, Feature position) {
        Optional<JsonNode> words =
                Said.last(JudgedScenario.elements(position.properties().path("statements")), view.day());
        return new Note(
                position.text("actor"),
                kind(palette, position),
                position.text("title"),
                words.map(Said::quoted).orElse(position.text("summary")),
                words.map(Said::by).orElse(""),
                held(position, view.day()));
    }

    // Evidence after the day shown is not mentioned.
    private static String held(Feature position, String day) {
        if (!PageView.isHeld(position, day)) {
            return Texts.get("notHeldOn", "date", Texts.date(day));
        }
        String since = Texts.get("heldSince", "from", Texts.date(position.text("validFrom")));
        String last = position.text("lastEvidence");
        return last.compareTo(day) > 0 ? since : since + " " + Texts.get("evidenceLast", "date", Texts.date(last));
    }

    /** A copy without the title, for a picture that has the same title. */
    Note untitled() {
        return new Note(actor, kind, "", words, by, facts);
    }

    private static Style title(Sheet sheet) {
        return Style.of(Face.BOLD, sheet.isTall() ? 23 : 19, INK);
    }

    // A note without a title is the only one beside its map.
    private Style quote(Sheet sheet) {
        double size = sheet.isTall() ? 26 : title.isEmpty() ? 24 : 18;
        return Style.of(Face.REGULAR, size, INK);
    }

    /** Its height at this width, in pixels. */
    double height(Sheet sheet, double wide) {
        double room = wide - INDENT;
        Canvas canvas = sheet.canvas;
        return (actor.isEmpty() ? 0 : HEAD)
                + canvas.measure(title, room, MAX, title(sheet))
                + 6
                + canvas.measure(words, room, MAX, quote(sheet))
                + 4
                + canvas.measure(by, room, 2, Sheet.FACTS)
                + canvas.measure(facts, room, 3, Sheet.SMALL);
    }

    /** Draws it; returns its lower edge. */
    double draw(Sheet sheet, double x, double y, double wide) {
        Canvas canvas = sheet.canvas;
        double text = x + INDENT;
        double room = wide - INDENT;
        double at = y;
        if (!actor.isEmpty()) {
            double from = sheet.chip(actor, text, at + 14);
            canvas.text(kind, from, at + 14, Sheet.FACTS);
            at += HEAD;
        }
        at = canvas.paragraph(title, text, at, room, MAX, title(sheet)) + 6;
        at = canvas.paragraph(words, text, at, room, MAX, quote(sheet)) + 4;
        at = canvas.paragraph(by, text, at, room, 2, Sheet.FACTS);
        at = canvas.paragraph(facts, text, at, room, 3, Sheet.SMALL);
        Color colour = actor.isEmpty() ? INK : sheet.palette.actor(actor).colour();
        canvas.fill(new Rectangle2D.Double(x, y, 4, at - y), colour);
        return at;
    }
}
