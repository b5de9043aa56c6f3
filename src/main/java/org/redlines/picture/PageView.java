package org.redlines.picture;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.redlines.collection.AsOf;
import org.redlines.collection.Links;
import org.redlines.collection.Snapshot;
import org.redlines.http.Problem;
import org.redlines.http.QueryString;
import org.redlines.picture.Features.Feature;
import org.redlines.texts.Texts;

/**
 * A view: the state of the map page in an address, as frontend/src/state/address.ts reads it.
 *
 * @param screen of the page, such as crossing or map
 * @param camera the part of the map; null if the address does not say
 * @param day the date shown, ISO 8601
 * @param actors ids of the actors whose positions are shown
 * @param layers ids of the layers that are on
 * @param feature the feature whose card is open; null if none is
 * @param given the parameters that determine the view, as they were written
 */
record PageView(
        String screen,
        Camera camera,
        String day,
        List<String> actors,
        List<String> layers,
        Reference feature,
        QueryString given) {

    /** The page's defaults: frontend/src/state. */
    private static final String START_DAY = "2024-09-06";

    private static final String MAP = "map";
    private static final String CROSSING = "crossing";

    /** The screens that are about scenarios; of those that are neither these nor the crossing the map is drawn. */
    private static final Set<String> OF_SCENARIOS = Set.of("staircase", "matrix", "room", "arrangement");

    private static final String START_ACTORS = "iran,azerbaijan,armenia";
    private static final String START_LAYERS = "red-lines,claims,routes,territories,places,waters";

    /** Parameters that affect the page's panels, but not the picture. */
    private static final String[] OF_PANEL = {"tab", "list", "span", "lens", AsOf.PARAMETER};

    /** The parameters of a view's address. */
    private static final List<String> ADDRESS = Stream.concat(Links.VIEW_PARAMETERS.stream(), Stream.of(AsOf.PARAMETER))
            .toList();

    private static final Pattern CAMERA =
            Pattern.compile("(\\d{1,2}(?:\\.\\d+)?)/(-?\\d+(?:\\.\\d+)?)/(-?\\d+(?:\\.\\d+)?)");
    private static final Pattern FEATURE = Pattern.compile("([a-z][a-z0-9-]{0,99})/(.{1,300})");
    /** The layer of each kind of position; other kinds are in the layer "positions". Nothing-found is in no layer. */
    private static final Map<String, String> LAYERS =
            Map.of("red-line", "red-lines", "claim", "claims", "nothing-found", "");

    private static final Map<String, String> HELD_AS = Map.of("claims", "positions", "red-lines", "positions");

    /** The centre of a map in degrees, and its zoom level. */
    record Camera(double zoom, double latitude, double longitude) {}

    /** A feature by its collection and id. */
    record Reference(String collection, String id) {}

    /**
     * Reads a view; ignores other parameters.
     *
     * @throws Problem 400 if the page does not understand a parameter
     */
    static PageView read(QueryString query) {
        QueryString given = query.only(ADDRESS).without(OF_PANEL);
        return new PageView(
                query.find("view").map(PageView::screen).orElse(isSilent(query) ? CROSSING : MAP),
                query.find("map").map(PageView::camera).orElse(null),
                query.find("date").map(PageView::day).orElse(START_DAY),
                list(query.find("actors").orElse(START_ACTORS)),
                list(query.find("layers").orElse(START_LAYERS)),
                query.find("feature").map(PageView::feature).orElse(null),
                given);
    }

    /** Whether an address has no parameter of a view, and so shows the crossing. */
    static boolean isSilent(QueryString query) {
        return query.only(ADDRESS).isEmpty();
    }

    /** A copy without the feature, for a feature that does not exist. */
    PageView withoutFeature() {
        return new PageView(screen, camera, day, actors, layers, null, given.without("feature"));
    }

    /** Whether its picture is the crossing. */
    boolean isCrossing() {
        return screen.equals(CROSSING);
    }

    /** Whether its picture sets scenarios below each other. */
    boolean isOfScenarios() {
        return OF_SCENARIOS.contains(screen);
    }

    /** What its screen says under its title; empty for the crossing and the map. */
    Optional<String> lead() {
        return Texts.find("screenLead." + screen);
    }

    boolean shows(String layer) {
        return layers.contains(layer);
    }

    /** Whether the view shows a position: the actor and the layer are on, and it is held on the day. */
    boolean showsPosition(Feature position) {
        String layer = LAYERS.getOrDefault(position.text("kind"), "positions");
        return actors.contains(position.text("actor")) && isHeld(position, day) && shows(layer);
    }

    /** Whether a position is held on a day. Its first day counts, the day of its end does not. */
    static boolean isHeld(Feature position, String day) {
        boolean isEnded = position.properties().hasNonNull("validTo")
                && position.text("validTo").compareTo(day) <= 0;
        return position.text("validFrom").compareTo(day) <= 0 && !isEnded;
    }

    /**
     * The query of this view's address on the page, for a version: only the parameters that differ from the defaults.
     */
    QueryString query(Snapshot snapshot) {
        QueryString query = given;
        if (actors.equals(list(START_ACTORS))) {
            query = query.without("actors");
        }
        if (layers.equals(list(START_LAYERS))) {
            query = query.without("layers");
        }
        query = isCrossing()
                ? QueryString.EMPTY.with("view", screen).with("date", day)
                : query.isEmpty() ? QueryString.EMPTY.with("view", "map") : query;
        return query.with(AsOf.PARAMETER, snapshot.version().identity());
    }

    private static String screen(String text) {
        boolean isKnown = text.equals(MAP)
                || text.equals(CROSSING)
                || Texts.find("screenTitle." + text).isPresent();
        if (!isKnown) {
            throw Problem.badParameter("view", text, "a screen of the page, such as crossing or map");
        }
        return text;
    }

    private static Camera camera(String text) {
        Matcher matcher = CAMERA.matcher(text);
        if (matcher.matches()) {
            Camera camera = new Camera(
                    Double.parseDouble(matcher.group(1)),
                    Double.parseDouble(matcher.group(2)),
                    Double.parseDouble(matcher.group(3)));
            if (camera.zoom() <= 20 && Math.abs(camera.latitude()) <= 90 && Math.abs(camera.longitude()) <= 180) {
                return camera;
            }
        }
        throw Problem.badParameter("map", text, "zoom, latitude and longitude, such as 9/39.15/46.1");
    }

    private static String day(String text) {
        try {
            return LocalDate.parse(text).toString();
        } catch (DateTimeParseException e) {
            throw Problem.badParameter("date", text, "a day such as 2024-09-06");
        }
    }

    private static List<String> list(String text) {
        return Arrays.stream(text.split(","))
                .filter(one -> !one.isEmpty())
                .distinct()
                .toList();
    }

    private static Reference feature(String text) {
        Matcher matcher = FEATURE.matcher(text);
        return Optional.of(matcher)
                .filter(Matcher::matches)
                .map(found -> new Reference(HELD_AS.getOrDefault(found.group(1), found.group(1)), found.group(2)))
                .orElseThrow(() -> Problem.badParameter(
                        "feature", text, "a collection and the id of a feature, such as routes/meghri-rail"));
    }
}
