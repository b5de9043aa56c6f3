package org.redlines.analysis.continuity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.redlines.analysis.continuity.Network.Conditions;
import org.redlines.analysis.continuity.Network.Link;
import org.redlines.analysis.continuity.Network.Passage;

/**
 * The way by land between places. When nobody's traffic is named, it is open when it is so for one actor from end to end:
 * what is open for one here and for another there is no way for either.
 *
 * <p>Between neighbours only ways over their own boundary count; others are asked for by a place that they lead through.
 */
final class Way {

    private static final Predicate<Link> OPEN = link -> link.passage() == Passage.OPEN;
    private static final Predicate<Link> PERHAPS = link -> link.passage() != Passage.SHUT;

    private final Ground ground;
    private final List<String> places;
    private final List<String> passing = new ArrayList<>();
    private final Predicate<Link> taken;
    private final List<Link> links;
    private final boolean open;
    private Network network;

    Way(Ground ground, Conditions conditions, List<String> places) {
        this.ground = ground;
        this.places = places;
        choose(conditions);
        Optional<List<Link>> path = network.findPath(places, direct(OPEN));
        open = path.isPresent();
        taken = direct(open ? OPEN : PERHAPS);
        links = path.or(() -> network.findPath(places, taken)).orElse(List.of());
    }

    private void choose(Conditions conditions) {
        List<String> traffic =
                conditions.traffic() == null ? List.copyOf(ground.listTraffic()) : List.of(conditions.traffic());
        network = new Network(ground, conditions.traffic() == null ? conditions.of("") : conditions);
        for (String actor : traffic) {
            Network one = conditions.traffic() == null ? new Network(ground, conditions.of(actor)) : network;
            if (one.findPath(places, direct(OPEN)).isPresent()) {
                network = passing.isEmpty() ? one : network;
                passing.add(actor);
            }
        }
    }

    private Predicate<Link> direct(Predicate<Link> filter) {
        if (places.size() > 2 || !ground.areNeighbours(places.get(0), places.get(1))) {
            return filter;
        }
        return filter.and(link -> Network.ends(link).stream()
                .filter(ground.partOf()::containsKey)
                .allMatch(place -> places.contains(place)
                        || places.contains(ground.partOf().get(place))));
    }

    List<String> places() {
        return places;
    }

    /** The actors for whose traffic it is known to be open from end to end. */
    List<String> passing() {
        return passing;
    }

    /** Whether there is a way; null when that hangs on what is not known. */
    Boolean connected() {
        return links.isEmpty() ? Boolean.FALSE : open ? Boolean.TRUE : null;
    }

    /** The links of the way; through a territory along one route by its section there. */
    List<Link> links() {
        List<Link> shown = new ArrayList<>();
        for (int i = 0; i < links.size(); i++) {
            Optional<Link> section = i == 0 || i + 2 >= links.size() ? Optional.empty() : section(i);
            shown.add(section.orElse(links.get(i)));
            i += section.isPresent() ? 1 : 0;
        }
        return shown;
    }

    private Optional<Link> section(int index) {
        Link one = links.get(index);
        Link other = links.get(index + 1);
        boolean through = one.route() != null
                && one.route().equals(other.route())
                && one.from().equals(other.from());
        return through ? network.findSection(one.to(), other.to()) : Optional.empty();
    }

    /** The links without which there is no way. */
    List<Link> listBridges() {
        return network.listBridges(links, places, taken);
    }

    /** The places between the ends without which there is no way. */
    List<String> listDependencies() {
        return network.listDependencies(links, places, taken);
    }

    /** The links at a place, open or not. */
    List<Link> linksAt(String place) {
        return network.linksAt(place);
    }

    /** One link of each route that alone would make a way, if traffic passed on all of it. */
    List<Link> listOpening() {
        Map<String, Link> shut = new LinkedHashMap<>();
        network.listLinks().stream()
                .filter(link -> link.passage() == Passage.SHUT)
                .forEach(link -> shut.putIfAbsent(link.route().id(), link));
        Predicate<Link> known = links.isEmpty() ? PERHAPS : OPEN;
        return shut.values().stream()
                .filter(link -> network.findPath(
                                places, direct(known.or(one -> link.route().equals(one.route()))))
                        .isPresent())
                .toList();
    }
}
