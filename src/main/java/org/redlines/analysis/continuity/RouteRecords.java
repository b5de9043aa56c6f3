package org.redlines.analysis.continuity;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.redlines.geodata.DossierRecord;

/**
 * The recorded routes by land, with their crossings of boundaries.
 *
 * @param routes the routes, ordered by id
 * @param partOf territory to the territory that contains it
 * @param coasts territory to the seas at its coast
 * @param boundaries boundary to the territories on its two sides
 */
record RouteRecords(
        List<Route> routes,
        Map<String, String> partOf,
        Map<String, List<String>> coasts,
        Map<String, List<String>> boundaries) {

    /** Whether two territories share a boundary. */
    boolean areNeighbours(String one, String other) {
        return boundaries.values().stream().anyMatch(sides -> sides.contains(one) && sides.contains(other));
    }

    /** The actors whose traffic is known to pass at least one crossing. */
    Set<String> listTraffic() {
        Set<String> actors = new TreeSet<>();
        routes.forEach(route -> route.crossings().forEach(crossing -> actors.addAll(crossing.openFor())));
        return actors;
    }

    /**
     * A route.
     *
     * @param lengths territory to the length of the drawn line in it, in kilometres
     * @param errorM possible error of the line, in metres
     * @param statuses statuses, oldest first
     */
    record Route(
            String id,
            String name,
            Map<String, BigDecimal> lengths,
            BigDecimal errorM,
            List<Status> statuses,
            List<Crossing> crossings) {

        /** The status on a day in ISO 8601; empty before the first known status. */
        Optional<Status> on(String day) {
            return statuses.stream()
                    .filter(status -> status.from().compareTo(day) <= 0)
                    .reduce((earlier, later) -> later);
        }
    }

    /** A status from a day on, with the last day on which it was confirmed. */
    record Status(String from, String status, String seen, List<String> statements) {}

    /**
     * A place where a route crosses a boundary.
     *
     * @param territories the two territories that meet there
     * @param openFor actors whose traffic is known to pass
     * @param checksBy actors whose officers check, as last seen; empty if not known
     * @param checksBefore earlier checks, ordered by their last day
     */
    record Crossing(
            String boundary,
            List<String> territories,
            List<String> openFor,
            List<String> checksBy,
            List<Checks> checksBefore,
            List<String> statements) {

        /** The actors whose officers check on a day in ISO 8601. */
        List<String> checksBy(String day) {
            return checksBefore.stream()
                    .filter(checks -> day.compareTo(checks.until()) < 0)
                    .findFirst()
                    .map(Checks::by)
                    .orElse(checksBy);
        }
    }

    /** The actors whose officers checked until a day (exclusive). */
    record Checks(String until, List<String> by) {}

    /** Reads the routes that cross a boundary. */
    static List<Route> routes(
            List<DossierRecord> records,
            Map<String, Map<String, BigDecimal>> lengths,
            Map<String, List<String>> boundaries) {
        List<Route> routes = new ArrayList<>();
        for (DossierRecord record : records) {
            List<Crossing> crossings = new ArrayList<>();
            record.body().path("crossings").forEach(node -> crossings.add(crossing(node, boundaries)));
            List<Status> statuses = new ArrayList<>();
            record.body().path("statusHistory").forEach(node -> statuses.add(status(node)));
            JsonNode error = record.body().at("/alignment/errorM");
            routes.add(new Route(
                    record.id(),
                    record.text("name").orElse(record.id()),
                    lengths.getOrDefault(record.id(), new HashMap<>()),
                    error.isNumber() ? error.decimalValue() : null,
                    List.copyOf(statuses),
                    List.copyOf(crossings)));
        }
        return List.copyOf(routes);
    }

    private static Crossing crossing(JsonNode node, Map<String, List<String>> boundaries) {
        String boundary = node.path("boundary").asText();
        List<String> territories = DossierRecord.ids(node, "territories");
        return new Crossing(
                boundary,
                territories.isEmpty() ? boundaries.getOrDefault(boundary, List.of()) : territories,
                DossierRecord.ids(node, "openFor"),
                DossierRecord.ids(node, "checksBy"),
                checksBefore(node),
                DossierRecord.ids(node, "statements"));
    }

    private static List<Checks> checksBefore(JsonNode crossing) {
        List<Checks> before = new ArrayList<>();
        crossing.path("checksBefore")
                .forEach(node -> before.add(new Checks(node.path("until").asText(), DossierRecord.ids(node, "by"))));
        return List.copyOf(before);
    }

    private static Status status(JsonNode node) {
        return new Status(
                node.path("from").asText(),
                node.path("status").asText(),
                node.path("seen").asText(),
                DossierRecord.ids(node, "statements"));
    }
}
