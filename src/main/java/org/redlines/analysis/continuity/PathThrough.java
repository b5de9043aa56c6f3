package org.redlines.analysis.continuity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jgrapht.Graph;
import org.jgrapht.GraphPath;
import org.jgrapht.alg.shortestpath.BhandariKDisjointShortestPaths;
import org.jgrapht.graph.SimpleDirectedWeightedGraph;
import org.redlines.analysis.continuity.Network.Link;

/**
 * Finds the shortest way through a given place that visits no place twice: two ways from that place to the two ends that
 * share nothing (Bhandari), in a graph where each place is an arrival and a departure, so that it is used once.
 */
final class PathThrough {

    private static final String END = "end";

    private final Graph<String, Link> graph;
    private final Graph<String, Step> steps = new SimpleDirectedWeightedGraph<>(Step.class);

    /** A step of the auxiliary graph; its link is null within a place. */
    private record Step(String from, String to, Link link) {}

    PathThrough(Graph<String, Link> graph) {
        this.graph = graph;
    }

    Optional<List<Link>> find(String from, String through, String to) {
        graph.vertexSet().forEach(place -> step(in(place), out(place), null, 0));
        for (Link link : graph.edgeSet()) {
            step(out(link.from()), in(link.to()), link, graph.getEdgeWeight(link));
            step(out(link.to()), in(link.from()), link, graph.getEdgeWeight(link));
        }
        step(out(from), END, null, 0);
        step(out(to), END, null, 0);
        List<GraphPath<String, Step>> ways = new BhandariKDisjointShortestPaths<>(steps).getPaths(out(through), END, 2);
        if (ways.size() < 2) {
            return Optional.empty();
        }
        boolean inOrder = lastPlace(ways.get(0)).equals(out(from));
        List<Link> path = links(ways.get(inOrder ? 0 : 1));
        Collections.reverse(path);
        path.addAll(links(ways.get(inOrder ? 1 : 0)));
        return Optional.of(path);
    }

    private static String lastPlace(GraphPath<String, Step> way) {
        return way.getEdgeList().get(way.getLength() - 1).from();
    }

    private static List<Link> links(GraphPath<String, Step> way) {
        List<Link> links = new ArrayList<>();
        way.getEdgeList().stream().map(Step::link).filter(link -> link != null).forEach(links::add);
        return links;
    }

    private void step(String from, String to, Link link, double weight) {
        steps.addVertex(from);
        steps.addVertex(to);
        Step step = new Step(from, to, link);
        if (steps.addEdge(from, to, step)) {
            steps.setEdgeWeight(step, weight);
        }
    }

    private static String in(String place) {
        return "in " + place;
    }

    private static String out(String place) {
        return "out " + place;
    }
}
