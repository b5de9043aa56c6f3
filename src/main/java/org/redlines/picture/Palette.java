package org.redlines.picture;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.Color;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.redlines.collection.Snapshot;

/**
 * The colours of a picture: the page's colours (frontend/src/styles/tokens.css), and the actors' colours.
 *
 * @param actors the actors' symbols by id, in the order of the dossier
 */
record Palette(Map<String, Sign> actors) {

    static final Color PAPER = new Color(0xfbfaf7);
    static final Color INK = new Color(0x1f242b);
    static final Color INK_2 = new Color(0x4c535c);
    static final Color LINE = new Color(0xddd8ce);
    static final Color OUTSIDE = new Color(0xe3e1da);
    static final Color WATER = new Color(0xcddde4);
    static final Color BOUNDARY = new Color(0x7d7669);

    private static final Color UNKNOWN = new Color(0x6b6b6b);
    private static final double GROUND = 0.16;
    private static final double STEEP = 157;

    /**
     * The symbol of an actor.
     *
     * @param letters two letters, so that colour is never the only sign
     * @param hatch angle of the hatch on what it claims, in degrees, clockwise from the horizontal
     */
    record Sign(String id, String name, String letters, Color colour, double hatch) {}

    static Palette of(Features features, Snapshot snapshot) {
        Map<String, Sign> actors = new LinkedHashMap<>();
        features.list(snapshot, "actors", 5).stream()
                .sorted((one, other) -> order(one.properties()) - order(other.properties()))
                .forEach(actor -> actors.put(
                        actor.id(),
                        new Sign(
                                actor.id(),
                                actor.name(),
                                letters(actor),
                                colour(actor.text("colour")),
                                actor.properties().path("hatch").asDouble(STEEP))));
        return new Palette(actors);
    }

    private static int order(JsonNode actor) {
        return actor.path("order").asInt(1000);
    }

    private static String letters(Features.Feature actor) {
        String id = actor.id();
        return actor.properties().hasNonNull("letter")
                ? actor.text("letter")
                : id.substring(0, Math.min(2, id.length())).toUpperCase(Locale.ROOT);
    }

    private static Color colour(String text) {
        return text.matches("#[0-9a-f]{6}") ? new Color(Integer.parseInt(text.substring(1), 16)) : UNKNOWN;
    }

    /** The symbol of an actor; a grey one with its id if it has no record. */
    Sign actor(String id) {
        return actors.getOrDefault(
                id,
                new Sign(id, id, id.substring(0, Math.min(2, id.length())).toUpperCase(Locale.ROOT), UNKNOWN, STEEP));
    }

    /** Whether the actor has a colour of its own. */
    boolean isColoured(String id) {
        return actors.containsKey(id) && !actors.get(id).colour().equals(UNKNOWN);
    }

    /** The fill colour of an actor's territory. */
    Color ground(String id) {
        return isColoured(id) ? mix(actor(id).colour(), GROUND, PAPER) : OUTSIDE;
    }

    /** An actor's colour, darkened for letters. */
    Color letters(String id) {
        return isColoured(id) ? mix(actor(id).colour(), 0.78, Color.BLACK) : INK_2;
    }

    /**
     * Mixes two colours.
     *
     * @param share of the first colour, from 0 to 1
     */
    static Color mix(Color one, double share, Color other) {
        return new Color(
                (int) Math.round(one.getRed() * share + other.getRed() * (1 - share)),
                (int) Math.round(one.getGreen() * share + other.getGreen() * (1 - share)),
                (int) Math.round(one.getBlue() * share + other.getBlue() * (1 - share)));
    }
}
