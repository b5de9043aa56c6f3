package org.redlines.analysis.continuity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.redlines.analysis.continuity.Network.Conditions;
import org.redlines.analysis.continuity.Network.Link;
import org.redlines.analysis.continuity.Network.Passage;
import org.redlines.analysis.continuity.RouteRecords.Crossing;
import org.redlines.analysis.continuity.RouteRecords.Route;
import org.redlines.analysis.continuity.RouteRecords.Status;

/** Creates the links of one route. */
final class RouteLinks {

    private static final Set<String> UNCLEAR = Set.of("restricted", "unknown", "traffic-not-known");

    private final RouteRecords records;
    private final Route route;
    private final Conditions conditions;
    private final Status status;
    private final String code;

    RouteLinks(RouteRecords records, Route route, Conditions conditions) {
        this.records = records;
        this.route = route;
        this.conditions = conditions;
        this.status = route.on(conditions.day()).orElse(null);
        this.code = conditions.closed().contains(route.id())
                ? "scenario-closes"
                : isOpened() ? null : status == null ? "not-known" : of(status);
    }

    private boolean isOpened() {
        return conditions.opened().contains(route.id());
    }

    private static String of(Status status) {
        return status.status().equals("in-use") ? null : status.status();
    }

    /** The links between its crossings and these territories, and the sections between its crossings. */
    List<Link> list(Set<String> territories) {
        List<Link> links = new ArrayList<>();
        for (int i = 0; i < route.crossings().size(); i++) {
            Crossing crossing = route.crossings().get(i);
            crossing.territories().stream()
                    .filter(territories::contains)
                    .forEach(territory -> links.add(link(territory, place(crossing), crossing, code(crossing), null)));
            if (i > 0) {
                findSection(route.crossings().get(i - 1), crossing).ifPresent(links::add);
            }
        }
        return links;
    }

    private Optional<Link> findSection(Crossing one, Crossing other) {
        return one.territories().stream()
                .filter(other.territories()::contains)
                .findFirst()
                .map(territory -> link(place(one), place(other), null, code, length(territory)));
    }

    private BigDecimal length(String territory) {
        BigDecimal own = route.lengths().get(territory);
        return own == null ? route.lengths().get(records.partOf().getOrDefault(territory, "")) : own;
    }

    private String code(Crossing crossing) {
        boolean known = isOpened()
                || isWithinOneState(crossing)
                || conditions.lenient() && crossing.openFor().isEmpty()
                || crossing.openFor().contains(conditions.traffic());
        return code == null && !known ? "traffic-not-known" : code;
    }

    // Who has come into a state passes there.
    private boolean isWithinOneState(Crossing crossing) {
        return crossing.territories().stream()
                .map(one -> records.partOf().getOrDefault(one, ""))
                .anyMatch(crossing.territories()::contains);
    }

    private Link link(String from, String to, Crossing crossing, String why, BigDecimal lengthKm) {
        boolean unclear = UNCLEAR.contains(why == null ? "" : why);
        Passage passage = why == null ? Passage.OPEN : unclear ? Passage.UNCLEAR : Passage.SHUT;
        return new Link(from, to, route, crossing, status, passage, why, lengthKm);
    }

    private String place(Crossing crossing) {
        return route.id() + "@" + crossing.boundary();
    }
}
