package org.redlines.analysis.continuity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jgrapht.Graph;
import org.jgrapht.GraphPath;
import org.jgrapht.alg.shortestpath.BhandariKDisjointShortestPaths;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleDirectedWeightedGraph;
import org.redlines.analysis.continuity.Network.Link;

/**
 * Finds the shortest path through a given place that visits no place twice. It consists of two disjoint paths from that
 * place to the two ends (Bhandari's algorithm). Each place is split into an arrival and a departure node, so that it is
 * used only once.
 */
final class PathThrough {

    private static final String END = "end";

    private final Graph<String, Link> graph;
    private final Graph<String, DefaultWeightedEdge> steps =
            new SimpleDirectedWeightedGraph<>(DefaultWeightedEdge.class);
    private final Map<List<String>, Link> links = new HashMap<>();

    PathThrough(Graph<String, Link> graph) {
        this.graph = graph;
    }

    Optional<List<Link>> find(String from, String through, String to) {
        graph.vertexSet().forEach(place -> step(in(place), out(place), 0));
        for (Link link : graph.edgeSet()) {
            step(link.from(), link.to(), link);
            step(link.to(), link.from(), link);
        }
        step(out(from), END, 0);
        step(out(to), END, 0);
        List<GraphPath<String, DefaultWeightedEdge>> ways =
                new BhandariKDisjointShortestPaths<>(steps).getPaths(out(through), END, 2);
        if (ways.size() < 2) {
            return Optional.empty();
        }
        boolean inOrder = lastPlace(ways.get(0)).equals(out(from));
        List<Link> path = links(ways.get(inOrder ? 0 : 1));
        Collections.reverse(path);
        path.addAll(links(ways.get(inOrder ? 1 : 0)));
        return Optional.of(path);
    }

    private static String lastPlace(GraphPath<String, DefaultWeightedEdge> way) {
        return way.getVertexList().get(way.getLength() - 1);
    }

    private List<Link> links(GraphPath<String, DefaultWeightedEdge> way) {
        List<Link> found = new ArrayList<>();
        List<String> places = way.getVertexList();
        for (int i = 1; i < places.size(); i++) {
            Link link = links.get(places.subList(i - 1, i + 1));
            if (link != null) {
                found.add(link);
            }
        }
        return found;
    }

    private void step(String from, String to, Link link) {
        step(out(from), in(to), graph.getEdgeWeight(link));
        links.put(List.of(out(from), in(to)), link);
    }

    private void step(String from, String to, double weight) {
        steps.addVertex(from);
        steps.addVertex(to);
        DefaultWeightedEdge step = steps.addEdge(from, to);
        if (step != null) {
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
