package org.redlines.picture;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.locationtech.jts.geom.Geometry;
import org.redlines.picture.Features.Feature;
import org.redlines.picture.MapPicture.Lit;

/**
 * The positions on a thing, and on the things that run along it. As on the page, a marker counts them; if all are of one
 * actor, a line stands for the hardest of them.
 *
 * @param line what is drawn along the thing; null if several actors hold positions here, or if the thing is a point
 * @param isWhole whether the line stands for all of them, so that there is nothing to count
 */
record ParallelGroup(RuleMarker marker, Lit line, boolean isWhole) {

    private static final Map<String, String> COLLECTIONS =
            Map.of("boundary", "boundaries", "route", "routes", "territory", "territories", "place", "places");

    /** The kinds of position that are drawn in a form of their own, the hardest first; all others share one. */
    private static final List<String> KINDS = List.of("red-line", "claim");

    /**
     * Groups positions by the things that they govern: a route that runs along a boundary is grouped with it, and there
     * each position counts once. The thing with the most positions comes first.
     *
     * @param day lines are pale if nothing on them is known to hold on this day
     */
    static List<ParallelGroup> of(List<Feature> positions, String day, Palette palette, Things things) {
        Map<String, Set<Feature>> held = new TreeMap<>();
        for (Feature position : positions) {
            List<String> governed = JudgedScenario.elements(
                            position.properties().path("anchors"))
                    .filter(part -> part.path("role").asText().equals("governs"))
                    .map(part -> COLLECTIONS.getOrDefault(part.path("kind").asText(), "") + "/"
                            + part.path("id").asText())
                    .filter(thing -> things.geometry(thing) != null)
                    .toList();
            things.withoutDoubles(governed).forEach(thing -> held.computeIfAbsent(thing, any -> new LinkedHashSet<>())
                    .add(position));
        }
        Map<String, Map<String, Set<Feature>>> groups = new TreeMap<>();
        held.forEach((thing, some) -> groups.computeIfAbsent(
                        things.boundaryAlong(thing, held.keySet()), any -> new TreeMap<>())
                .put(thing, some));
        return groups.values().stream()
                .map(group -> of(group, day, palette, things))
                .sorted(Comparator.comparingInt((ParallelGroup group) -> group.marker.sum())
                        .reversed())
                .toList();
    }

    private static ParallelGroup of(Map<String, Set<Feature>> held, String day, Palette palette, Things things) {
        String busiest = Collections.max(
                held.keySet(), Comparator.comparingInt(thing -> held.get(thing).size()));
        Set<Feature> all = new LinkedHashSet<>();
        held.values().forEach(all::addAll);
        RuleMarker marker = RuleMarker.of(List.copyOf(held.keySet()), things.geometry(busiest), all, palette);
        boolean isAlone = marker.counts().size() == 1
                && held.keySet().stream()
                        .allMatch(thing -> things.geometry(thing).getDimension() > 0);
        // The page has a line for each form on each thing.
        long lines = held.values().stream()
                .mapToLong(some ->
                        some.stream().map(ParallelGroup::form).distinct().count())
                .sum();
        return new ParallelGroup(marker, isAlone ? line(held, day, things) : null, lines == 1);
    }

    private static Lit line(Map<String, Set<Feature>> held, String day, Things things) {
        int form = held.values().stream()
                .flatMap(Set::stream)
                .mapToInt(ParallelGroup::form)
                .min()
                .orElseThrow();
        List<String> on = held.keySet().stream()
                .filter(thing -> held.get(thing).stream().anyMatch(one -> form(one) == form))
                .sorted(Comparator.comparing(thing -> !thing.startsWith("boundaries/")))
                .toList();
        List<Feature> positions = on.stream()
                .flatMap(thing -> held.get(thing).stream())
                .filter(one -> form(one) == form)
                .distinct()
                .toList();
        String actor = positions.get(0).text("actor");
        Geometry line = things.detailed(on.get(0));
        Geometry refused = refused(held.keySet(), actor, positions, things);
        return new Lit(
                refused == null ? line : Things.withLeft(line, refused),
                actor,
                positions.get(0).text("title"),
                form == 0,
                form == 1,
                positions.stream().allMatch(one -> isPale(one, day)));
    }

    // As in frontend/src/map/positions/tick-side.ts: the side that the record names, otherwise the one away from the
    // actor.
    private static Geometry refused(Set<String> held, String actor, List<Feature> positions, Things things) {
        Optional<Feature> boundary = held.stream()
                .filter(thing -> thing.startsWith("boundaries/"))
                .findFirst()
                .flatMap(things::find);
        if (boundary.isEmpty()) {
            return null;
        }
        List<String> sides = JudgedScenario.elements(boundary.get().properties().path("between"))
                .map(JsonNode::asText)
                .toList();
        Optional<String> named = positions.stream()
                .map(one -> one.text("refusedSide"))
                .filter(side -> !side.isEmpty())
                .findFirst()
                .flatMap(side ->
                        sides.stream().filter(one -> things.isWithin(side, one)).findFirst());
        return named.or(() -> sides.stream()
                        .filter(one -> !things.isWithin(actor, one))
                        .findFirst())
                .map(side -> things.geometry("territories/" + side))
                .orElse(null);
    }

    private static int form(Feature position) {
        int known = KINDS.indexOf(position.text("kind"));
        return known < 0 ? KINDS.size() : known;
    }

    /** Whether a position is not known to hold on a day, or was given up (frontend/src/map/positions/drawing.ts). */
    static boolean isPale(Feature position, String day) {
        return day.compareTo(position.text("lastEvidence")) > 0
                || Set.of("withdrawn", "overtaken").contains(position.text("status"));
    }
}
