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
 * The way by land between places. If the request names no actor's traffic, the way is open if it is open for one actor
 * from end to end. Links that are open for different actors do not make a way.
 *
 * <p>Between neighbouring territories only paths across their common boundary count. Other paths are requested by a
 * place that they pass through.
 */
final class Way {

    private static final Predicate<Link> OPEN = link -> link.passage() == Passage.OPEN;
    private static final Predicate<Link> NOT_SHUT = link -> link.passage() != Passage.SHUT;

    private final RouteRecords records;
    private final List<String> places;
    private final List<String> passing = new ArrayList<>();
    private final Predicate<Link> accepted;
    private final List<Link> links;
    private final boolean open;
    private Network network;

    Way(RouteRecords records, Conditions conditions, List<String> places) {
        this.records = records;
        this.places = places;
        choose(conditions);
        Optional<List<Link>> path = network.findPath(places, direct(OPEN));
        open = path.isPresent();
        accepted = direct(open ? OPEN : NOT_SHUT);
        links = path.or(() -> network.findPath(places, accepted)).orElse(List.of());
    }

    private void choose(Conditions conditions) {
        List<String> traffic =
                conditions.traffic() == null ? List.copyOf(records.listTraffic()) : List.of(conditions.traffic());
        network = new Network(records, conditions.traffic() == null ? conditions.of("") : conditions);
        boolean found = false;
        for (String actor : traffic) {
            Network one = conditions.traffic() == null ? new Network(records, conditions.of(actor)) : network;
            if (!found && one.findPath(places, direct(OPEN)).isPresent()) {
                network = one;
                found = true;
            }
            if (new Network(records, conditions.known(actor))
                    .findPath(places, direct(OPEN))
                    .isPresent()) {
                passing.add(actor);
            }
        }
    }

    private Predicate<Link> direct(Predicate<Link> filter) {
        if (places.size() > 2 || !records.areNeighbours(places.get(0), places.get(1))) {
            return filter;
        }
        return filter.and(link -> Network.ends(link).stream()
                .filter(records.partOf()::containsKey)
                .allMatch(place -> places.contains(place)
                        || places.contains(records.partOf().get(place))));
    }

    List<String> places() {
        return places;
    }

    /** The actors for whose traffic the way is known to be open from end to end. */
    List<String> passing() {
        return passing;
    }

    /** Whether there is an open way; null if this depends on unknown facts. */
    Boolean connected() {
        return links.isEmpty() ? Boolean.FALSE : open ? Boolean.TRUE : null;
    }

    /** The links of the way. Through a territory along a single route, the link is the route's section there. */
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
        return network.listBridges(links, places, accepted);
    }

    /** The places between the ends without which there is no way. */
    List<String> listDependencies() {
        return network.listDependencies(links, places, accepted);
    }

    /** The links at a place, open or not. */
    List<Link> linksAt(String place) {
        return network.linksAt(place);
    }

    /** One link of each route that would make a way if traffic passed on the whole route. */
    List<Link> listOpening() {
        Map<String, Link> shut = new LinkedHashMap<>();
        network.listLinks().stream()
                .filter(link -> link.passage() == Passage.SHUT)
                .forEach(link -> shut.putIfAbsent(link.route().id(), link));
        Predicate<Link> known = links.isEmpty() ? NOT_SHUT : OPEN;
        return shut.values().stream()
                .filter(link -> network.findPath(
                                places, direct(known.or(one -> link.route().equals(one.route()))))
                        .isPresent())
                .toList();
    }
}
