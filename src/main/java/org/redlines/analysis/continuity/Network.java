package org.redlines.analysis.continuity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jgrapht.Graph;
import org.jgrapht.GraphPath;
import org.jgrapht.alg.shortestpath.DijkstraShortestPath;
import org.jgrapht.graph.AsSubgraph;
import org.jgrapht.graph.WeightedMultigraph;
import org.redlines.analysis.continuity.RouteRecords.Crossing;
import org.redlines.analysis.continuity.RouteRecords.Route;
import org.redlines.analysis.continuity.RouteRecords.Status;

/**
 * The graph of territories, the seas at their coasts, and the crossings between them. Each crossing is linked to the
 * two territories that meet there, and to the next crossing of its route by the section between them.
 */
final class Network {

    /** Whether traffic passes. */
    enum Passage {
        OPEN,
        UNCLEAR,
        SHUT
    }

    /**
     * An edge between two places.
     *
     * @param route null at a coast
     * @param crossing null for a section or a coast
     * @param status the status on the day; null if none is known
     * @param code why the link is not open; null if it is open
     * @param lengthKm length of a section; null for other links, and if no line is drawn
     */
    record Link(
            String from,
            String to,
            Route route,
            Crossing crossing,
            Status status,
            Passage passage,
            String code,
            BigDecimal lengthKm) {}

    private final Graph<String, Link> graph = new WeightedMultigraph<>(Link.class);

    /**
     * The conditions of a request.
     *
     * @param day ISO 8601
     * @param traffic actor whose traffic is considered
     * @param lenient whether traffic passes where nothing is recorded about whose traffic may
     * @param opened routes that a scenario opens
     * @param closed routes that a scenario closes
     */
    record Conditions(String day, String traffic, boolean lenient, Set<String> opened, Set<String> closed) {

        /** The same for another's traffic, which passes where nothing is recorded of whose does. */
        Conditions of(String other) {
            return new Conditions(day, other, true, opened, closed);
        }

        /** The same for another's traffic, where it is recorded that it passes. */
        Conditions known(String other) {
            return new Conditions(day, other, false, opened, closed);
        }
    }

    /** Creates the network under these conditions. */
    Network(RouteRecords records, Conditions conditions) {
        records.partOf().keySet().forEach(graph::addVertex);
        records.coasts()
                .forEach((territory, seas) -> seas.forEach(sea -> {
                    graph.addVertex(territory);
                    graph.addVertex(sea);
                    add(new Link(territory, sea, null, null, null, Passage.OPEN, null, null));
                }));
        for (Route route : records.routes()) {
            new RouteLinks(records, route, conditions).list(graph.vertexSet()).forEach(this::add);
        }
    }

    // Sections are shorter than links to a territory, so that paths follow routes. Open links are preferred.
    private void add(Link link) {
        graph.addVertex(link.from());
        graph.addVertex(link.to());
        graph.addEdge(link.from(), link.to(), link);
        double weight = link.route() != null && link.crossing() == null ? 0.5 : 1;
        graph.setEdgeWeight(link, link.passage() == Passage.OPEN ? weight : weight + 1000);
    }

    /** All links, open or not. */
    List<Link> listLinks() {
        return List.copyOf(graph.edgeSet());
    }

    /** The links at a place, open or not. */
    List<Link> linksAt(String place) {
        return List.copyOf(graph.edgesOf(place));
    }

    /**
     * The shortest path over the links that the filter accepts. It visits no place twice, and a sea can only be an end.
     *
     * @param places the start, optionally a place to pass through, and the end
     */
    Optional<List<Link>> findPath(List<String> places, Predicate<Link> filter) {
        Graph<String, Link> usable = usable(places, filter);
        if (places.size() > 2) {
            return new PathThrough(usable).find(places.get(0), places.get(1), places.get(2));
        }
        return Optional.ofNullable(DijkstraShortestPath.findPathBetween(usable, places.get(0), places.get(1)))
                .map(GraphPath::getEdgeList);
    }

    /** The links of the path without which there is no path. */
    List<Link> listBridges(List<Link> path, List<String> places, Predicate<Link> filter) {
        return path.stream()
                .filter(link ->
                        findPath(places, filter.and(one -> !one.equals(link))).isEmpty())
                .toList();
    }

    /** The places on the path, except its ends, without which there is no path. */
    List<String> listDependencies(List<Link> path, List<String> places, Predicate<Link> filter) {
        return listPlaces(path, places.get(0)).stream()
                .filter(place -> !places.contains(place))
                .filter(place -> findPath(places, filter.and(link -> !ends(link).contains(place)))
                        .isEmpty())
                .toList();
    }

    /** The section of a route between two of its crossings; empty if there is none. */
    Optional<Link> findSection(String one, String other) {
        return graph.containsVertex(one) && graph.containsVertex(other)
                ? graph.getAllEdges(one, other).stream().findFirst()
                : Optional.empty();
    }

    /** The places of a path, in order. */
    static List<String> listPlaces(List<Link> path, String from) {
        List<String> places = new ArrayList<>(List.of(from));
        for (Link link : path) {
            String last = places.get(places.size() - 1);
            places.add(link.from().equals(last) ? link.to() : link.from());
        }
        return places;
    }

    private Graph<String, Link> usable(List<String> places, Predicate<Link> filter) {
        Set<Link> links = new LinkedHashSet<>(graph.edgeSet());
        links.removeIf(link -> !filter.test(link) || link.route() == null && !places.contains(link.to()));
        return new AsSubgraph<>(graph, graph.vertexSet(), links);
    }

    static List<String> ends(Link link) {
        return List.of(link.from(), link.to());
    }
}
