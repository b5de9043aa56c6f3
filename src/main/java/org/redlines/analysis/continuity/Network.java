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
import org.redlines.analysis.continuity.Ground.Crossing;
import org.redlines.analysis.continuity.Ground.Route;
import org.redlines.analysis.continuity.Ground.Status;

/**
 * Territories, the seas at their coasts and the crossings between them, as one graph. A crossing is joined to the two
 * territories that meet there, and to the next crossing of its route by the section between them.
 */
final class Network {

    /** Whether traffic passes. */
    enum Passage {
        OPEN,
        UNCLEAR,
        SHUT
    }

    /**
     * What joins two places.
     *
     * @param route null at a coast
     * @param crossing null on a section or at a coast
     * @param status as it was on the day; null when none is known
     * @param code why it is not open; null when it is
     * @param lengthKm of a section; null otherwise, or when no line is drawn
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
     * What the network is asked for.
     *
     * @param day ISO 8601
     * @param traffic whose traffic
     * @param lenient whether it passes where nothing is recorded of whose traffic does
     * @param opened routes that a scenario opens
     * @param closed routes that a scenario closes
     */
    record Conditions(String day, String traffic, boolean lenient, Set<String> opened, Set<String> closed) {

        Conditions of(String other) {
            return new Conditions(day, other, true, opened, closed);
        }
    }

    /** The network under these conditions. */
    Network(Ground ground, Conditions conditions) {
        ground.partOf().keySet().forEach(graph::addVertex);
        ground.coasts()
                .forEach((territory, seas) -> seas.forEach(sea -> {
                    graph.addVertex(territory);
                    graph.addVertex(sea);
                    add(new Link(territory, sea, null, null, null, Passage.OPEN, null, null));
                }));
        for (Route route : ground.routes()) {
            new RouteLaying(ground, route, conditions).lay(graph.vertexSet()).forEach(this::add);
        }
    }

    // Sections are shorter than the way over the middle of a territory, and what is open goes before what is not.
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
     * The shortest way over links that the filter takes, without a place twice; seas are only ends.
     *
     * @param places where it begins, through which place it leads, if that matters, and where it ends
     */
    Optional<List<Link>> findPath(List<String> places, Predicate<Link> filter) {
        Graph<String, Link> usable = usable(places, filter);
        if (places.size() > 2) {
            return new PathThrough(usable).find(places.get(0), places.get(1), places.get(2));
        }
        return Optional.ofNullable(DijkstraShortestPath.findPathBetween(usable, places.get(0), places.get(1)))
                .map(GraphPath::getEdgeList);
    }

    /** The links of the path without which there is none. */
    List<Link> listBridges(List<Link> path, List<String> places, Predicate<Link> filter) {
        return path.stream()
                .filter(link ->
                        findPath(places, filter.and(one -> !one.equals(link))).isEmpty())
                .toList();
    }

    /** The places on the path, ends apart, without which there is none. */
    List<String> listDependencies(List<Link> path, List<String> places, Predicate<Link> filter) {
        return listPlaces(path, places.get(0)).stream()
                .filter(place -> !places.contains(place))
                .filter(place -> findPath(places, filter.and(link -> !ends(link).contains(place)))
                        .isEmpty())
                .toList();
    }

    /** The section of a route between two of its crossings; empty when it has none. */
    Optional<Link> findSection(String one, String other) {
        return graph.containsVertex(one) && graph.containsVertex(other)
                ? graph.getAllEdges(one, other).stream().findFirst()
                : Optional.empty();
    }

    /** The places of a path, in its order. */
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
