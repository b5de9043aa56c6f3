package org.redlines.analysis.continuity;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.redlines.analysis.continuity.Network.Conditions;
import org.redlines.analysis.continuity.Network.Link;
import org.redlines.analysis.continuity.RouteRecords.Route;
import org.redlines.collection.Links;
import org.redlines.http.Format;
import org.redlines.http.RequestKey;
import org.redlines.texts.Texts;

/** Writes the path that the network gives between places. */
final class ContinuityDocument {

    private static final String CONNECTED = "analysis.connected";
    private static final String CODE = "analysis.code.";

    private final Way way;
    private final Set<String> newLink;
    private final List<String> places;
    private final ObjectNode document = JsonNodeFactory.instance.objectNode();

    /**
     * Creates the document of a way from the first place to the last, through the place between them if there is one.
     * A new link would run on the routes with the ids in {@code newLink}.
     */
    ContinuityDocument(Way way, Set<String> newLink) {
        this.way = way;
        this.newLink = newLink;
        this.places = way.places();
    }

    ObjectNode of(RequestKey key, Conditions conditions, String scenario) {
        List<Link> links = way.links();
        Boolean connected = way.connected();
        document.put("title", Texts.get("analysis.continuityTitle"));
        document.put("explanation", explanation(links, connected, conditions, scenario));
        document.put("from", places.get(0)).put("to", places.get(places.size() - 1));
        document.put("through", places.size() > 2 ? places.get(1) : null);
        document.put("for", conditions.traffic())
                .put("datetime", conditions.day())
                .put("scenario", scenario);
        document.put("connected", connected);
        way.passing().forEach(document.putArray("passing")::add);
        path(links);
        lengths(links);
        crossings(links, conditions.day());
        addAll(document.putArray("bridges"), way.listBridges().stream().map(ContinuityDocument::place));
        way.listDependencies().forEach(document.putArray("dependsOn")::add);
        why(links, connected);
        document.put("doesNotSay", Texts.get("analysis.continuityDoesNotSay"));
        return document.set(
                "links",
                new Links(key)
                        .selfAndPage(Format.JSON)
                        .addWithPage(
                                "related",
                                "/ogc/collections/routes/items",
                                Format.GEOJSON,
                                Texts.get("analysis.theRoutes"))
                        .array());
    }

    private String explanation(List<Link> links, Boolean connected, Conditions conditions, String scenario) {
        String answer = connected == null ? "Unclear" : connected ? "Yes" : "No";
        boolean isChanged =
                !conditions.opened().isEmpty() || !conditions.closed().isEmpty();
        String under = scenario != null ? "UnderScenario" : isChanged ? "UnderArrangement" : "";
        String text = Texts.get(CONNECTED + answer + under);
        return links.isEmpty() ? text : Texts.get("twoSentences", "one", text, "other", by(links));
    }

    private String by(List<Link> links) {
        Set<Route> routes = links.stream()
                .map(Link::route)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        String uses = routes.stream().anyMatch(route -> newLink.contains(route.id())) ? "yes" : "no";
        String names = Texts.list(routes.stream().map(Route::name).toList());
        return Texts.get("analysis.wayBy", "routes", names, "uses", uses);
    }

    private void path(List<Link> links) {
        ArrayNode path = document.putArray("path");
        if (!links.isEmpty()) {
            Network.listPlaces(links, places.get(0)).forEach(path::add);
        }
    }

    // No length is known within a territory from one route to another, nor at the ends outside of the crossings.
    private void lengths(List<Link> links) {
        BigDecimal length = BigDecimal.ZERO;
        BigDecimal error = BigDecimal.ZERO;
        boolean whole = !links.isEmpty() && isOneRoute(links);
        for (Link link : links) {
            boolean section = link.crossing() == null && link.route() != null;
            if (section && link.lengthKm() == null) {
                whole = false;
            } else if (section) {
                length = length.add(link.lengthKm());
                error = link.route().errorM() == null
                        ? error
                        : error.max(link.route().errorM());
            }
        }
        boolean known = whole && length.signum() > 0;
        document.put("lengthKm", known ? length : null);
        document.put("errorKm", known ? error.movePointLeft(3).setScale(1, RoundingMode.HALF_UP) : null);
    }

    private static boolean isOneRoute(List<Link> links) {
        return links.stream().map(Link::route).distinct().count() == 1;
    }

    // Two links of a path lead to the same crossing, one from each side.
    private static void addAll(ArrayNode array, Stream<ObjectNode> nodes) {
        nodes.distinct().forEach(array::add);
    }

    private void crossings(List<Link> links, String day) {
        addAll(
                document.putArray("crossings"),
                links.stream().filter(link -> link.crossing() != null).map(link -> crossing(link, day)));
    }

    private static ObjectNode crossing(Link link, String day) {
        ObjectNode node = place(link);
        link.crossing().openFor().forEach(node.putArray("openFor")::add);
        link.crossing().checksBy(day).forEach(node.putArray("checksBy")::add);
        ArrayNode statements = node.putArray("statements");
        link.crossing().statements().forEach(statements::add);
        if (link.status() != null) {
            link.status().statements().stream()
                    .filter(one -> !link.crossing().statements().contains(one))
                    .forEach(statements::add);
        }
        return node;
    }

    private static ObjectNode place(Link link) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        if (link.route() == null) {
            return node.put("territory", link.from()).put("water", link.to());
        }
        node.put("route", link.route().id()).put("name", link.route().name());
        node.put("boundary", link.crossing() == null ? null : link.crossing().boundary());
        node.put("status", link.status() == null ? null : link.status().status());
        node.put("seen", link.status() == null ? null : link.status().seen());
        return node.put("passage", link.passage().name().toLowerCase(Locale.ROOT));
    }

    private void why(List<Link> links, Boolean connected) {
        ObjectNode why = document.putObject("why");
        if (connected == null) {
            reasons(why.putArray("unclear"), links);
        } else if (!connected) {
            reasonsAt(why.putArray("from"), places.get(0));
            reasonsAt(why.putArray("to"), places.get(places.size() - 1));
        }
        if (!Boolean.TRUE.equals(connected)) {
            reasons(why.putArray("opensWith"), way.listOpening());
        }
    }

    private static void reasons(ArrayNode reasons, List<Link> links) {
        addAll(reasons, links.stream().filter(link -> link.code() != null).map(ContinuityDocument::reason));
    }

    private void reasonsAt(ArrayNode reasons, String place) {
        reasons(reasons, way.linksAt(place));
        if (way.linksAt(place).isEmpty()) {
            reasons.addObject()
                    .put("code", "no-crossing-on-record")
                    .put("text", Texts.get("analysis.code.no-crossing-on-record"));
        }
    }

    private static ObjectNode reason(Link link) {
        ObjectNode node = place(link).put("code", link.code());
        return node.put(
                "text",
                Texts.get(
                        CODE + link.code(),
                        "route",
                        link.route().name(),
                        "seen",
                        Texts.date(link.status() == null ? "" : link.status().seen())));
    }
}
